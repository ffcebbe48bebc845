import { answer, byId, ids, ten, text } from '../answer-fields.ts';

/** What is kept of choices. */
export default answer({ chosen: ids, own: text, rates: byId(ten), top: ids });
