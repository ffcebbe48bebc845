import { answer, byId, anId } from '../answer-fields.ts';

/** What is kept of where sentences were put. */
export default answer({ given: byId(anId) });
