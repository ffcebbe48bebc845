import { z } from 'zod';
import { exercise, ids } from '../base.ts';

/** A thought, how far one believes it (0–100), an answer, and the belief after. */
export const answerCards = exercise('answer-cards', {
  thoughts: ids(3),
  answers: ids(3),
  count: z.int().min(1).max(6).default(3),
});
