import { answer, byId, anId, aText } from '../answer-fields.ts';

/** What is kept of sentences. */
export default answer({ fields: byId(answer({ start: anId, text: aText })) });
