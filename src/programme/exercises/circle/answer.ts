import { answer, byId, someIds } from '../answer-fields.ts';

/** What is kept of the ways out. */
export default answer({ exits: byId(someIds) });
