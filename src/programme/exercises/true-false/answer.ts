import { answer, byId, id } from '../answer-fields.ts';

/** What is kept of what was said of sentences. */
export default answer({ given: byId(id) });
