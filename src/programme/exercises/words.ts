import { z } from 'zod';
import { text } from '../../source/fields.ts';
import { id } from './base.ts';

/** The words of one exercise. */
export const exerciseWordsSchema = z.strictObject({
  title: text('title'),
  /** What to do, in two or three short sentences. */
  intro: text('intro'),
  /** A word or sentence for each id of this exercise in `module.yaml`. */
  labels: z.record(id, text('labels')).default({}),
  /** What a visitor reads after an answer, by id. Needed for `true-false` and `sort`. */
  notes: z.record(id, text('notes')).optional(),
  /** One question to think about when it is done. */
  reflect: text('reflect').optional(),
});

export type ExerciseWords = z.infer<typeof exerciseWordsSchema>;
