// Every kind of exercise: a folder here, and its line. `kinds.ts`, `answers.ts`, `views.ts` and `sheets.ts` find
// the rest of a kind in its folder.
export { answerCards } from './answer-cards/schema.ts';
export { balance } from './balance/schema.ts';
export { chain } from './chain/schema.ts';
export { checklist } from './checklist/schema.ts';
export { chips } from './chips/schema.ts';
export { circle } from './circle/schema.ts';
export { conversation } from './conversation/schema.ts';
export { dayMap } from './day-map/schema.ts';
export { emotionWheel } from './emotion-wheel/schema.ts';
export { firstThings } from './first-things/schema.ts';
export { grounding } from './grounding/schema.ts';
export { ifThen } from './if-then/schema.ts';
export { needsWheel } from './needs-wheel/schema.ts';
export { people } from './people/schema.ts';
export { rating } from './rating/schema.ts';
export { ruler } from './ruler/schema.ts';
export { sentences } from './sentences/schema.ts';
export { sort } from './sort/schema.ts';
export { timeline } from './timeline/schema.ts';
export { trafficLight } from './traffic-light/schema.ts';
export { trueFalse } from './true-false/schema.ts';
export { urgeDiary } from './urge-diary/schema.ts';
export { urgeSurf } from './urge-surf/schema.ts';
export { week } from './week/schema.ts';
