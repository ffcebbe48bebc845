import { z } from 'zod';
import { answerCards } from './answer-cards/schema.ts';
import { balance } from './balance/schema.ts';
import { chain } from './chain/schema.ts';
import { checklist } from './checklist/schema.ts';
import { chips } from './chips/schema.ts';
import { circle } from './circle/schema.ts';
import { conversation } from './conversation/schema.ts';
import { dayMap } from './day-map/schema.ts';
import { emotionWheel } from './emotion-wheel/schema.ts';
import { firstThings } from './first-things/schema.ts';
import { grounding } from './grounding/schema.ts';
import { ifThen } from './if-then/schema.ts';
import { needsWheel } from './needs-wheel/schema.ts';
import { people } from './people/schema.ts';
import { rating } from './rating/schema.ts';
import { ruler } from './ruler/schema.ts';
import { sentences } from './sentences/schema.ts';
import { sort } from './sort/schema.ts';
import { timeline } from './timeline/schema.ts';
import { trafficLight } from './traffic-light/schema.ts';
import { trueFalse } from './true-false/schema.ts';
import { urgeDiary } from './urge-diary/schema.ts';
import { urgeSurf } from './urge-surf/schema.ts';
import { week } from './week/schema.ts';

/** Every kind of exercise. */
const all = [
  chips,
  rating,
  balance,
  ruler,
  timeline,
  dayMap,
  chain,
  circle,
  answerCards,
  urgeSurf,
  firstThings,
  checklist,
  emotionWheel,
  ifThen,
  conversation,
  people,
  needsWheel,
  trafficLight,
  week,
  urgeDiary,
  trueFalse,
  sort,
  sentences,
  grounding,
] as const;

/** One exercise of a module, by its kind. */
export const exerciseSchema = z.discriminatedUnion('kind', all, {
  error: () =>
    `Deze soort oefening bestaat niet. Kies uit: ${all.map(({ shape }) => shape.kind.value).join(', ')}.`,
});

export type Exercise = z.infer<typeof exerciseSchema>;
export type ExerciseKind = Exercise['kind'];
/** The exercise of one kind. */
export type ExerciseOf<K extends ExerciseKind> = Extract<Exercise, { kind: K }>;
