import { z } from 'zod';
import { exercise, id, ids } from '../base.ts';

/** Sentences to put in groups; `notes` in `nl.mdx` says why. */
export const sort = exercise('sort', { groups: ids(2, 3), items: z.record(id, id) });
