import fc from 'fast-check';
import { expect, test } from 'vitest';
import { visitorsOf } from '../../src/flow/classes.ts';
import { holds, type Condition } from '../../src/flow/condition.ts';
import { longestFor } from '../../src/flow/longest.ts';
import { blocksFor, replay, type Flow } from '../../src/flow/model.ts';
import { stagesOf } from '../../src/flow/stages.ts';
import { fit, kitchenSink, report } from '../support/flows.ts';
import { smallFlow } from '../support/small-flows.ts';
import { visitsOf, type Visit } from '../support/visits.ts';

// Here every visitor is listed, one after another; the classes have to bring the same sets and the same counts.

const run = { numRuns: 300, seed: 20_261_128 };
const listable: fc.Arbitrary<Flow> = fc.oneof(
  { weight: 9, arbitrary: smallFlow },
  { weight: 1, arbitrary: fc.constantFrom(report.flow, fit.flow, kitchenSink.flow) },
);

const counted = <K>(
  visits: readonly Visit[],
  keyOf: (visit: Visit) => K,
): ReadonlyMap<K, bigint> => {
  const counts = new Map<K, bigint>();
  for (const visit of visits) counts.set(keyOf(visit), (counts.get(keyOf(visit)) ?? 0n) + 1n);
  return counts;
};

const everybody = (flow: Flow) => {
  const visits = visitsOf(flow);
  return { visits, visitors: visitorsOf(flow, stagesOf(flow)), ends: Object.keys(flow.outcomes) };
};

test('each set of blocks is read by as many visitors as are listed, and the first of them reads it', () => {
  const property = fc.property(listable, (flow) => {
    const { visits, visitors, ends } = everybody(flow);
    const found = ends.flatMap((outcome) => {
      const blocks = flow.blocks.filter(({ outcomes }) => outcomes.includes(outcome));
      const whens = blocks.map(({ when }) => when);
      return visitors.classes(outcome, whens).map((one) => {
        const ids = blocks.flatMap(({ id }, at) => (one.holds[at] ? [id] : []));
        expect(replay(flow, one.first)).toMatchObject({ node: outcome, answers: one.first });
        expect(blocksFor(flow, outcome, one.first).map(({ id }) => id)).toEqual(ids);
        return [[outcome, ...ids].join(' '), one.visitors] as const;
      });
    });
    const listed = counted(visits, ({ outcome, blocks }) => [outcome, ...blocks].join(' '));
    expect(new Map(found)).toEqual(listed);
    expect(found).toHaveLength(listed.size);
  });
  fc.assert(property, run);
});

test('whoever a condition holds for is counted, whatever it asks', () => {
  const property = fc.property(smallFlow, smallFlow, (flow, other) => {
    const { visits, visitors, ends } = everybody(flow);
    // The conditions of another flow ask questions that may not be there, or that are asked elsewhere.
    const rules: readonly (Condition | undefined)[] = [
      undefined,
      ...[flow, other].flatMap(({ questions, blocks }) => [
        ...blocks.map(({ when }) => when),
        ...Object.values(questions).flatMap(({ options }) => options.map(({ when }) => when)),
      ]),
    ];
    for (const outcome of ends) {
      const there = visits.filter((visit) => visit.outcome === outcome);
      for (const rule of rules) {
        const who = there.filter(({ answers }) => !rule || holds(rule, answers));
        const found = visitors.whoever(outcome, rule);
        expect(found?.visitors ?? 0n).toBe(BigInt(who.length));
        if (!found) continue;
        expect(who.map(({ answers }) => answers)).toContainEqual(found.first);
      }
      const together = visitors.classes(outcome, rules);
      const keys = (answers: Visit['answers']) =>
        rules.map((one) => !one || holds(one, answers)).join();
      expect(new Map(together.map((one) => [one.holds.join(), one.visitors]))).toEqual(
        counted(there, ({ answers }) => keys(answers)),
      );
    }
  });
  fc.assert(property, run);
});

test('the longest advice is that of the visit that reads most, of who ticks no more than are counted', () => {
  const property = fc.property(listable, fc.nat({ max: 3 }), (flow, facts) => {
    const { visits, visitors, ends } = everybody(flow);
    const sizes = new Map(flow.blocks.map(({ id }, index) => [id, 1 + (index % 7) ** 3]));
    for (const outcome of ends) {
      const lengths = visits
        .filter((visit) => visit.outcome === outcome && visit.ticked <= facts)
        .map(({ blocks }) => blocks.reduce((sum, id) => sum + (sizes.get(id) ?? 0), 0));
      expect(longestFor(visitors, outcome, sizes, facts)).toBe(Math.max(0, ...lengths));
    }
  });
  fc.assert(property, run);
});

test('millions are counted in no time', () => {
  const facts = Array.from({ length: 40 }, (_, index) => `f${index}`);
  const flow: Flow = {
    id: 'groot',
    start: 'feiten',
    questions: {
      feiten: {
        id: 'feiten',
        kind: 'many',
        next: [{ to: 'eind' }],
        options: facts.map((id) => ({ id })),
      },
    },
    outcomes: { eind: { id: 'eind', topic: 'proef', danger: false } },
    blocks: [],
    firstLines: [],
  };
  const half: Condition = { kind: 'answer', question: 'feiten', options: ['f7', 'f30'] };
  const found = visitorsOf(flow, stagesOf(flow)).whoever('eind', half);
  expect(found?.visitors).toBe(2n ** 40n - 2n ** 38n);
});
