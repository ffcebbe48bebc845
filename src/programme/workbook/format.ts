import * as z from 'zod/mini';
import type { AnswerBook, Json } from '../exercises/book.ts';
import { migrations } from './migrations.ts';

/** A workbook is words and numbers. What is larger was not made here. */
const limits = { size: 2_000_000, key: 200, text: 4_000, depth: 12 };
/** The last moment a `Date` can hold. A stamp beyond it would win every merge, for ever. */
const latest = 8.64e15;

const isPlain = (value: unknown, depth = 0): value is Json => {
  if (value === null || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value === 'string') return value.length <= limits.text;
  if (typeof value !== 'object' || depth >= limits.depth) return false;
  return Object.values(value).every((inner) => isPlain(inner, depth + 1));
};

const versioned = z.looseObject({ version: z.int().check(z.positive()) });

const bookSchema = z.strictObject({
  version: z.int(),
  answers: z.record(
    z.string().check(z.maxLength(limits.key)),
    z.strictObject({
      answer: z.custom<Json>((value) => isPlain(value)),
      changed: z.int().check(z.nonnegative()),
    }),
  ),
});

/** What a text turned out to be. */
export type ReadFile =
  | { readonly kind: 'book'; readonly answers: AnswerBook }
  /** Made by a later version of the site: left as it is. */
  | { readonly kind: 'newer' }
  | { readonly kind: 'broken' };

/** The text of a workbook, before it is sealed. */
export const writeBook = (answers: AnswerBook): string =>
  JSON.stringify({ version: migrations.current, answers });

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/**
 * Reads the text of a workbook of this version or an earlier one. Nothing of it is trusted before.
 * @param steps the migrations; tests give a chain of their own
 */
export const readBook = (text: string, steps = migrations): ReadFile => {
  if (text.length > limits.size) return { kind: 'broken' };
  const { success, data } = versioned.safeParse(parseJson(text));
  if (!success) return { kind: 'broken' };
  if (data.version > steps.current) return { kind: 'newer' };
  const book = bookSchema.safeParse(steps.migrate(data.version, data));
  if (!book.success) return { kind: 'broken' };
  const answers: AnswerBook = Object.fromEntries(
    Object.entries(book.data.answers).map(([key, { answer, changed }]) => [
      key,
      { answer, changed: Math.min(changed, latest) },
    ]),
  );
  return { kind: 'book', answers };
};
