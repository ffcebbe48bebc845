import * as z from 'zod/mini';
import { answer, id, percent, text } from '../answer-fields.ts';

const card = answer({ thought: id, before: percent, answer: id, own: text, after: percent });
/** What is kept of the cards. */
export const answerCardsAnswer = answer({ cards: z.array(card).check(z.maxLength(20)) });
