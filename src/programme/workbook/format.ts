import * as z from 'zod/mini';
import { StorageError } from '../../privacy/database.ts';
import type { AnswerBook, Json } from '../exercises/book.ts';
import { migrations } from './migrations.ts';

/**
 * What a workbook may hold, whether it is read or written, on the device or in a file. A workbook is words
 * and numbers; twice what it could be read with before, so that each one of then still opens.
 */
export const bookLimits = { size: 4_000_000, key: 200, text: 4_000, depth: 12 };
/** The last moment a `Date` can hold. A stamp beyond it would win every merge, for ever. */
const latest = 8.64e15;
/** An answer is stamped later than the one it replaces: also when that had the last moment there is. */
const room = 1e9;

const isPlain = (value: unknown, depth = 0): value is Json => {
  if (value === null || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value === 'string') return value.length <= bookLimits.text;
  if (typeof value !== 'object' || depth >= bookLimits.depth) return false;
  return Object.values(value).every((inner) => isPlain(inner, depth + 1));
};

const versioned = z.looseObject({ version: z.int().check(z.positive()) });

const bookSchema = z.strictObject({
  version: z.int(),
  answers: z.record(
    z.string().check(z.maxLength(bookLimits.key)),
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
  /** More than a workbook may hold. */
  | { readonly kind: 'large' }
  /** No workbook. */
  | { readonly kind: 'other' };

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
 * @param later how far a moment may lie beyond those of a clock; in what comes from elsewhere not at all
 */
export const readBook = (text: string, steps = migrations, later = room): ReadFile => {
  if (text.length > bookLimits.size) return { kind: 'large' };
  const { success, data } = versioned.safeParse(parseJson(text));
  if (!success) return { kind: 'other' };
  if (data.version > steps.current) return { kind: 'newer' };
  const book = bookSchema.safeParse(steps.migrate(data.version, data));
  if (!book.success) return { kind: 'other' };
  const answers: AnswerBook = Object.fromEntries(
    Object.entries(book.data.answers).map(([key, { answer, changed }]) => [
      key,
      { answer, changed: changed > latest + later ? latest : changed },
    ]),
  );
  return { kind: 'book', answers };
};

/**
 * The text of a workbook, before it is sealed. What is written can be read.
 * @throws StorageError when it could not be
 */
export const writeBook = (answers: AnswerBook): string => {
  const text = JSON.stringify({ version: migrations.current, answers });
  const { kind } = readBook(text);
  if (kind !== 'book') throw new StorageError(kind === 'large' ? kind : 'unknown');
  return text;
};
