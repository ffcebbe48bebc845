import { answer, between, anId, listOf, ten, type Shape } from '../answer-fields.ts';

/** A second, and how strong it was then. */
const mark: Shape = (value) =>
  Array.isArray(value) && value.length === 2 && between(0, 1200)(value[0]) && ten(value[1]);
const run = answer({
  minutes: between(0, 60),
  place: (value) => value === '' || anId(value),
  marks: listOf(mark, 400),
});
/** What is kept of waits. */
export default answer({ runs: listOf(run, 20) });
