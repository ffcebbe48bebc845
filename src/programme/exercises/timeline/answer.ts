import { answer, byId, id, ids } from '../answer-fields.ts';

/** What is kept of the periods of a life. */
export const timelineAnswer = answer({ periods: ids, moods: byId(id) });
