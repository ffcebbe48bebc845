import { answer, byId, ids, ten, text } from '../answer-fields.ts';

/** What is kept of choices. */
export const chipsAnswer = answer({ chosen: ids, own: text, rates: byId(ten), top: ids });
