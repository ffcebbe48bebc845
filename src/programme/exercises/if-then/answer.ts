import { answer, id, listOf } from '../answer-fields.ts';

const rule = answer({ situation: id, action: id, helper: id });
/** What is kept of if-then rules. */
export default answer({ rules: listOf(rule, 20) });
