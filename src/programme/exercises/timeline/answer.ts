import { answer, byId, anId, someIds } from '../answer-fields.ts';

/** What is kept of the periods of a life. */
export default answer({ periods: someIds, moods: byId(anId) });
