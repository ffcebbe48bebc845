import { visitorsOf, type Measure, type Visitors } from '../../flow/classes.ts';
import {
  allOf,
  anyOf,
  notOf,
  type Answers,
  type Condition,
  type Settled,
} from '../../flow/condition.ts';
import { firstLineAt, type Flow } from '../../flow/model.ts';
import type { FlowSources } from '../../flow/read.ts';
import { routesOf, type Route } from '../../flow/routes.ts';
import { sayingsOf, type Sentences } from '../../flow/sentences.ts';
import { stagesOf, type Stages } from '../../flow/stages.ts';
import type { DocumentBlock } from '../../lessons/model.ts';
import type { Source } from '../../source/read.ts';
import type { BookContent } from './read.ts';
import type { Signed } from './signed.ts';
import { textBlocks } from './text.ts';

/** What somebody who comes to an outcome may have answered: nothing of a question that is not here. */
type Possible = ReadonlyMap<
  string,
  { readonly options: ReadonlySet<string>; readonly always: boolean }
>;

/** A flow with all that a chapter asks of it. */
export interface ReadFlow {
  readonly sources: FlowSources;
  readonly say: Sentences;
  readonly stages: Stages;
  readonly visitors: Visitors;
  readonly routes: readonly Route[];
  readonly signed: Signed | undefined;
  /** A text as parts: many stand in more than one chapter. */
  readonly textOf: (source: Source<unknown>) => readonly DocumentBlock[];
  /** How many come to an outcome. */
  readonly everybody: (outcome: string) => bigint;
  /** What is left of a condition for who comes to an outcome: what is always so there goes without saying. */
  readonly here: (outcome: string, condition: Settled | undefined) => Settled;
}

const possibleAt = ({ questions }: Flow, routes: readonly Route[]): Possible => {
  const found = new Map<string, { options: Set<string>; count: number }>();
  for (const { steps } of routes) {
    for (const { node, options } of steps) {
      const known = found.get(node) ?? { options: new Set(), count: 0 };
      for (const option of options) known.options.add(option);
      found.set(node, { ...known, count: known.count + 1 });
    }
  }
  return new Map(
    [...found].map(([node, { options, count }]) => [
      node,
      { options, always: questions[node]?.kind === 'one' && count === routes.length },
    ]),
  );
};

/** One answer as it is left, or that it was not given: of what everybody answers here, the shorter way to say it. */
const leftOfAnswer = (
  condition: Extract<Condition, { kind: 'answer' }>,
  possible: Possible,
  isSo: boolean,
): Settled => {
  const known = possible.get(condition.question);
  const options = condition.options.filter((id) => known?.options.has(id));
  if (!known || options.length === 0) return !isSo;
  const so: Condition = { ...condition, options };
  if (!known.always) return isSo ? so : notOf(so);
  const others = [...known.options].filter((id) => !options.includes(id));
  if (others.length === 0) return isSo;
  const [given, left] = isSo ? [options, others] : [others, options];
  return left.length * 2 < given.length
    ? notOf({ ...condition, options: left })
    : { ...condition, options: given };
};

const leftOf = (condition: Condition, possible: Possible): Settled => {
  switch (condition.kind) {
    case 'answer':
      return leftOfAnswer(condition, possible, true);
    case 'not':
      return condition.part.kind === 'answer'
        ? leftOfAnswer(condition.part, possible, false)
        : notOf(leftOf(condition.part, possible));
    case 'all':
      return allOf(condition.parts.map((part) => leftOf(part, possible)));
    case 'any':
      return anyOf(condition.parts.map((part) => leftOf(part, possible)));
  }
};

/** Opens a flow for the book. */
export const openFlow = (
  sources: FlowSources,
  { named, signed }: Pick<BookContent, 'named' | 'signed'>,
): ReadFlow => {
  const { flow } = sources;
  const routes = routesOf(flow);
  const stages = stagesOf(flow);
  const possible = new Map(
    Object.keys(flow.outcomes).map((outcome) => [
      outcome,
      possibleAt(
        flow,
        routes.filter(({ end }) => end === outcome),
      ),
    ]),
  );
  const visitors = visitorsOf(flow, stages);
  const everybody = new Map(
    Object.keys(flow.outcomes).map((id) => [id, visitors.whoever(id, undefined)?.visitors ?? 0n]),
  );
  const texts = new Map<Source<unknown>, readonly DocumentBlock[]>();
  return {
    sources,
    routes,
    signed,
    textOf: (source) => {
      const blocks = texts.get(source) ?? textBlocks(source, named);
      texts.set(source, blocks);
      return blocks;
    },
    everybody: (outcome) => everybody.get(outcome) ?? 0n,
    say: sayingsOf(sources),
    stages,
    visitors,
    here: (outcome, condition = true) =>
      typeof condition === 'boolean'
        ? condition
        : leftOf(condition, possible.get(outcome) ?? new Map()),
  };
};

interface Shown {
  readonly answers: Answers;
  readonly lines: ReadonlySet<string>;
}

/** The first lines that somebody reads on a way to an outcome, by id. */
export const linesBefore = (
  { sources: { flow }, visitors }: ReadFlow,
  outcome: string,
): ReadonlySet<string> => {
  const measure: Measure<Shown> = {
    start: { answers: {}, lines: new Set() },
    answer: ({ answers, lines }, node, options) => {
      // A line stands above the question that is answered now.
      const line = node in flow.questions ? firstLineAt(flow, answers) : undefined;
      return {
        answers: { ...answers, [node]: options },
        lines: line ? new Set([...lines, line.id]) : lines,
      };
    },
    pass: (kept) => kept,
    tick: (kept) => kept,
    join: (one, other) => ({ ...one, lines: new Set([...one.lines, ...other.lines]) }),
  };
  const conditions = flow.firstLines.map(({ when }) => when);
  return new Set(
    visitors.follow(outcome, conditions, measure).flatMap(({ kept }) => [...kept.lines]),
  );
};
