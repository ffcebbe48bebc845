import { answer, someIds, aText } from '../answer-fields.ts';

/** What is kept of the things to do first. */
export default answer({ chosen: someIds, own: aText, order: someIds });
