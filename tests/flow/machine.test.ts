import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { getShortestPaths } from 'xstate/graph';
import { createActor } from 'xstate';
import { holds, type Answers } from '../../src/flow/condition.ts';
import { nodeAt, toMachine, type FlowEvent } from '../../src/flow/machine.ts';
import { goOn, optionsFor, replay, type Flow } from '../../src/flow/model.ts';
import { combinations, routesOf } from '../../src/flow/routes.ts';
import { advice, kitchenSink } from '../support/flows.ts';

const flows = [advice, kitchenSink];

/** One event for each group of answers that the routing cannot tell apart, by the answers before. */
const eventsOf = (flow: Flow) => {
  const byPath = new Map<string, Map<string, FlowEvent>>();
  for (const { steps } of routesOf(flow)) {
    const before: [string, readonly string[]][] = [];
    for (const { node, options } of steps) {
      const key = JSON.stringify(before);
      const events = byPath.get(key) ?? new Map<string, FlowEvent>();
      const chosen = flow.questions[node]?.kind === 'many' ? [] : options.slice(0, 1);
      events.set(chosen.join(), { type: 'answer.chosen', question: node, options: chosen });
      byPath.set(key, events);
      before.push([node, chosen]);
    }
  }
  return (path: readonly string[], answers: Answers): FlowEvent[] => {
    const before = path.map((node) => [node, answers[node] ?? []]);
    return [...(byPath.get(JSON.stringify(before))?.values() ?? [])];
  };
};

describe.each(flows)('the machine of $id', ({ flow }) => {
  const machine = toMachine(flow);
  const routes = routesOf(flow);

  test('its simple paths are the routes that the style rules are made from', () => {
    const events = eventsOf(flow);
    // A state is told from another by how it was reached, so each has one path: the shortest is the only one.
    const paths = getShortestPaths(machine, {
      events: ({ context }) => events(context.path, context.answers),
      serializeState: ({ value, context }) =>
        JSON.stringify([value, context.path, Object.entries(context.answers)]),
    }).filter(({ state }) => state.hasTag('outcome'));
    console.log(`${flow.id}: ${paths.length} simple paths`);
    expect(paths).toHaveLength(routes.length);
  });

  test('every outcome and every block can be reached', () => {
    const outcomes = new Set(routes.map(({ end }) => end));
    expect([...outcomes].sort()).toEqual(Object.keys(flow.outcomes).sort());
    const conditions = flow.blocks.flatMap(({ when }) => when ?? []);
    const shown = new Set<string>();
    for (const { id, outcomes: own, when } of flow.blocks) {
      const isShown = routes.some(
        (route) =>
          own.includes(route.end) &&
          combinations(flow, route, when ? [when] : []).some(
            (answers) => !when || holds(when, answers),
          ),
      );
      if (isShown) shown.add(id);
    }
    expect(conditions.length).toBeGreaterThan(0);
    expect([...shown].sort()).toEqual(flow.blocks.map(({ id }) => id).sort());
  });
});

/** A visitor who answers, changes, goes back and starts again in any order. */
const deed = fc.record({
  what: fc.constantFrom('answer', 'answer', 'answer', 'change', 'back', 'backTo', 'restart'),
  pick: fc.nat(),
  more: fc.nat(),
});

const visitor = (flow: Flow) => {
  const actor = createActor(toMachine(flow));
  actor.start();
  const at = <T>(items: readonly T[], index: number): T | undefined => items[index % items.length];
  const choose = (node: string, answers: Answers, pick: number, more: number) => {
    const question = flow.questions[node];
    if (!question) return [goOn];
    const offered = optionsFor(question, answers).map(({ id }) => id);
    const chosen = [at(offered, pick), question.kind === 'many' ? at(offered, more) : undefined];
    return [...new Set(chosen.filter((id) => id !== undefined))];
  };
  const act = ({ what, pick, more }: { what: string; pick: number; more: number }) => {
    const { value, context } = actor.getSnapshot();
    const node = nodeAt(value);
    const earlier = at(context.path, pick);
    if (what === 'answer') {
      actor.send({
        type: 'answer.chosen',
        question: node,
        options: choose(node, context.answers, pick, more),
      });
    } else if (what === 'change' && earlier !== undefined) {
      const options = choose(earlier, context.answers, more, pick);
      actor.send({ type: 'answer.changed', question: earlier, options });
    } else if (what === 'back') actor.send({ type: 'step.back' });
    else if (what === 'backTo' && earlier !== undefined) {
      actor.send({ type: 'step.back', to: earlier });
    } else if (what === 'restart') actor.send({ type: 'flow.restarted' });
  };
  return { actor, act };
};

describe.each(flows)('whatever a visitor of $id does', ({ flow }) => {
  test('the live path holds no answer of a branch that was left', () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 25 }), (deeds) => {
        const { actor, act } = visitor(flow);
        for (const one of deeds) {
          act(one);
          const { context, value } = actor.getSnapshot();
          const place = replay(flow, context.answers);
          // Every answer that is kept belongs to the way that the answers themselves describe.
          expect(Object.keys(context.answers).sort()).toEqual([...place.path].sort());
          expect(place.path.slice(0, context.path.length)).toEqual(context.path);
          if (context.asking === null) expect(value).toBe(place.node);
          else expect(value).toBe(place.path[context.path.length]);
        }
      }),
    );
  });

  test('a step back and the same answer give the same state', () => {
    fc.assert(
      fc.property(fc.array(deed, { minLength: 1, maxLength: 20 }), (deeds) => {
        const { actor, act } = visitor(flow);
        deeds.forEach(act);
        const before = actor.getSnapshot();
        fc.pre(before.context.path.length > 0 && before.context.asking === null);
        const last = before.context.path.at(-1) ?? '';
        actor.send({ type: 'step.back' });
        expect(actor.getSnapshot().value).toBe(last);
        const options = before.context.answers[last] ?? [];
        actor.send({ type: 'answer.chosen', question: last, options });
        const after = actor.getSnapshot();
        expect([after.value, after.context]).toEqual([before.value, before.context]);
      }),
    );
  });

  test('starting again forgets everything', () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 15 }), (deeds) => {
        const { actor, act } = visitor(flow);
        const begin = actor.getSnapshot().context;
        deeds.forEach(act);
        actor.send({ type: 'flow.restarted' });
        expect(actor.getSnapshot().context).toEqual(begin);
        expect(actor.getSnapshot().value).toBe(flow.start);
      }),
    );
  });
});
