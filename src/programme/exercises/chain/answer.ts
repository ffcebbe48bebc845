import { answer, anId, someIds, ten, aText } from '../answer-fields.ts';

/** What is kept of one moment. */
export default answer({
  situation: anId,
  own: aText,
  feelings: someIds,
  thought: anId,
  urge: ten,
  did: someIds,
  soon: someIds,
  later: someIds,
});
