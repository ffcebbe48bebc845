import type { AnswerBook, BookEntry } from '../exercises/book.ts';

/** Of two answers of the same moment the order of their text decides, so that every device agrees. */
const newest = (one: BookEntry | undefined, other: BookEntry): BookEntry => {
  if (!one) return other;
  if (one.changed !== other.changed) return one.changed > other.changed ? one : other;
  return JSON.stringify(other.answer) > JSON.stringify(one.answer) ? other : one;
};

const isSame = (one: BookEntry, other: BookEntry | undefined): boolean =>
  one.changed === other?.changed && JSON.stringify(one.answer) === JSON.stringify(other.answer);

/** Two books in one: of each answer the newest. The order of the two makes no difference. */
export const merge = (one: AnswerBook, other: AnswerBook): AnswerBook => ({
  ...one,
  ...Object.fromEntries(
    Object.entries(other).map(([key, entry]) => [key, newest(one[key], entry)]),
  ),
});

/** Do both hold the same answers of the same moments? */
export const isSameBook = (one: AnswerBook, other: AnswerBook): boolean =>
  Object.keys(one).length === Object.keys(other).length &&
  Object.entries(one).every(([key, entry]) => isSame(entry, other[key]));

/** What a book brings to the one that is here, in numbers of answers. */
export interface Brought {
  /** Not here yet. */
  readonly added: number;
  /** Newer than the answer here: comes in its place. */
  readonly newer: number;
  /** Older than the answer here: the answer here stays. */
  readonly older: number;
  /** The same as here. */
  readonly same: number;
}

/** Counts what `coming` would bring to `here`. */
export const compareBooks = (here: AnswerBook, coming: AnswerBook): Brought => {
  const counts = { added: 0, newer: 0, older: 0, same: 0 };
  for (const [key, entry] of Object.entries(coming)) {
    const mine = Object.hasOwn(here, key) ? here[key] : undefined;
    const kind = !mine
      ? 'added'
      : JSON.stringify(mine.answer) === JSON.stringify(entry.answer)
        ? 'same'
        : newest(mine, entry) === entry
          ? 'newer'
          : 'older';
    counts[kind] += 1;
  }
  return counts;
};

/**
 * Puts what is on screen over a workbook that is opened. It was answered after the workbook was
 * last written, whatever the clocks of then and now say, so it is marked as the newest.
 */
export const putOver = (stored: AnswerBook, onScreen: AnswerBook): AnswerBook => ({
  ...stored,
  ...Object.fromEntries(
    Object.entries(onScreen).map(([key, entry]) => [
      key,
      { ...entry, changed: Math.max(entry.changed, (stored[key]?.changed ?? -1) + 1) },
    ]),
  ),
});
