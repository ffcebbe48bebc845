import { viewOf } from '../view.tsx';
import { sort } from './kind.ts';

export default viewOf(sort);
