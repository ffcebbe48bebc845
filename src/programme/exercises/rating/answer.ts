import { answer, byId, ten } from '../answer-fields.ts';

/** What is kept of numbers for sentences. */
export default answer({ scores: byId(ten) });
