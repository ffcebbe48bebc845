import nl from '../../content/interface/programme/nl.json' with { type: 'json' };
import type { ExerciseKind } from '../../src/programme/exercises/schema.ts';
import type { AnyAsked } from '../../src/programme/exercises/kind.ts';
import { exerciseKindsOf, pageModule } from '../../src/programme/course/page-model.ts';
import { readModules } from '../../src/programme/course/read.ts';
import { kitchenSinkFolder } from '../../src/source/root.ts';

const { modules } = readModules(kitchenSinkFolder);

/** The tests' own modules, with every kind of exercise. */
export const sink = modules.map(({ id, data, words }) =>
  pageModule({ id, data: data.data, words: words.data }),
);
export const texts = nl.exercises;
export const kindByKey = exerciseKindsOf(sink);

/** Every exercise of the tests' modules, as a view gets it. */
export const allAsked: readonly AnyAsked[] = sink.flatMap(({ exercises }) =>
  exercises.map(({ spec, words }) => ({ spec, words, texts })),
);

/** The first exercise of a kind. */
export const askedOf = (kind: ExerciseKind): AnyAsked => {
  const found = allAsked.find(({ spec }) => spec.kind === kind);
  if (!found) throw new Error(`The tests' modules have no exercise of the kind "${kind}".`);
  return found;
};
