import { z } from 'zod';
import { exercise, id, ids } from '../base.ts';

/** A feeling, its strength, what it asks for, one thing to do, the strength after. */
export const emotionWheel = exercise('emotion-wheel', {
  /** Groups of feelings: `boos: [boos, geprikkeld, jaloers]`. */
  feelings: z.record(id, ids(2, 6)),
  needs: ids(4),
  actions: ids(4),
});
