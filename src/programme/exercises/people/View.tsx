import { viewOf } from '../view.tsx';
import people from './kind.ts';
import PeoplePicture from './Picture.tsx';

export default viewOf(people, { Picture: PeoplePicture, pictureBelow: true });
