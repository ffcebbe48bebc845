import { answer } from '../answer-fields.ts';

/** Nothing is kept of a calming exercise. */
export default answer({});
