import { keyOf, type AnswerBook } from '../../exercises/book.ts';
import type { PageModule } from '../../exercises/page.ts';
import type { PlanPart } from '../../exercises/plan-parts.ts';

/**
 * The answers behind some parts of the plan and no others, to hand over. When each was given stays here: all
 * are of one moment.
 * @param now the moment, in milliseconds
 */
export const answersFor = (
  parts: readonly PlanPart[],
  modules: readonly PageModule[],
  book: AnswerBook,
  now: number,
): AnswerBook =>
  Object.fromEntries(
    modules.flatMap(({ id, exercises }) =>
      exercises.flatMap(({ spec }) => {
        const key = keyOf(id, spec.id);
        const entry = book[key];
        return entry && spec.plan !== undefined && parts.includes(spec.plan)
          ? [[key, { answer: entry.answer, changed: now }] as const]
          : [];
      }),
    ),
  );
