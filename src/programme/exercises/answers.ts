import { answerCardsAnswer } from './answer-cards/answer.ts';
import { answer, id, ten, type Shape } from './answer-fields.ts';
import { balanceAnswer } from './balance/answer.ts';
import { chainAnswer } from './chain/answer.ts';
import { checklistAnswer } from './checklist/answer.ts';
import { chipsAnswer } from './chips/answer.ts';
import { circleAnswer } from './circle/answer.ts';
import { diary } from './common.ts';
import { conversationAnswer } from './conversation/answer.ts';
import { dayMapAnswer } from './day-map/answer.ts';
import { emotionWheelAnswer } from './emotion-wheel/answer.ts';
import { firstThingsAnswer } from './first-things/answer.ts';
import { groundingAnswer } from './grounding/answer.ts';
import { ifThenAnswer } from './if-then/answer.ts';
import { needsWheelAnswer } from './needs-wheel/answer.ts';
import { peopleAnswer } from './people/answer.ts';
import { ratingAnswer } from './rating/answer.ts';
import { rulerAnswer } from './ruler/answer.ts';
import type { ExerciseKind } from './schema.ts';
import { sentencesAnswer } from './sentences/answer.ts';
import { sortAnswer } from './sort/answer.ts';
import { timelineAnswer } from './timeline/answer.ts';
import { trafficLightAnswer } from './traffic-light/answer.ts';
import { trueFalseAnswer } from './true-false/answer.ts';
import { urgeDiaryAnswer } from './urge-diary/answer.ts';
import { urgeSurfAnswer } from './urge-surf/answer.ts';
import { weekAnswer } from './week/answer.ts';

/** The shape of an answer of each kind. */
const byKind: Readonly<Record<ExerciseKind, Shape>> = {
  'answer-cards': answerCardsAnswer,
  balance: balanceAnswer,
  chain: chainAnswer,
  checklist: checklistAnswer,
  chips: chipsAnswer,
  circle: circleAnswer,
  conversation: conversationAnswer,
  'day-map': dayMapAnswer,
  'emotion-wheel': emotionWheelAnswer,
  'first-things': firstThingsAnswer,
  grounding: groundingAnswer,
  'if-then': ifThenAnswer,
  'needs-wheel': needsWheelAnswer,
  people: peopleAnswer,
  rating: ratingAnswer,
  ruler: rulerAnswer,
  sentences: sentencesAnswer,
  sort: sortAnswer,
  timeline: timelineAnswer,
  'traffic-light': trafficLightAnswer,
  'true-false': trueFalseAnswer,
  'urge-diary': urgeDiaryAnswer,
  'urge-surf': urgeSurfAnswer,
  week: weekAnswer,
};

/** The shapes of what every module asks, and of what belongs to no module. */
const byName: Readonly<Record<string, Shape>> = {
  vertrekpunt: ratingAnswer,
  terugblik: ratingAnswer,
  'hoe-gaat-het': answer({ mood: ten, thoughts: id }),
  [diary.exercise]: urgeDiaryAnswer,
  golf: urgeSurfAnswer,
};

/**
 * Whether an answer from a file can be the answer of an exercise. One of an exercise that this version
 * does not know is no mistake: it is kept as it is, and shown nowhere.
 * @param key `module/exercise`
 * @param kinds the kind of each exercise, from the data of the page
 */
export const fits = (
  key: string,
  given: unknown,
  kinds: Readonly<Record<string, ExerciseKind>>,
): boolean => {
  const name = key.split('/')[1] ?? '';
  const kind = Object.hasOwn(kinds, key) ? kinds[key] : undefined;
  // A file may say "constructor", which every object has.
  const own = Object.hasOwn(byName, name) ? byName[name] : undefined;
  const shape = kind ? byKind[kind] : own;
  return shape === undefined || shape(given);
};
