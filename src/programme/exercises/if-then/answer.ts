import * as z from 'zod/mini';
import { answer, id } from '../answer-fields.ts';

const rule = answer({ situation: id, action: id, helper: id });
/** What is kept of if-then rules. */
export const ifThenAnswer = answer({ rules: z.array(rule).check(z.maxLength(20)) });
