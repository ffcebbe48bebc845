import { answer, id, ids, text } from '../answer-fields.ts';

/** What is kept of a plan for a talk. */
export default answer({
  role: id,
  reasons: ids,
  moment: id,
  opening: id,
  own: text,
  keep: ids,
  fallback: id,
});
