import * as z from 'zod/mini';
import { longest } from './fields/model.ts';

// What an answer is made of, for books that come from a file. Loaded with the workbook only.

/** An id of an editor, or one's own words among them: `_own`. */
export const id = z.string().check(
  z.regex(/^_?[a-z0-9]+(?:-[a-z0-9]+)*$/),
  z.maxLength(80),
  // "constructor" finds something in every list of words.
  z.refine((name) => !(name in Object.prototype)),
);
export const ids = z.array(id).check(z.maxLength(60));
export const text = z.string().check(z.maxLength(longest));
/** A day of the calendar, as year-month-day. */
export const day = z.iso.date();
export const between = (least: number, most: number) => z.int().check(z.gte(least), z.lte(most));
export const ten = between(0, 10);
export const percent = between(0, 100);
/** A value for each id. */
export const byId = <T extends z.core.$ZodType>(value: T) => z.record(id, value);
/** Every part may still be empty; no part is unknown. */
export const answer = <S extends z.core.$ZodLooseShape>(shape: S) =>
  z.partial(z.strictObject(shape));
