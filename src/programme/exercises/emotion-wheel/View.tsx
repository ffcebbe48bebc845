import { viewOf } from '../view.tsx';
import { emotionWheel } from './kind.ts';

export default viewOf(emotionWheel);
