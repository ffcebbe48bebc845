import { answer, byId, anId, someIds } from '../answer-fields.ts';

/** What is kept of roles in rings; there are no names. */
export default answer({ rings: byId(someIds), with: anId, contact: anId });
