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
export function OddAnswers({ texts, odd, unknown }: Props) {
  const [odds, unknowns] = [odd, unknown].map((book) => Object.keys(book).length);
  return (
    <>
      {odds ? <p>{fill(texts.odd, { n: odds, places: placesOf(odd) })}</p> : null}
      {unknowns ? <p>{fill(texts.unknown, { n: unknowns })}</p> : null}
    </>
  );
}
