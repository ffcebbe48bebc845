import type { Json } from '../book.ts';
import { lengthAt, numberAt, textAt } from '../fields/model.ts';

/** A moment of urge, as far as it was filled in. */
export interface Moment {
  readonly day: string;
  readonly situation: string;
  readonly technique: string;
  readonly before: number | undefined;
  readonly after: number | undefined;
}

/** The moments in the order of their days; within a day in the order of writing. */
export const momentsOf = (answer: Json | undefined): readonly Moment[] =>
  Array.from({ length: lengthAt(answer, 'moments') }, (_, at) => ({
    day: textAt(answer, 'moments', at, 'day'),
    situation: textAt(answer, 'moments', at, 'situation'),
    technique: textAt(answer, 'moments', at, 'technique'),
    before: numberAt(answer, 'moments', at, 'before'),
    after: numberAt(answer, 'moments', at, 'after'),
  })).sort((a, b) => a.day.localeCompare(b.day));

/** A moment that tells how strong it was before and after. */
interface Measured extends Moment {
  readonly before: number;
  readonly after: number;
}

/** As many as can be told apart on a phone. */
const mostShown = 30;

/** The last moments with both numbers: what the graph draws. */
export const measured = (moments: readonly Moment[]): readonly Measured[] =>
  moments
    .flatMap((moment) => {
      const { before, after } = moment;
      return before === undefined || after === undefined ? [] : [{ ...moment, before, after }];
    })
    .slice(-mostShown);

/** The mean, with one decimal at most, in the way Dutch writes it. */
export const meanOf = (values: readonly number[]): string =>
  (Math.round((values.reduce((sum, value) => sum + value, 0) / values.length) * 10) / 10)
    .toString()
    .replace('.', ',');
