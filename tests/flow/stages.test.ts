import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Flow } from '../../src/flow/model.ts';
import { followAt } from '../../src/flow/page-data.ts';
import { routesOf } from '../../src/flow/routes.ts';
import {
  countWays,
  longestWay,
  mostStages,
  questionOrder,
  questionsThatFollow,
  stagesOf,
} from '../../src/flow/stages.ts';
import { advice, fit, kitchenSink, report } from '../support/flows.ts';
import { smallFlow } from '../support/small-flows.ts';
import { visitsOf } from '../support/visits.ts';

const sorted = (items: Iterable<string>) => [...new Set(items)].sort();

test('the ways through any flow are those that visits take', () => {
  const property = fc.property(smallFlow, (flow) => {
    const routes = routesOf(flow);
    const visits = visitsOf(flow);
    const ways = routes.map(({ steps, end }) =>
      [...steps.map(({ node }) => node), end].join(' → '),
    );
    expect(sorted(ways)).toEqual(sorted(visits.map(({ path }) => path.join(' → '))));
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

test('the longest way and the order of the questions are those of the list', () => {
  const property = fc.property(anyFlow, (flow) => {
    const routes = routesOf(flow);
    const asked = routes.map(({ steps }) =>
      steps.map(({ node }) => node).filter((node) => node in flow.questions),
    );
    const unfolded = stagesOf(flow);
    const longest = longestWay(flow, unfolded).filter((node) => node in flow.questions);
    expect(longest).toHaveLength(Math.max(...asked.map(({ length }) => length)));
    const order = questionOrder(flow, unfolded);
    expect([...order].sort()).toEqual(sorted(asked.flat()));
    for (const way of asked) {
      const places = way.map((node) => order.indexOf(node));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }
  });
  fc.assert(property, { seed: 20_261_128 });
});

/** How many questions visits ask behind each of their questions, at most, by the answers before it. */
const askedBehind = (flow: Flow): ReadonlyMap<string, number> => {
  const most = new Map<string, number>();
  for (const { answers, path } of visitsOf(flow)) {
    path.forEach((node, at) => {
      const before = Object.fromEntries(path.slice(0, at).map((one) => [one, answers[one] ?? []]));
      const key = JSON.stringify([node, before]);
      const behind = path.slice(at + 1).filter((one) => one in flow.questions).length;
      if (node in flow.questions) most.set(key, Math.max(most.get(key) ?? 0, behind));
    });
  }
  return most;
};

const keyShape = z.tuple([z.string(), z.record(z.string(), z.array(z.string()))]);

test('as many questions follow as any visitor who answered the same can still be asked', () => {
  const property = fc.property(fc.oneof(smallFlow, fc.constant(kitchenSink.flow)), (flow) => {
    const follow = questionsThatFollow(flow, stagesOf(flow));
    for (const [key, behind] of askedBehind(flow)) {
      const [node, before] = keyShape.parse(JSON.parse(key));
      expect(followAt(follow, node, before), key).toBe(behind);
    }
  });
  fc.assert(property, { numRuns: 60, seed: 20_261_128 });
});

test.each([advice.flow, report.flow, fit.flow])(
  'each answer in $id leaves fewer questions than there were, and behind the last one comes none',
  (flow) => {
    const follow = questionsThatFollow(flow, stagesOf(flow));
    for (const { steps } of routesOf(flow)) {
      const asked = steps.filter(({ node }) => node in flow.questions);
      const left = asked.map(({ node }) => {
        const at = steps.findIndex((step) => step.node === node);
        const before = steps
          .slice(0, at)
          .map((step) => [step.node, step.options.slice(0, 1)] as const);
        return followAt(follow, node, Object.fromEntries(before));
      });
      left.forEach((questions, at) => {
        expect(questions).toBeGreaterThanOrEqual(asked.length - at - 1);
        expect(questions).toBeLessThan(left[at - 1] ?? Infinity);
      });
    }
  },
);

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
    firstLines: [],
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
    firstLines: [],
  };
  expect(stagesOf(flow).circles).toEqual([['twee', 'drie', 'twee']]);
});
