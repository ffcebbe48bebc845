import * as z from 'zod/mini';
import { answer, between, id, ten } from '../answer-fields.ts';

const mark = z.tuple([between(0, 1200), ten]);
const run = answer({
  minutes: between(0, 60),
  place: z.union([id, z.literal('')]),
  marks: z.array(mark).check(z.maxLength(400)),
});
/** What is kept of waits. */
export const urgeSurfAnswer = answer({ runs: z.array(run).check(z.maxLength(20)) });
