import { answer, aDay, anId, listOf, ten } from '../answer-fields.ts';

const moment = answer({ day: aDay, situation: anId, before: ten, technique: anId, after: ten });
/** What is kept of the urge diary. */
export default answer({ moments: listOf(moment, 400) });
