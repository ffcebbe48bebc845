import { viewOf } from '../view.tsx';
import { sentences } from './kind.ts';

export default viewOf(sentences);
