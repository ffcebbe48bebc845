import { z } from 'zod';
import { exercise, ids } from '../base.ts';

/** A timer with the strength of an urge (0–10) at moments, as a graph. */
export const urgeSurf = exercise('urge-surf', {
  /** The length a visitor gets first; others can be chosen. */
  duration: z.int().min(1).max(20),
  /** Where in the body it is felt, in neutral words; without these that is not asked. */
  places: ids(3, 10).default([]),
});
