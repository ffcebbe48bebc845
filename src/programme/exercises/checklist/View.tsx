import { viewOf } from '../view.tsx';
import { checklist } from './kind.ts';

export default viewOf(checklist);
