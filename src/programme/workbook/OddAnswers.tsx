import { fill } from '../../i18n/fill.ts';
import type { AnswerBook } from '../exercises/book.ts';
import { placesOf } from './sift.ts';

interface Props {
  readonly texts: { readonly odd: string; readonly unknown: string };
  /** What does not fit its exercise. */
  readonly odd: AnswerBook;
  /** Of exercises that are not there. A file may call them anything, so they are not named. */
  readonly unknown: AnswerBook;
}

/** Says which answers are not shown, and why; nothing when all are. */
export function OddAnswers({ texts, ...books }: Props) {
  return (['odd', 'unknown'] as const).map((part) => {
    const n = Object.keys(books[part]).length;
    return n > 0 && <p key={part}>{fill(texts[part], { n, places: placesOf(books[part]) })}</p>;
  });
}
