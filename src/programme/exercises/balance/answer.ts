import { answer, byId, ids, text } from '../answer-fields.ts';

/** What is kept of the four boxes. */
export default answer({ boxes: byId(ids), own: byId(text), top: ids });
