import { answer, byId, someIds, aText } from '../answer-fields.ts';

/** What is kept of the four boxes. */
export default answer({ boxes: byId(someIds), own: byId(aText), top: someIds });
