import type { ExerciseKind } from '../exercises/schema.ts';
import type { PageModule } from '../exercises/page.ts';
import type { ModuleData, ModuleWords } from './schema.ts';
import { keyOf } from '../exercises/book.ts';
import type { PlanPart } from '../exercises/plan-parts.ts';

/** A module as it was read. */
interface Read {
  readonly id: string;
  readonly data: ModuleData;
  readonly words: ModuleWords;
}

/**
 * A module as a page needs it.
 * @throws when words are missing that the checks of the content ask for
 */
export const pageModule = ({ id, data, words }: Read): PageModule => {
  const word = <T>(found: T | undefined, name: string): T => {
    if (found === undefined) throw new Error(`The module "${id}" has no words for "${name}".`);
    return found;
  };
  return {
    id,
    order: data.order,
    title: words.title,
    start: data.start.map((name) => ({ id: name, label: word(words.start[name], name) })),
    card: { title: words.card, exercises: data.card },
    exercises: data.exercises.map((spec) => ({
      spec,
      words: word(words.exercises[spec.id], spec.id),
    })),
  };
};

/** The parts of the plan that help in the moment itself. */
const inTheMoment: readonly PlanPart[] = ['eerst-dit-doen', 'mensen', 'milde-zin'];

/** What "Drang nu" can show on any page: only the exercises whose answers help in the moment itself. */
export const nowModules = (modules: readonly PageModule[]): readonly PageModule[] =>
  modules
    .map((module) => ({
      ...module,
      start: [],
      exercises: module.exercises.filter(
        ({ spec }) => spec.plan !== undefined && inTheMoment.includes(spec.plan),
      ),
    }))
    .filter(({ exercises }) => exercises.length > 0);

/** The kind of each exercise, by its key in the book. */
export const exerciseKindsOf = (
  modules: readonly PageModule[],
): Readonly<Record<string, ExerciseKind>> =>
  Object.fromEntries(
    modules.flatMap(({ id, exercises }) =>
      exercises.map(({ spec }) => [keyOf(id, spec.id), spec.kind]),
    ),
  );
