import { answer, between, byId } from '../answer-fields.ts';

/** What is kept of the hard hours of a week. */
export const dayMapAnswer = answer({ cells: byId(between(1, 3)) });
