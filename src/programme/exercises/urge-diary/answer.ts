import * as z from 'zod/mini';
import { answer, day, id, ten } from '../answer-fields.ts';

const moment = answer({ day, situation: id, before: ten, technique: id, after: ten });
/** What is kept of the urge diary. */
export const urgeDiaryAnswer = answer({ moments: z.array(moment).check(z.maxLength(400)) });
