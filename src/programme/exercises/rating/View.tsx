import { viewOf } from '../view.tsx';
import { rating } from './kind.ts';

export default viewOf(rating);
