import { answer, anId, someIds, aText } from '../answer-fields.ts';

/** What is kept of a plan for a talk. */
export default answer({
  role: anId,
  reasons: someIds,
  moment: anId,
  opening: anId,
  own: aText,
  keep: someIds,
  fallback: anId,
});
