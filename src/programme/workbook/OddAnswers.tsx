import { fill } from '../../i18n/fill.ts';
import type { AnswerBook } from '../exercises/book.ts';
import { placesOf } from './sift.ts';

/** Says which answers do not fit their exercise; nothing when all fit. */
export function OddAnswers({ text, odd }: { readonly text: string; readonly odd: AnswerBook }) {
  const n = Object.keys(odd).length;
  return n > 0 && <p>{fill(text, { n, places: placesOf(odd) })}</p>;
}
