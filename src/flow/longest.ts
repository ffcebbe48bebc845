import type { Measure, Visitors } from './classes.ts';

/** Words so far at most, by how many facts are ticked: nothing where nobody ticks so many. */
type Most = readonly (number | undefined)[];

const more = (one: number | undefined, other: number | undefined): number | undefined =>
  one === undefined || other === undefined ? (one ?? other) : Math.max(one, other);

/**
 * How long the blocks of an outcome become together, at most. Whoever ticks one fact may tick another: visitors
 * who have the same still to come are followed together, and of them only the longest counts.
 * @param sizes of each block, by its id
 * @param facts nobody is counted who ticks more of them
 */
export const longestFor = (
  { flow, follow }: Visitors,
  outcome: string,
  sizes: ReadonlyMap<string, number>,
  facts: number,
): number => {
  const blocks = flow.blocks.filter(({ outcomes }) => outcomes.includes(outcome));
  const measure: Measure<Most> = {
    start: [0],
    answer: (most) => most,
    pass: (most) => most,
    tick: (most) => {
      const after = [undefined, ...most].slice(0, facts + 1);
      return after.some((words) => words !== undefined) ? after : undefined;
    },
    settle: (most, at, isSo) => {
      const size = isSo ? (sizes.get(blocks[at]?.id ?? '') ?? 0) : 0;
      return most.map((words) => (words === undefined ? undefined : words + size));
    },
    join: (one, other) => {
      const longer = one.length > other.length ? one : other;
      return longer.map((_, count) => more(one[count], other[count]));
    },
  };
  const ends = follow(
    outcome,
    blocks.map(({ when }) => when),
    measure,
  );
  return Math.max(0, ...ends.flatMap(({ kept }) => kept.flatMap((words) => words ?? [])));
};
