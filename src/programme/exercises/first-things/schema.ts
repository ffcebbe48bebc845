import { z } from 'zod';
import { exercise, ids } from '../base.ts';

/** Things to do first, in one's own order. */
export const firstThings = exercise('first-things', {
  things: ids(10),
  count: z.int().min(3).max(10),
});
