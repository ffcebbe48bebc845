import { z } from 'zod';
import { exercise, id, ids } from '../base.ts';

/** Sentences to finish: beginnings to choose from, and room for one's own. */
export const sentences = exercise('sentences', { fields: z.record(id, ids(2)) });
