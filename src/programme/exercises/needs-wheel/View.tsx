import { viewOf } from '../view.tsx';
import needsWheel from './kind.ts';
import WheelPicture from './Picture.tsx';

export default viewOf(needsWheel, { Picture: WheelPicture, pictureBelow: true });
