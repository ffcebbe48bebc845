import { answer, anId, ten, type Shape } from './answer-fields.ts';
import { keyOf } from './book.ts';
import { diary, ownWaits } from './common.ts';
import rating from './rating/answer.ts';
import type { ExerciseKind } from './schema.ts';
import urgeDiary from './urge-diary/answer.ts';
import urgeSurf from './urge-surf/answer.ts';

/** The shape of an answer of each kind. */
const byKind = import.meta.glob<Shape>('./*/answer.ts', { eager: true, import: 'default' });

/** The shapes of what every module asks, and of what belongs to no module. */
const byName: Readonly<Record<string, Shape>> = {
  vertrekpunt: rating,
  terugblik: rating,
  later: rating,
  'hoe-gaat-het': answer({ mood: ten, thoughts: anId }),
  [diary.exercise]: urgeDiary,
  golf: urgeSurf,
};

/** What belongs to no module. */
const apart: readonly string[] = [keyOf(diary.module, diary.exercise), ownWaits];
/** What every module asks. */
const inEach = ['vertrekpunt', 'terugblik', 'later', 'hoe-gaat-het'];

/**
 * Whether this version of the programme has the exercise.
 * @param key `module/exercise`
 * @param kinds the kind of each exercise, from the data of the page
 */
export const isKnown = (key: string, kinds: Readonly<Record<string, ExerciseKind>>): boolean => {
  if (Object.hasOwn(kinds, key) || apart.includes(key)) return true;
  const [module = '', exercise = '', ...more] = key.split('/');
  return (
    more.length === 0 &&
    inEach.includes(exercise) &&
    Object.keys(kinds).some((known) => known.startsWith(`${module}/`))
  );
};

/**
 * Whether an answer from a file can be the answer of an exercise. One of an exercise that this version
 * does not know is no mistake: of that `isKnown` tells.
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
  const shape = kind ? byKind[`./${kind}/answer.ts`] : own;
  return shape === undefined || shape(given);
};
