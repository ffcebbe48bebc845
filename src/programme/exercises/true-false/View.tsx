import { viewOf } from '../view.tsx';
import { trueFalse } from './kind.ts';

export default viewOf(trueFalse);
