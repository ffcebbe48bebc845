import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answers } from '../../src/flow/condition.ts';
import { flowGiven, sourcesGiven, type Given } from '../../src/flow/given.ts';
import { blocksFor, goOn, replay, type Flow } from '../../src/flow/model.ts';
import { stagesOf } from '../../src/flow/stages.ts';
import { advice, kitchenSink, report } from '../support/flows.ts';

/** Every answer to a question that a flow has with one answer. */
const givens = ({ questions }: Flow): readonly Given[] =>
  Object.values(questions)
    .filter(({ kind }) => kind === 'one')
    .flatMap(({ id, options }) => options.map((option) => ({ [id]: option.id })));

/** Some answers, to every question of a flow: those that are not asked do not count. */
const anyAnswers = ({ questions, outcomes }: Flow) =>
  fc.record({
    ...Object.fromEntries(
      Object.values(questions).map(({ id, kind, options }) => {
        const ids = options.map((option) => option.id);
        return [
          id,
          kind === 'one' ? fc.constantFrom(...ids).map((one) => [one]) : fc.subarray(ids),
        ];
      }),
    ),
    ...Object.fromEntries(Object.keys(outcomes).map((id) => [id, fc.constantFrom([goOn], [])])),
  });

const seen = (flow: Flow, given: Answers) => {
  const { node, path, answers } = replay(flow, given);
  const blocks = node in flow.outcomes ? blocksFor(flow, node, answers).map(({ id }) => id) : [];
  return { node, path, blocks };
};

/** What a story may tell: the answers to the first questions, in a row. */
const beginnings = (flow: Flow): readonly Given[] => {
  const first = flow.questions[flow.start];
  return (first?.options ?? []).flatMap(({ id }) => {
    const one = { [flow.start]: id };
    const { node } = replay(flow, { [flow.start]: [id] });
    const second = flow.questions[node];
    return second?.kind === 'one'
      ? [one, ...second.options.map((option) => ({ ...one, [node]: option.id }))]
      : [one];
  });
};

describe.each([advice, report, kitchenSink])('$id, of which answers are given', ({ flow }) => {
  test('asks and advises what the whole flow would, with those answers', () => {
    const property = fc.property(
      fc.constantFrom(...givens(flow), ...beginnings(flow)),
      anyAnswers(flow),
      (given, answers) => {
        const filled = Object.fromEntries(Object.entries(given).map(([id, one]) => [id, [one]]));
        const whole = seen(flow, { ...answers, ...filled });
        fc.pre(Object.keys(given).every((id) => whole.path.includes(id)));
        // What a class goes through has no urgent advice: see src/checks/classroom.ts.
        fc.pre(!whole.path.some((node) => node in flow.outcomes));
        const asked = seen(flowGiven(flow, given), answers);
        expect(asked).toEqual({ ...whole, path: whole.path.filter((node) => !(node in given)) });
      },
    );
    fc.assert(property, { numRuns: 1000, seed: 20_261_127 });
  });

  test.each(beginnings(flow))('holds nothing that no way leads to: %o', (given) => {
    const left = flowGiven(flow, given);
    const { stages, deadEnds } = stagesOf(left);
    const met = new Set(stages.map(({ node }) => node));
    expect(deadEnds).toEqual([]);
    expect([...met].sort()).toEqual(
      [...Object.keys(left.questions), ...Object.keys(left.outcomes)].sort(),
    );
    expect(left.blocks.flatMap(({ outcomes }) => outcomes).filter((id) => !met.has(id))).toEqual(
      [],
    );
    for (const id of Object.keys(given)) {
      expect(JSON.stringify(left)).not.toMatch(new RegExp(`"(?:to|question|start)":"${id}"`));
    }
  });
});

test('a message to tell somebody has no words about what was left out', () => {
  const { tell, flow } = sourcesGiven(advice, { rol: 'mezelf', nu: 'veilig' });
  const facts = tell.nl?.data.facts ?? [];
  expect(facts.length).toBeGreaterThan(0);
  expect(facts.length).toBeLessThan(advice.tell.nl?.data.facts.length ?? 0);
  expect(facts.map(({ text }) => text).join(' ')).not.toContain('ander');
  expect(flow.start).toBe('wat');
  // Nobody else's messages either, and of the own ones nothing that is settled.
  const to = tell.nl?.data.to ?? [];
  expect(to.map(({ id }) => id)).not.toContain('aan-kind');
  expect(to.find(({ id }) => id === 'aan-hulplijn')).toHaveProperty('when', undefined);
  expect(JSON.stringify([to, tell.nl?.data.requests])).not.toMatch(/"question":"(?:rol|nu)"/);
});
