import { z } from 'zod';
import { exercise, ids } from '../base.ts';

/** Als … dan … met hulp van …. */
export const ifThen = exercise('if-then', {
  situations: ids(3),
  actions: ids(3),
  helpers: ids(2),
  count: z.int().min(1).max(5).default(3),
});
