import { viewOf } from '../view.tsx';
import { ruler } from './kind.ts';

export default viewOf(ruler);
