import type { AnswerBook } from '../../exercises/book.ts';
import type { ExerciseTexts } from '../../exercises/kind.ts';
import type { PageModule } from '../../exercises/page.ts';
import { planParts } from '../../exercises/plan-parts.ts';
import { sectionOf, type PlanSection } from './plan.ts';

/** The whole plan, in its fixed order. */
export const planOf = (
  modules: readonly PageModule[],
  book: AnswerBook,
  texts: ExerciseTexts,
): readonly PlanSection[] => planParts.map((part) => sectionOf(part, modules, book, texts));
