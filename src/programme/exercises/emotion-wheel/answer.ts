import { answer, id, ten } from '../answer-fields.ts';

/** What is kept of a feeling. */
export default answer({
  family: id,
  feeling: id,
  before: ten,
  need: id,
  action: id,
  after: ten,
});
