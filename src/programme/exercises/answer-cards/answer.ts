import { answer, anId, listOf, percent, aText } from '../answer-fields.ts';

const card = answer({ thought: anId, before: percent, answer: anId, own: aText, after: percent });
/** What is kept of the cards. */
export default answer({ cards: listOf(card, 20) });
