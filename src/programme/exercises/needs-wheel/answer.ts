import { answer, byId, anId, ten, aText } from '../answer-fields.ts';

/** What is kept of the wheel. */
export default answer({ scores: byId(ten), goal: anId, step: anId, own: aText });
