import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createActor } from 'xstate';
import { visitorsOf } from '../../src/flow/classes.ts';
import type { Answers, Condition } from '../../src/flow/condition.ts';
import { nodeAt, toMachine } from '../../src/flow/machine.ts';
import { mirrored, mirrorsFor } from '../../src/flow/mirror.ts';
import { blocksFor, type Flow } from '../../src/flow/model.ts';
import { stagesOf } from '../../src/flow/stages.ts';
import { someVisitors, type Somebody } from '../support/agreed.ts';
import { advice } from '../support/flows.ts';

const { flow } = advice;
const mirror = advice.tell.nl?.data.mirror ?? [];
const roles = (flow.questions[flow.start]?.options ?? []).map(({ id }) => id);

/** Everything a reader who gives these answers by hand comes to: the machine asks, one question after another. */
const byHand = (asked: Flow, given: Answers): readonly string[] => {
  const actor = createActor(toMachine(asked)).start();
  for (;;) {
    const node = nodeAt(actor.getSnapshot().value);
    const question = asked.questions[node];
    const options = given[node];
    if (!question && options === undefined) {
      return [
        node,
        ...blocksFor(asked, node, actor.getSnapshot().context.answers).map(({ id }) => id),
      ];
    }
    if (options === undefined) throw new Error(`${node} has no answer.`);
    actor.send({ type: 'answer.chosen', question: node, options });
  }
};

const frozen = ({ answers }: Somebody): Answers =>
  Object.freeze(
    Object.fromEntries(Object.entries(answers).map(([id, chosen]) => [id, Object.freeze(chosen)])),
  );

const seeded = (seed: number) => {
  let state = seed;
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
};

describe('reading along', () => {
  test('shows what somebody in that role reads who gives the same answers, and changes none of them', () => {
    const property = fc.property(fc.nat(2_147_483_647), fc.constantFrom(...roles), (seed, role) => {
      const [visitor] = someVisitors(flow, 1, seeded(seed));
      if (!visitor) throw new Error('Nobody answered.');
      const answers = frozen(visitor);
      const place = mirrored(flow, answers, role);
      const read = place && [
        place.node,
        ...blocksFor(flow, place.node, place.answers).map(({ id }) => id),
      ];
      // In this flow each role is asked the same, so that the machine takes the answers as they are.
      expect(read).toEqual(byHand(flow, { ...answers, [flow.start]: [role] }));
    });
    fc.assert(property, { numRuns: 200, seed: 20_261_128 });
  });

  test('what only the other role is asked counts as "weet ik niet", and what it cannot answer falls away', () => {
    const ask = (id: string, options: Flow['questions'][string]['options'], to: string) => ({
      id,
      kind: 'one' as const,
      options,
      next: [{ to }],
    });
    const child: Condition = { kind: 'answer', question: 'rol', options: ['kind'] };
    const small: Flow = {
      id: 'klein',
      start: 'rol',
      questions: {
        rol: ask('rol', [{ id: 'ik' }, { id: 'kind', next: [{ to: 'in-huis' }] }], 'wat'),
        'in-huis': ask('in-huis', [{ id: 'ja' }, { id: 'weet-niet', unsure: true }], 'wat'),
        wat: ask(
          'wat',
          [
            { id: 'eigen', when: { kind: 'not', part: child } },
            { id: 'anders' },
            { id: 'weet-niet', unsure: true },
          ],
          'einde',
        ),
      },
      outcomes: { einde: { id: 'einde', topic: 'proef', danger: false } },
      firstLines: [],
      blocks: [],
    };
    expect(mirrored(small, { rol: ['ik'], wat: ['eigen'] }, 'kind')?.answers).toEqual({
      rol: ['kind'],
      'in-huis': ['weet-niet'],
      wat: ['weet-niet'],
    });
    expect(
      mirrored(small, { rol: ['kind'], 'in-huis': ['ja'], wat: ['anders'] }, 'ik')?.answers,
    ).toEqual({ rol: ['ik'], wat: ['anders'] });
  });
});

// Who may not read along, by hand: proved for everybody, and not for some.
describe('nobody reads along', () => {
  const visitors = visitorsOf(flow, stagesOf(flow));
  const is = (question: string, ...options: string[]): Condition => ({
    kind: 'answer',
    question,
    options,
  });
  const nobody: readonly (readonly [string, Condition])[] = [
    [
      'where somebody at home does it, or it is not said who',
      is('wie', 'thuis', 'weet-niet', 'zeg-niet'),
    ],
    ['where home may not know', is('stand', 'thuis')],
    ['where honour or outing plays', is('dreiging', 'eer')],
    [
      'with danger, a meeting or thoughts of death',
      is('nu', 'gevaar', 'afspraak', 'zelfdoding', 'weet-niet'),
    ],
    ['who is not the one that it happened to', { kind: 'not', part: is('rol', 'mezelf') }],
  ];

  test.each(nobody)('%s', (_, condition) => {
    const found = Object.keys(flow.outcomes).flatMap((outcome) =>
      mirror.flatMap(({ when }) => {
        const both: Condition = { kind: 'all', parts: [when, condition] };
        const who = visitors.whoever(outcome, both);
        return who ? [[outcome, who.first]] : [];
      }),
    );
    expect(found).toEqual([]);
  });

  test('with a teacher where an adult in charge does it; with a parent there somebody does', () => {
    const taught = { rol: ['mezelf'], nu: ['veilig'], wat: ['rond'], wie: ['volwassene'] };
    expect(mirrorsFor({ mirror }, taught).map(({ role }) => role)).toEqual(['kind']);
    expect(mirrorsFor({ mirror }, { ...taught, wie: ['online'] }).map(({ role }) => role)).toEqual([
      'kind',
      'leerling',
    ]);
  });
});
