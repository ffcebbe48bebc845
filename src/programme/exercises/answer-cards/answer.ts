import { answer, id, listOf, percent, text } from '../answer-fields.ts';

const card = answer({ thought: id, before: percent, answer: id, own: text, after: percent });
/** What is kept of the cards. */
export default answer({ cards: listOf(card, 20) });
