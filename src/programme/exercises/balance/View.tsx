import { viewOf } from '../view.tsx';
import { balance } from './kind.ts';

export default viewOf(balance, { free: true });
