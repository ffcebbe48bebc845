import { answer, byId, day, id, ids } from '../answer-fields.ts';

/** What is kept of things to arrange. */
export default answer({
  chosen: ids,
  days: byId(day),
  helpers: byId(id),
  done: ids,
});
