import { answer, day, id, listOf, ten } from '../answer-fields.ts';

const moment = answer({ day, situation: id, before: ten, technique: id, after: ten });
/** What is kept of the urge diary. */
export default answer({ moments: listOf(moment, 400) });
