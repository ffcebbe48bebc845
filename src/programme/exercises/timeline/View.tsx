import { viewOf } from '../view.tsx';
import timeline from './kind.ts';
import TimelinePicture from './Picture.tsx';

export default viewOf(timeline, { Picture: TimelinePicture, pictureBelow: true });
