import { createAnswers } from '../exercises/book.ts';

/** The answers of this visit: one book for the whole page, in memory only. */
export const answers = createAnswers();
