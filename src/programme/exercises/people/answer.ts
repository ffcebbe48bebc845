import { answer, byId, id, ids } from '../answer-fields.ts';

/** What is kept of roles in rings; there are no names. */
export const peopleAnswer = answer({ rings: byId(ids), with: id, contact: id });
