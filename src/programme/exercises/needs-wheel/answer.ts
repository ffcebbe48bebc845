import { answer, byId, id, ten, text } from '../answer-fields.ts';

/** What is kept of the wheel. */
export default answer({ scores: byId(ten), goal: id, step: id, own: text });
