import { answer, ids, text } from '../answer-fields.ts';

/** What is kept of the things to do first. */
export default answer({ chosen: ids, own: text, order: ids });
