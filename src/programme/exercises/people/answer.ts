import { answer, byId, id, ids } from '../answer-fields.ts';

/** What is kept of roles in rings; there are no names. */
export default answer({ rings: byId(ids), with: id, contact: id });
