import { viewOf } from '../view.tsx';
import { conversation } from './kind.ts';

export default viewOf(conversation);
