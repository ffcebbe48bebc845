import { answer, byId, id, text } from '../answer-fields.ts';

/** What is kept of sentences. */
export default answer({ fields: byId(answer({ start: id, text })) });
