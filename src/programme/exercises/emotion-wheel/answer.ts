import { answer, id, ten } from '../answer-fields.ts';

/** What is kept of a feeling. */
export const emotionWheelAnswer = answer({
  family: id,
  feeling: id,
  before: ten,
  need: id,
  action: id,
  after: ten,
});
