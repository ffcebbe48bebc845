import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answers } from '../../src/flow/condition.ts';
import { blocksFor, goOn, optionsFor, replay, type Flow } from '../../src/flow/model.ts';
import { longestFor } from '../../src/flow/longest.ts';
import { advicesOf, routesOf } from '../../src/flow/routes.ts';
import {
  countWays,
  longestWay,
  mostStages,
  questionOrder,
  remainingQuestions,
  stagesOf,
} from '../../src/flow/stages.ts';
import { advice, kitchenSink, report } from '../support/flows.ts';
import { smallFlow, subsets } from '../support/small-flows.ts';

interface Visit {
  readonly way: string;
  readonly advice: string;
  readonly outcome: string;
  readonly blocks: readonly string[];
  /** How many answers were ticked in questions with several. */
  readonly ticked: number;
}

/** Every visit that ends at an outcome, answer by answer: the nodes in order, and the advice. */
const visitsOf = (flow: Flow, given: Answers = {}): readonly Visit[] => {
  const { path, node, answers } = replay(flow, given);
  const question = flow.questions[node];
  const on = (options: readonly string[]) => visitsOf(flow, { ...answers, [node]: options });
  if (question) {
    const offered = optionsFor(question, answers).map(({ id }) => id);
    return question.kind === 'many'
      ? subsets(offered).flatMap(on)
      : offered.flatMap((id) => on([id]));
  }
  const blocks = blocksFor(flow, node, answers).map(({ id }) => id);
  const ticked = Object.entries(answers).reduce(
    (sum, [id, chosen]) => sum + (flow.questions[id]?.kind === 'many' ? chosen.length : 0),
    0,
  );
  const way = [...path, node].join(' → ');
  const here = { way, advice: [node, ...blocks].join(' '), outcome: node, blocks, ticked };
  return [here, ...(flow.outcomes[node]?.next === undefined ? [] : on([goOn]))];
};

const sorted = (items: Iterable<string>) => [...new Set(items)].sort();

test('the ways through any flow are those that visits take', () => {
  const property = fc.property(smallFlow, (flow) => {
    const routes = routesOf(flow);
    const visits = visitsOf(flow);
    const ways = routes.map(({ steps, end }) =>
      [...steps.map(({ node }) => node), end].join(' → '),
    );
    expect(sorted(ways)).toEqual(sorted(visits.map(({ way }) => way)));
    const advices = advicesOf(flow, routes).map(({ outcome, blocks }) =>
      [outcome, ...blocks.map(({ id }) => id)].join(' '),
    );
    expect(sorted(advices)).toEqual(sorted(visits.map(({ advice: read }) => read)));
    expect(advices).toHaveLength(new Set(advices).size);
  });
  fc.assert(property, { numRuns: 150, seed: 20_261_128 });
});

test('of some blocks, the advices are those that visits read of them', () => {
  const property = fc.property(smallFlow, fc.subarray([0, 1, 2, 3]), (flow, asked) => {
    const ids = asked.map((index) => `blok${index}`);
    const advices = advicesOf(flow, routesOf(flow), ({ id }) => ids.includes(id)).map(
      ({ outcome, blocks }) => [outcome, ...blocks.map(({ id }) => id)].join(' '),
    );
    const read = visitsOf(flow).map(({ outcome, blocks }) =>
      [outcome, ...blocks.filter((id) => ids.includes(id))].join(' '),
    );
    expect(sorted(advices)).toEqual(sorted(read));
    expect(advices).toHaveLength(new Set(advices).size);
  });
  fc.assert(property, { numRuns: 150, seed: 20_261_128 });
});

test('the longest advice is that of the visit that reads most, of who ticks no more than are counted', () => {
  const property = fc.property(smallFlow, fc.nat({ max: 3 }), (flow, facts) => {
    const sizes = new Map(flow.blocks.map(({ id }, index) => [id, 10 ** index]));
    const visits = visitsOf(flow).filter(({ ticked }) => ticked <= facts);
    for (const outcome of new Set(visits.map((visit) => visit.outcome))) {
      const lengths = visits
        .filter((visit) => visit.outcome === outcome)
        .map(({ blocks }) => blocks.reduce((sum, id) => sum + (sizes.get(id) ?? 0), 0));
      const longest = longestFor(flow, routesOf(flow), outcome, sizes, facts);
      expect(longest).toBe(Math.max(...lengths));
    }
  });
  fc.assert(property, { numRuns: 150, seed: 20_261_128 });
});

