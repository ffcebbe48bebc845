import type { AnswerBook } from '../exercises/book.ts';
import { fits } from '../exercises/answers.ts';
import type { Kinds } from '../exercises/page.ts';

/** A book from a file or from the device, held to what the exercises ask. */
interface Sifted {
  /** What can be shown. */
  readonly fitting: AnswerBook;
  /** What is no answer to its exercise. */
  readonly odd: AnswerBook;
}

/** Parts what an exercise could have given from what none could. */
export const sift = (book: AnswerBook, kinds: Kinds): Sifted => {
  const entries = Object.entries(book);
  const isFit = ([key, { answer }]: (typeof entries)[number]) => fits(key, answer, kinds);
  return {
    fitting: Object.fromEntries(entries.filter(isFit)),
    odd: Object.fromEntries(entries.filter((entry) => !isFit(entry))),
  };
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
