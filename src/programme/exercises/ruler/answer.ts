import { answer, byId, someIds, ten } from '../answer-fields.ts';

/** What is kept of the ruler. */
export default answer({ scores: byId(ten), reasons: someIds, steps: someIds });
