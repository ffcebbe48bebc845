import { keyOf, type AnswerBook } from '../../exercises/book.ts';
import type { ExerciseTexts } from '../../exercises/kind.ts';
import { kindOf } from '../../exercises/kinds.ts';
import type { PlanPart } from '../../exercises/plan-parts.ts';
import type { PageExercise, PageModule } from '../../exercises/page.ts';

/** A part of "Mijn plan": its lines, and the modules that fill it. */
export interface PlanSection {
  readonly part: PlanPart;
  readonly lines: readonly string[];
  /** The numbers of the modules whose exercises fill it. */
  readonly from: readonly number[];
}

/** What an exercise gives to a card or the plan, in words. */
const linesOf = (
  module: PageModule,
  { spec, words }: PageExercise,
  book: AnswerBook,
  texts: ExerciseTexts,
): readonly string[] =>
  kindOf(spec.kind).summary({ spec, words, texts }, book[keyOf(module.id, spec.id)]?.answer);

/** What one exercise gives to the card of its module. */
export interface CardGroup {
  readonly title: string;
  readonly lines: readonly string[];
  /** Whether it goes to "Mijn plan" too. */
  readonly isInPlan: boolean;
}

/** The lines for the card of a module, exercise by exercise, as its `card` says. */
export const planCardOf = (
  module: PageModule,
  book: AnswerBook,
  texts: ExerciseTexts,
): readonly CardGroup[] =>
  module.card.exercises.flatMap((id) => {
    const exercise = module.exercises.find(({ spec }) => spec.id === id);
    if (!exercise) return [];
    const lines = linesOf(module, exercise, book, texts);
    const { words, spec } = exercise;
    return lines.length > 0
      ? [{ title: words.title, lines, isInPlan: spec.plan !== undefined }]
      : [];
  });

/** A part of the plan; one without answers has no lines but says where it comes from. */
export const sectionOf = (
  part: PlanPart,
  modules: readonly PageModule[],
  book: AnswerBook,
  texts: ExerciseTexts,
): PlanSection => {
  const found = modules.flatMap((module) =>
    module.exercises
      .filter(({ spec }) => spec.plan === part)
      .map((exercise) => ({
        order: module.order,
        lines: linesOf(module, exercise, book, texts),
      })),
  );
  return {
    part,
    lines: found.flatMap(({ lines }) => lines),
    from: [...new Set(found.map(({ order }) => order))],
  };
};
