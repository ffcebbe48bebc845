import { answer, byId, ids, ten } from '../answer-fields.ts';

/** What is kept of the ruler. */
export default answer({ scores: byId(ten), reasons: ids, steps: ids });
