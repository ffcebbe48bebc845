import { answer, byId, anId } from '../answer-fields.ts';

/** What is kept of what was said of sentences. */
export default answer({ given: byId(anId) });
