import { answer, byId, id, ids } from '../answer-fields.ts';

/** What is kept of the periods of a life. */
export default answer({ periods: ids, moods: byId(id) });
