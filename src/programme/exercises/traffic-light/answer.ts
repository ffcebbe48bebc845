import { answer, someIds } from '../answer-fields.ts';

const light = answer({ signs: someIds, actions: someIds });
/** What is kept of the plan for a relapse. */
export default answer({
  groen: light,
  oranje: light,
  rood: light,
  people: someIds,
  day: someIds,
});
