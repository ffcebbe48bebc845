import { answer, between, byId, someIds, ten } from '../answer-fields.ts';

/** What is kept of a week. */
export default answer({
  days: byId(answer({ mood: ten, sleep: between(1, 3), hard: between(0, 3), reasons: someIds })),
});
