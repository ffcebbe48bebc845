import { leftEvent } from '../../privacy/left.ts';
import { createAnswers } from '../exercises/book.ts';
import { createSeen } from './trail/seen.ts';

/** The answers of this visit: one book for the whole page, in memory only. */
export const answers = createAnswers();

/** Where this visit was, in memory only: it is forgotten with the answers. */
export const seen = createSeen();

const isEmpty = () => Object.keys(answers.read()).length === 0;
let wasEmpty = true;
answers.subscribe(() => {
  // A workbook was shut or wiped: who looks on may not see where it was open.
  if (isEmpty() && !wasEmpty) seen.forget();
  wasEmpty = isEmpty();
});
// Islands are also drawn at build, where nobody leaves.
if (!import.meta.env.SSR) addEventListener(leftEvent, seen.forget);
