import { viewOf } from '../view.tsx';
import circle from './kind.ts';
import CirclePicture from './Picture.tsx';

export default viewOf(circle, {
  Picture: CirclePicture,
  hint: (texts) => texts.kinds.circle.legend,
});
