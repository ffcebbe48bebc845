import type { PageExercise, PageModule } from './page.ts';
import type { ExerciseTexts } from './kind.ts';

/** When the sentences of a module are rated: at its start, at its end, and weeks later. */
export type RatedAt = 'vertrekpunt' | 'terugblik' | 'later';

/** The sentences of a module to rate with 1, 2 or 3: the same each time. */
export const ratingOf = (
  { start }: Pick<PageModule, 'start'>,
  id: RatedAt,
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

/** The urge diary belongs to no module: it has a page of its own. */
export const diary = { module: 'dagboek', exercise: 'drang' } as const;

/** The key of what is noted in "Drang nu" outside an exercise: it belongs to no module either. */
export const ownWaits = 'nu/golf';

/** The exercise on the page of the diary. */
export const diaryOf = (texts: ExerciseTexts): PageExercise => {
  const { title, intro, situations, techniques } = texts.common.dagboek;
  return {
    spec: {
      id: diary.exercise,
      kind: 'urge-diary',
      minutes: 3,
      situations: Object.keys(situations),
      techniques: Object.keys(techniques),
    },
    words: { title, intro, labels: { ...situations, ...techniques } },
  };
};
