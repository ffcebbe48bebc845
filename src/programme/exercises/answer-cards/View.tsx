import { viewOf } from '../view.tsx';
import { answerCards } from './kind.ts';

export default viewOf(answerCards, { add: (texts) => texts.kinds['answer-cards'].add });
