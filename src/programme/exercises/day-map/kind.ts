import { numberAt } from '../fields/model.ts';
import { defineKind, type ExerciseTexts } from '../kind.ts';
import type { Json } from '../book.ts';

export const days = ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'] as const;
export const partsOfDay = ['ochtend', 'middag', 'avond', 'nacht'] as const;
export type Day = (typeof days)[number];
export type PartOfDay = (typeof partsOfDay)[number];
/** How hard a part of a day is: 0 not, 3 very. */
export const hardness = [0, 1, 2, 3] as const;
/** How many moments come on the card. */
const most = 5;

export const levelAt = (answer: Json | undefined, day: Day, part: PartOfDay): number =>
  numberAt(answer, 'cells', `${day}-${part}`) ?? 0;

/** The level after a tap: one higher, and after the highest none again. */
export const nextLevel = (level: number): number => (level + 1) % hardness.length;

export const momentInWords = (texts: ExerciseTexts, day: Day, part: PartOfDay): string =>
  `${texts.days[day]} ${texts.kinds['day-map'].parts[part]}`;

/** When in the week it is hard. */
export default defineKind<'day-map'>({
  kind: 'day-map',
  questions: () => [],
  summary: ({ texts }, answer) =>
    days
      .flatMap((day) =>
        partsOfDay.map((part) => ({
          level: levelAt(answer, day, part),
          words: momentInWords(texts, day, part),
        })),
      )
      .filter(({ level }) => level > 0)
      .sort((a, b) => b.level - a.level)
      .slice(0, most)
      .map(({ words }) => words),
});
