import { z } from 'zod';
import { exercise, id } from '../base.ts';

/** Sentences that are true or not; `notes` in `nl.mdx` says why. */
export const trueFalse = exercise(
  'true-false',
  { cards: z.record(id, z.boolean()) },
  { notes: ({ cards }) => Object.keys(cards) },
);
