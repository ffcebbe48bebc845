import type { AnswerBook } from '../exercises/book.ts';
import { fits, isKnown } from '../exercises/answers.ts';
import type { Kinds } from '../exercises/page.ts';

/** A book from a file or from the device, held to what the exercises of today ask. */
interface Sifted {
  /** What can be shown. */
  readonly fitting: AnswerBook;
  /** What is no answer to its exercise. */
  readonly odd: AnswerBook;
  /** Of exercises that are not there: on the device they stay, from a file they do not come in. */
  readonly unknown: AnswerBook;
}

/** Parts what an exercise could have given from what none could. */
export const sift = (book: AnswerBook, kinds: Kinds): Sifted => {
  const partOf = (key: string, answer: unknown): keyof Sifted =>
    !isKnown(key, kinds) ? 'unknown' : fits(key, answer, kinds) ? 'fitting' : 'odd';
  const entries = Object.entries(book);
  const take = (part: keyof Sifted): AnswerBook =>
    Object.fromEntries(entries.filter(([key, { answer }]) => partOf(key, answer) === part));
  return { fitting: take('fitting'), odd: take('odd'), unknown: take('unknown') };
};

/** What does not fit stays in the book, and makes way for every new answer, whatever its moment said. */
export const giveWay = (book: AnswerBook, kinds: Kinds): AnswerBook => {
  const { odd } = sift(book, kinds);
  return Object.fromEntries(
    Object.entries(book).map(([key, entry]) => [
      key,
      Object.hasOwn(odd, key) ? { ...entry, changed: 0 } : entry,
    ]),
  );
};

/** Where answers belong, in words: `module 3, dagboek`. */
export const placesOf = (book: AnswerBook): string => {
  const folders = Object.keys(book).map((key) => key.split('/')[0] ?? key);
  const names = folders.map((folder) => folder.replace(/^0*(\d+)-.*/, 'module $1'));
  return [...new Set(names)].join(', ');
};