/** Any flow, and those that are published. */
const anyFlow = fc.oneof(smallFlow, fc.constantFrom(advice.flow, report.flow, kitchenSink.flow));

test('they are counted as many as are listed', () => {
  fc.assert(
    fc.property(anyFlow, (flow) => {
      expect(countWays(flow, stagesOf(flow))).toBe(BigInt(routesOf(flow).length));
    }),
    { seed: 20_261_128 },
  );
});

test('the longest way, and how many questions follow, are those of the list', () => {
  const property = fc.property(anyFlow, (flow) => {
    const routes = routesOf(flow);
    const asked = routes.map(({ steps }) =>
      steps.map(({ node }) => node).filter((node) => node in flow.questions),
    );
    const unfolded = stagesOf(flow);
    const longest = longestWay(flow, unfolded).filter((node) => node in flow.questions);
    expect(longest).toHaveLength(Math.max(...asked.map(({ length }) => length)));
    const remaining = remainingQuestions(flow, unfolded);
    for (const node of new Set(asked.flat())) {
      const follow = asked.flatMap((way) =>
        way.includes(node) ? [way.length - way.indexOf(node) - 1] : [],
      );
      const mean = follow.reduce((sum, one) => sum + one, 0) / follow.length;
      expect(remaining[node]).toBe(Math.round(mean));
    }
    const order = questionOrder(flow, unfolded);
    expect([...order].sort()).toEqual(sorted(asked.flat()));
    for (const way of asked) {
      const places = way.map((node) => order.indexOf(node));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }
  });
  fc.assert(property, { seed: 20_261_128 });
});

/** Questions in a row, each answer of which the last one asks back: `answers` ways for each of them. */
const row = (questions: number, answers: number, isAskedBack: boolean): Flow => {
  const ids = Array.from({ length: answers }, (_, index) => `a${index}`);
  const row = Array.from({ length: questions }, (_, index) => `v${index}`);
  return {
    id: 'rij',
    start: 'v0',
    questions: Object.fromEntries(
      row.map((id, index) => {
        const next = row[index + 1];
        const asked = row.flatMap((question) =>
          ids.map((option) => ({
            when: { kind: 'answer' as const, question, options: [option] },
            to: 'eind',
          })),
        );
        const last = isAskedBack ? [...asked, { to: 'eind' }] : [{ to: 'eind' }];
        return [
          id,
          {
            id,
            kind: 'one' as const,
            // Each answer has an outcome of its own to go past, so that each is a way of its own.
            options: ids.map((option) => ({
              id: option,
              next: next === undefined ? last : [{ to: `${id}-${option}` }],
            })),
          },
        ];
      }),
    ),
    outcomes: {
      eind: { id: 'eind', topic: 'proef', danger: false },
      ...Object.fromEntries(
        row.slice(0, -1).flatMap((id, index) =>
          ids.map((option) => {
            const own = `${id}-${option}`;
            return [own, { id: own, topic: 'proef', danger: true, next: row[index + 1] }];
          }),
        ),
      ),
    },
    blocks: [],
  };
};

describe('a flow that is too large to list', () => {
  test('is counted to the last way', () => {
    const flow = row(31, 4, false);
    // By hand: of 4 ways each goes on past an urgent outcome, at which it may end as well.
    let expected = 1n;
    for (let index = 0; index < 30; index += 1) expected = 4n * (1n + expected);
    expect(countWays(flow, stagesOf(flow))).toBe(expected);
    expect(() => routesOf(flow)).toThrow(RangeError);
  });

  test('is not unfolded without end', () => {
    const unfolded = stagesOf(row(12, 4, true));
    expect(unfolded.isWhole).toBe(false);
    expect(unfolded.stages.length).toBeLessThanOrEqual(mostStages);
    expect(() => routesOf(row(12, 4, true))).toThrow(RangeError);
  });
});

test('a circle is found, from where it begins to where it comes back', () => {
  const to = (id: string, ...next: readonly string[]) => ({
    id,
    kind: 'one' as const,
    options: next.map((one) => ({ id: one, next: [{ to: one }] })),
  });
  const flow: Flow = {
    id: 'rond',
    start: 'een',
    questions: {
      een: to('een', 'twee'),
      twee: to('twee', 'drie', 'eind'),
      drie: to('drie', 'twee'),
    },
    outcomes: { eind: { id: 'eind', topic: 'proef', danger: false } },
    blocks: [],
  };
  expect(stagesOf(flow).circles).toEqual([['twee', 'drie', 'twee']]);
});
