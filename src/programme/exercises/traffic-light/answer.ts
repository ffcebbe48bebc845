import { answer, ids } from '../answer-fields.ts';

const light = answer({ signs: ids, actions: ids });
/** What is kept of the plan for a relapse. */
export default answer({
  groen: light,
  oranje: light,
  rood: light,
  people: ids,
  day: ids,
});
