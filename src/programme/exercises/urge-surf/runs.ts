import type { Json } from '../book.ts';
import type { Point } from '../pictures/graph.ts';
import { isList, lengthAt, numberAt, textAt, valueAt } from '../fields/model.ts';
import type { Mark, Timer } from './timer.ts';

/** A wait as it is kept. */
export interface Run {
  readonly minutes: number;
  readonly place: string;
  readonly marks: readonly Mark[];
}

/** How many waits are kept. */
export const mostRuns = 20;

/** The waits in an answer, the first one first. */
export const runsOf = (answer: Json | undefined): readonly Run[] =>
  Array.from({ length: lengthAt(answer, 'runs') }, (_, at) => ({
    minutes: numberAt(answer, 'runs', at, 'minutes') ?? 0,
    place: textAt(answer, 'runs', at, 'place'),
    marks: Array.from({ length: lengthAt(answer, 'runs', at, 'marks') }, (__, index): Mark => [
      numberAt(answer, 'runs', at, 'marks', index, 0) ?? 0,
      numberAt(answer, 'runs', at, 'marks', index, 1) ?? 0,
    ]),
  }));

/**
 * The waits with another one, or with the last one changed. One that was stopped counts for as long as
 * it lasted; the oldest goes when there are too many.
 */
export const withRun = (
  answer: Json | undefined,
  timer: Timer,
  place: string,
  isNew: boolean,
): readonly Json[] => {
  const minutes = timer.since === null ? Math.ceil(timer.waited / 60_000) : timer.minutes;
  const kept = valueAt(answer, ['runs']);
  const runs: readonly Json[] = isList(kept) ? kept : [];
  const run: Json = { minutes, place, marks: timer.marks };
  return [...(isNew ? runs : runs.slice(0, -1)), run].slice(-mostRuns);
};

/** The marks of a wait over the width of a graph. */
export const pointsOf = ({ minutes, marks }: Pick<Run, 'minutes' | 'marks'>): readonly Point[] =>
  marks.map(([second, value]) => ({ at: second / (minutes * 60), value }));

/** The first and the last strength; nothing when there are not two. */
export const changeOf = (
  marks: readonly Mark[],
): { readonly from: number; readonly to: number } | undefined => {
  const [first] = marks;
  const last = marks.at(-1);
  return first && last && marks.length > 1 ? { from: first[1], to: last[1] } : undefined;
};
