import { viewOf } from '../view.tsx';
import { chain } from './kind.ts';

export default viewOf(chain);
