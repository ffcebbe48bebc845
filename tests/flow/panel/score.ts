import { z } from 'zod';
import type { FlowSources } from '../../../src/flow/read.ts';
import { answersOf, firstLineOf } from './answers.ts';
import { isSaid, isThere, type Unit } from './concepts.ts';
import { readingOf, type Reading } from './reading.ts';
import { everybody, namedIn, type Visitor, type Wish } from './visitors.ts';

/** What the panel thinks of what one visitor reads. */
export interface Verdict {
  readonly visitor: Visitor;
  readonly reading: Reading;
  readonly first: readonly Unit[];
  /** What the first line does not say, and what it must not say and does. */
  readonly firstMisses: readonly string[];
  readonly firstBreaches: readonly string[];
  /** What is nowhere in the advice that is on the screen at the end. */
  readonly misses: readonly string[];
  /** What stands somewhere on the way and must not. */
  readonly breaches: readonly string[];
}

const inWords = (wish: Wish) => namedIn(wish).join('|');

const unsaid = (wishes: readonly Wish[], units: readonly Unit[]) =>
  wishes.filter((wish) => !namedIn(wish).some((id) => isThere(id, units))).map(inWords);

/** Holds what a visitor reads against what that visitor needs. */
export const judge = (visitor: Visitor, sources: FlowSources): Verdict => {
  const reading = readingOf(sources, answersOf(sources.flow, visitor.facts));
  const all = [...reading.lines, ...reading.advices].flatMap(({ units }) => units);
  const first = firstLineOf(reading);
  // What was urgent has to stay: who went on is judged by the advice at the end.
  const last = reading.advices.at(-1)?.units ?? [];
  const { says, never } = visitor.first;
  return {
    visitor,
    reading,
    first,
    firstMisses: unsaid(says, first),
    firstBreaches: never.filter((id) => isSaid(id, first)),
    misses: unsaid([...everybody.must, ...visitor.must], last),
    breaches: [...everybody.never, ...visitor.never].filter((id) => isSaid(id, all)),
  };
};

export const firstIsRight = ({ firstMisses, firstBreaches }: Verdict): boolean =>
  firstMisses.length + firstBreaches.length === 0;

/** An agreement about safety is broken: something is there that must not be, or something vital is not. */
export const isUnsafe = ({ firstBreaches, misses, breaches }: Verdict): boolean =>
  firstBreaches.length + breaches.length > 0 ||
  misses.some((wish) => wish.split('|').every((id) => everybody.vital.includes(id)));

/** Right from the first line to the last, and nothing that must not be there. */
export const wholeIsRight = (verdict: Verdict): boolean =>
  firstIsRight(verdict) && verdict.misses.length + verdict.breaches.length === 0;

export const scoreSchema = z.strictObject({
  /** Visitors for whom the first line is right. */
  first: z.int(),
  /** Visitors for whom all of it is. */
  whole: z.int(),
  /** Visitors for whom an agreement about safety is broken. */
  unsafe: z.int(),
  /** Answers until the last advice: of the one in the middle, and the most. */
  median: z.number(),
  most: z.int(),
  /** Answers until the first line, of the one in the middle. */
  untilFirst: z.number(),
  /** How many visitors miss what they need, by what that is. */
  misses: z.record(z.string(), z.int()),
  /** How many read what must never be there: in the first line, and anywhere. */
  firstBreaches: z.record(z.string(), z.int()),
  breaches: z.record(z.string(), z.int()),
});
export type Score = z.infer<typeof scoreSchema>;

const counted = (things: readonly string[]): Readonly<Record<string, number>> => {
  const counts = new Map<string, number>();
  for (const thing of things.toSorted()) counts.set(thing, (counts.get(thing) ?? 0) + 1);
  return Object.fromEntries(counts);
};

const medianOf = (numbers: readonly number[]): number => {
  const sorted = numbers.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  const at = (index: number) => sorted[index] ?? 0;
  return Number.isInteger(half) ? (at(half - 1) + at(half)) / 2 : at(Math.floor(half));
};

/** All verdicts together, by kind: one kind cannot make up for another. */
export const scoreOf = (verdicts: readonly Verdict[]): Score => {
  const questions = verdicts.map(({ reading }) => reading.questions);
  return {
    first: verdicts.filter(firstIsRight).length,
    whole: verdicts.filter(wholeIsRight).length,
    unsafe: verdicts.filter(isUnsafe).length,
    median: medianOf(questions),
    most: Math.max(...questions),
    untilFirst: medianOf(verdicts.map(({ reading }) => reading.untilFirst)),
    misses: counted(verdicts.flatMap(({ misses }) => misses)),
    firstBreaches: counted(verdicts.flatMap(({ firstBreaches }) => firstBreaches)),
    breaches: counted(verdicts.flatMap(({ breaches }) => breaches)),
  };
};

/** In what one score is worse than another, in words. */
export const worse = (now: Score, kept: Score): readonly string[] => {
  const told = (what: string, is: number, was: number) => [`${what}: ${is}, was ${was}`];
  const less = (what: 'first' | 'whole') =>
    now[what] < kept[what] ? told(what, now[what], kept[what]) : [];
  const longer = (what: 'unsafe' | 'median' | 'most' | 'untilFirst') =>
    now[what] > kept[what] ? told(what, now[what], kept[what]) : [];
  const more = (what: 'misses' | 'firstBreaches' | 'breaches') =>
    Object.entries(now[what]).flatMap(([id, count]) => {
      const before = kept[what][id] ?? 0;
      return count > before ? told(`${what} ${id}`, count, before) : [];
    });
  return [
    ...less('first'),
    ...less('whole'),
    ...longer('unsafe'),
    ...longer('median'),
    ...longer('most'),
    ...longer('untilFirst'),
    ...more('misses'),
    ...more('firstBreaches'),
    ...more('breaches'),
  ];
};
