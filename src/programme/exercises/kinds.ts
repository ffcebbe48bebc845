import { chips } from './chips/kind.ts';
import { grounding } from './grounding/kind.ts';
import { ifThen } from './if-then/kind.ts';
import type { Kind } from './kind.ts';
import { rating } from './rating/kind.ts';
import type { ExerciseKind } from './schema.ts';
import { sentences } from './sentences/kind.ts';

/** Every kind: what it asks, how it is on paper, and what it gives to the plan. */
export const kinds: Readonly<Partial<Record<ExerciseKind, Kind>>> = {
  chips,
  grounding,
  'if-then': ifThen,
  rating,
  sentences,
};
