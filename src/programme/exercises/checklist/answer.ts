import { answer, byId, aDay, anId, someIds } from '../answer-fields.ts';

/** What is kept of things to arrange. */
export default answer({
  chosen: someIds,
  days: byId(aDay),
  helpers: byId(anId),
  done: someIds,
});
