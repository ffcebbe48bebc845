import type { PageExercise, PageModule } from '../page-data.ts';
import type { ExerciseTexts } from './kind.ts';

/** The exercises that every module has: how it is before, the same again, and how one is now. */
export const common = ['vertrekpunt', 'terugblik', 'hoe-gaat-het'] as const;
export type CommonExercise = (typeof common)[number];

/** The sentences of a module to rate with 1, 2 or 3: "Vertrekpunt", and the same again at the end. */
export const ratingOf = (
  { start }: Pick<PageModule, 'start'>,
  id: 'vertrekpunt' | 'terugblik',
  texts: ExerciseTexts,
): PageExercise => ({
  spec: {
    id,
    kind: 'rating',
    minutes: 1,
    items: start.map((sentence) => sentence.id),
    scale: 'drie',
  },
  words: {
    title: texts.common[id].title,
    intro: texts.common[id].intro,
    labels: Object.fromEntries(start.map((sentence) => [sentence.id, sentence.label])),
  },
});
