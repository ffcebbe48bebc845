import { viewOf } from '../view.tsx';
import { chips } from './kind.ts';

export default viewOf(chips);
