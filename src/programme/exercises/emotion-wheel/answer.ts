import { answer, anId, ten } from '../answer-fields.ts';

/** What is kept of a feeling. */
export default answer({
  family: anId,
  feeling: anId,
  before: ten,
  need: anId,
  action: anId,
  after: ten,
});
