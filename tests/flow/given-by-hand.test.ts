import { describe, expect, test } from 'vitest';
import type { Condition } from '../../src/flow/condition.ts';
import { flowGiven, openPart, readersOf, type Given } from '../../src/flow/given.ts';
import type { Block, Flow, Outcome, Question } from '../../src/flow/model.ts';

// What is left of a small flow when one answer after another is given: worked out by hand.

const is = (question: string, ...options: string[]): Condition => ({
  kind: 'answer',
  question,
  options,
});
const one = (
  id: string,
  options: Question['options'],
  ...next: Question['next'] & {}
): Question => ({
  id,
  kind: 'one',
  options,
  next,
});
const end = (id: string, more: Partial<Outcome> = {}): Outcome => ({
  id,
  topic: 'proef',
  danger: false,
  ...more,
});
const block = (id: string, outcomes: readonly string[], when?: Condition): Block => ({
  id,
  part: 'nu',
  outcomes,
  when,
});
const keyed = <T extends { readonly id: string }>(...things: readonly T[]) =>
  Object.fromEntries(things.map((thing) => [thing.id, thing]));

const [parent, me, young] = [is('rol', 'ouder'), is('rol', 'ik'), is('leeftijd', 'jong')];
const flow: Flow = {
  id: 'proef',
  start: 'rol',
  questions: keyed(
    one('rol', [{ id: 'ik', next: [{ to: 'leeftijd' }] }, { id: 'ouder' }], { to: 'wat' }),
    one('leeftijd', [{ id: 'jong' }, { id: 'oud' }], { to: 'wat' }),
    {
      ...one(
        'wat',
        [{ id: 'foto', when: me }, { id: 'geld' }],
        { to: 'gevaar', when: young },
        { to: 'eind' },
      ),
      variants: [
        { id: 'van-ouder', when: parent },
        { id: 'van-jong', when: young },
      ],
    },
  ),
  outcomes: keyed(
    end('gevaar', { next: 'eind' }),
    end('eind', { variants: [{ id: 'ouder', when: parent }] }),
  ),
  blocks: [
    block('altijd', ['gevaar', 'eind']),
    block('ouder', ['eind'], parent),
    block('foto', ['gevaar'], is('wat', 'foto')),
    block('rest', ['eind'], { kind: 'not', part: parent }),
  ],
  firstLines: [
    { id: 'ouder', when: parent },
    { id: 'jong', when: young },
  ],
};
/** As JSON has it: what is undefined is not there. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const left = (given: Given) => plain(flowGiven(flow, given));

test('nothing is given: all is there', () => {
  expect(left({})).toEqual(plain(flow));
});

test('a parent is asked no age, and reads nothing of who was asked one', () => {
  expect(left({ rol: 'ouder' })).toEqual({
    id: 'proef',
    start: 'wat',
    questions: keyed({
      ...one('wat', [{ id: 'geld' }], { to: 'eind' }),
      variants: [{ id: 'van-ouder' }],
    }),
    outcomes: keyed(end('eind', { variants: [{ id: 'ouder' }] })),
    blocks: [block('altijd', ['eind']), block('ouder', ['eind'])],
    firstLines: [{ id: 'ouder' }],
  });
});

test('who it happens to is asked the rest', () => {
  expect(left({ rol: 'ik' })).toEqual(
    plain({
      ...flow,
      start: 'leeftijd',
      questions: keyed(one('leeftijd', [{ id: 'jong' }, { id: 'oud' }], { to: 'wat' }), {
        ...one(
          'wat',
          [{ id: 'foto' }, { id: 'geld' }],
          { to: 'gevaar', when: young },
          { to: 'eind' },
        ),
        variants: [{ id: 'van-jong', when: young }],
      }),
      outcomes: keyed(end('gevaar', { next: 'eind' }), end('eind', { variants: [] })),
      blocks: [
        block('altijd', ['gevaar', 'eind']),
        block('foto', ['gevaar'], is('wat', 'foto')),
        block('rest', ['eind']),
      ],
      firstLines: [{ id: 'jong', when: young }],
    }),
  );
});

test('a question in the middle is passed, and the rules behind it that never hold are gone', () => {
  const given = flowGiven(flow, { leeftijd: 'jong' });
  expect(plain(given.questions)).toEqual(
    keyed(one('rol', [{ id: 'ik', next: [{ to: 'wat' }] }, { id: 'ouder' }], { to: 'wat' }), {
      ...one('wat', [{ id: 'foto', when: me }, { id: 'geld' }], { to: 'gevaar' }),
      variants: [{ id: 'van-ouder', when: parent }, { id: 'van-jong' }],
    }),
  );
  expect(Object.keys(given.outcomes)).toEqual(['gevaar', 'eind']);
  expect(plain(given.firstLines)).toEqual([{ id: 'ouder', when: parent }, { id: 'jong' }]);
  // An outcome that only others come to is not there.
  const old = flowGiven(flow, { leeftijd: 'oud' });
  expect(Object.keys(old.outcomes)).toEqual(['eind']);
  expect(old.blocks.map(({ id }) => id)).toEqual(['altijd', 'ouder', 'rest']);
});

test('the rules of a question that is passed stand in those that lead to it', () => {
  const given = flowGiven(flow, { wat: 'geld' });
  const rules = [{ to: 'gevaar', when: young }, { to: 'eind' }];
  expect(plain(given.questions)).toEqual(
    keyed(
      one('rol', [{ id: 'ik', next: [{ to: 'leeftijd' }] }, { id: 'ouder' }], ...rules),
      one('leeftijd', [{ id: 'jong' }, { id: 'oud' }], ...rules),
    ),
  );
  expect(given.blocks.map(({ id }) => id)).toEqual(['altijd', 'ouder', 'rest']);
});

test('two conditions on one way have to hold both, and a circle of what is given leads nowhere', () => {
  const rules: Flow = {
    ...flow,
    start: 'een',
    questions: keyed(
      one('een', [{ id: 'a' }, { id: 'b' }], { to: 'twee', when: is('een', 'a') }, { to: 'eind' }),
      one(
        'twee',
        [{ id: 'x', next: [{ to: 'drie', when: is('een', 'b') }, { to: 'gevaar' }] }, { id: 'y' }],
        { to: 'drie' },
      ),
      one('drie', [{ id: 'z' }], { to: 'twee' }),
    ),
    blocks: [],
    firstLines: [],
  };
  expect(plain(flowGiven(rules, { twee: 'x', drie: 'z' }).questions)).toEqual(
    keyed(
      one(
        'een',
        [{ id: 'a' }, { id: 'b' }],
        { to: 'gevaar', when: is('een', 'a') },
        { to: 'eind' },
      ),
    ),
  );
  // The way through the circle asks "een: a" and "een: b" at once, so that it is left as it is.
  expect(plain(flowGiven(rules, { twee: 'x' }).questions['een']?.next)).toEqual([
    { to: 'drie', when: { kind: 'all', parts: [is('een', 'a'), is('een', 'b')] } },
    { to: 'gevaar', when: is('een', 'a') },
    { to: 'eind' },
  ]);
  expect(flowGiven(rules, { een: 'a' }).start).toBe('twee');
  expect(flowGiven(rules, { een: 'b' }).start).toBe('eind');
});

test('behind an urgent outcome what is given is passed as well', () => {
  const behind: Flow = {
    ...flow,
    outcomes: keyed(end('gevaar', { next: 'rol' }), end('eind')),
    start: 'wat',
    questions: { ...flow.questions, wat: one('wat', [{ id: 'foto' }], { to: 'gevaar' }) },
  };
  expect(flowGiven(behind, { rol: 'ik' }).outcomes['gevaar']?.next).toBe('leeftijd');
  expect(flowGiven(behind, {}).outcomes['gevaar']?.next).toBe('rol');
});

test.each<readonly [string, Condition, ReturnType<typeof openPart>]>([
  ['it is known', me, true],
  ['it is not', young, young],
  ['not what is known', { kind: 'not', part: me }, false],
  ['both', { kind: 'all', parts: [me, young] }, young],
  ['one of both', { kind: 'any', parts: [me, young] }, true],
  ['one of both, of which one is not so', { kind: 'any', parts: [parent, young] }, young],
])('of a condition that is left which is open: %s', (_, condition, open) => {
  const known = ({ question, options }: { question: string; options: readonly string[] }) =>
    question === 'rol' ? options.includes('ik') : undefined;
  expect(openPart(condition, known)).toEqual(open);
});

describe('who reads one form of the words of an outcome', () => {
  const sets = (some: Flow, outcome: string) =>
    readersOf(some, outcome).map((ids) => [...ids].toSorted());

  test('may read the advice that fits whom that form is for', () => {
    expect(sets(flow, 'eind')).toEqual([
      ['altijd', 'rest'],
      ['altijd', 'ouder'],
    ]);
  });

  test('is everybody where there is one form', () => {
    expect(sets(flow, 'gevaar')).toEqual([['altijd', 'foto']]);
    expect(sets(flow, 'weg')).toEqual([[]]);
  });
});
