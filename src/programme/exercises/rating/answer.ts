import { answer, byId, ten } from '../answer-fields.ts';

/** What is kept of numbers for sentences. */
export const ratingAnswer = answer({ scores: byId(ten) });
