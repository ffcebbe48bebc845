import { answer, between, byId } from '../answer-fields.ts';

/** What is kept of the hard hours of a week. */
export default answer({ cells: byId(between(1, 3)) });
