import { answer, anId, listOf } from '../answer-fields.ts';

const rule = answer({ situation: anId, action: anId, helper: anId });
/** What is kept of if-then rules. */
export default answer({ rules: listOf(rule, 20) });
