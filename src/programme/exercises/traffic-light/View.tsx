import { viewOf } from '../view.tsx';
import { trafficLight } from './kind.ts';

export default viewOf(trafficLight);
