import { viewOf } from '../view.tsx';
import { ifThen } from './kind.ts';

export default viewOf(ifThen, { add: (texts) => texts.kinds['if-then'].add });
