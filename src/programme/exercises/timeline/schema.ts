import { z } from 'zod';
import { exercise, ids } from '../base.ts';

/** Periods of a life, each with a mood; words only, no acts. */
export const timeline = exercise('timeline', {
  periods: ids(3),
  moods: ids(3, 6),
  max: z.int().min(2).max(8).default(6),
});
