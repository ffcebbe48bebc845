import { answer, id, ids, ten, text } from '../answer-fields.ts';

/** What is kept of one moment. */
export default answer({
  situation: id,
  own: text,
  feelings: ids,
  thought: id,
  urge: ten,
  did: ids,
  soon: ids,
  later: ids,
});
