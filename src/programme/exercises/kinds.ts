import { answerCards } from './answer-cards/kind.ts';
import { balance } from './balance/kind.ts';
import { chain } from './chain/kind.ts';
import { checklist } from './checklist/kind.ts';
import { chips } from './chips/kind.ts';
import { circle } from './circle/kind.ts';
import { conversation } from './conversation/kind.ts';
import { dayMap } from './day-map/kind.ts';
import { emotionWheel } from './emotion-wheel/kind.ts';
import { firstThings } from './first-things/kind.ts';
import { grounding } from './grounding/kind.ts';
import { ifThen } from './if-then/kind.ts';
import type { Kind } from './kind.ts';
import { needsWheel } from './needs-wheel/kind.ts';
import { people } from './people/kind.ts';
import { rating } from './rating/kind.ts';
import { ruler } from './ruler/kind.ts';
import type { ExerciseKind } from './schema.ts';
import { sentences } from './sentences/kind.ts';
import { sort } from './sort/kind.ts';
import { timeline } from './timeline/kind.ts';
import { trafficLight } from './traffic-light/kind.ts';
import { trueFalse } from './true-false/kind.ts';
import { urgeDiary } from './urge-diary/kind.ts';
import { urgeSurf } from './urge-surf/kind.ts';
import { week } from './week/kind.ts';

/** Every kind: what it asks, how it is on paper, and what it gives to the plan. */
export const kinds: Readonly<Record<ExerciseKind, Kind>> = {
  'answer-cards': answerCards,
  balance,
  chain,
  checklist,
  chips,
  circle,
  conversation,
  'day-map': dayMap,
  'emotion-wheel': emotionWheel,
  'first-things': firstThings,
  grounding,
  'if-then': ifThen,
  'needs-wheel': needsWheel,
  people,
  rating,
  ruler,
  sentences,
  sort,
  timeline,
  'traffic-light': trafficLight,
  'true-false': trueFalse,
  'urge-diary': urgeDiary,
  'urge-surf': urgeSurf,
  week,
};
