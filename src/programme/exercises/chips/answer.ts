import { answer, byId, someIds, ten, aText } from '../answer-fields.ts';

/** What is kept of choices. */
export default answer({ chosen: someIds, own: aText, rates: byId(ten), top: someIds });
