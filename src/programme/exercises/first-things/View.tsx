import { viewOf } from '../view.tsx';
import { firstThings } from './kind.ts';

export default viewOf(firstThings);
