import { describe, expect, test } from 'vitest';
import type { Answers, Condition } from '../../src/flow/condition.ts';
import {
  blocksFor,
  firstLineAt,
  nextOf,
  optionsFor,
  variantAt,
  variantsOf,
  withoutNone,
  type Block,
  type Flow,
} from '../../src/flow/model.ts';
import { followAt, parsePageData, withReaders } from '../../src/flow/page-data.ts';
import { allForms, formsApart, formsInOrder, inForms, textForms } from '../../src/flow/words.ts';

// A small flow, and what a visitor is asked, reads and is led to in it: all by hand.

const is = (question: string, ...options: string[]): Condition => ({
  kind: 'answer',
  question,
  options,
});
const block = (id: string, outcomes: readonly string[], when?: Condition): Block => ({
  id,
  part: 'nu',
  outcomes,
  when,
});
const flow: Flow = {
  id: 'proef',
  start: 'rol',
  questions: {
    rol: {
      id: 'rol',
      kind: 'one',
      options: [
        { id: 'ik' },
        { id: 'ouder', next: [{ to: 'wat', when: is('rol', 'niemand') }, { to: 'eind' }] },
        { id: 'stil', next: [] },
      ],
      next: [{ to: 'wat' }],
      variants: [{ id: 'na-foto', when: is('wat', 'foto') }],
    },
    wat: {
      id: 'wat',
      kind: 'many',
      options: [
        { id: 'foto', next: [{ to: 'nergens' }] },
        { id: 'school', when: is('rol', 'ik') },
        { id: 'niets', alone: true },
        { id: 'geen', alone: true },
      ],
      next: [{ to: 'gevaar', when: is('wat', 'foto') }, { to: 'eind' }],
      variants: [
        { id: 'voor-ouder', when: is('rol', 'ouder') },
        { id: 'voor-foto', when: is('wat', 'foto') },
      ],
    },
  },
  outcomes: {
    gevaar: {
      id: 'gevaar',
      topic: 'proef',
      danger: true,
      next: 'eind',
      variants: [{ id: 'met-foto', when: is('wat', 'foto') }],
    },
    eind: { id: 'eind', topic: 'proef', danger: false, variants: [{ id: 'iedereen' }] },
  },
  blocks: [
    block('altijd', ['gevaar', 'eind']),
    block('foto', ['gevaar'], is('wat', 'foto')),
    block('ander', ['eind']),
  ],
  firstLines: [{ id: 'ouder', when: is('rol', 'ouder') }, { id: 'rest' }],
};
const { rol, wat } = flow.questions;
if (!rol || !wat) throw new Error('A question is not there.');

test('only those answers are offered that fit what was answered', () => {
  const offered = (answers: Answers) => optionsFor(wat, answers).map(({ id }) => id);
  expect(offered({ rol: ['ik'] })).toEqual(['foto', 'school', 'niets', 'geen']);
  expect(offered({ rol: ['ouder'] })).toEqual(['foto', 'niets', 'geen']);
});

test.each([
  [['foto', 'niets'], ['foto']],
  [
    ['niets', 'school', 'geen', 'foto'],
    ['school', 'foto'],
  ],
  [['niets'], ['niets']],
  [
    ['niets', 'geen'],
    ['niets', 'geen'],
  ],
  [[], []],
])('of %o, what holds is %o', (chosen, left) => {
  expect(withoutNone(wat, chosen)).toEqual(left);
  expect(withoutNone(undefined, chosen)).toEqual(chosen);
});

test.each<readonly [string, string, Answers, string | undefined]>([
  ['without an answer', 'rol', {}, undefined],
  ['by the rules of the question', 'rol', { rol: ['ik'] }, 'wat'],
  ['by rules of the answer, the first that holds', 'rol', { rol: ['ouder'] }, 'eind'],
  ['by an answer that leads nowhere', 'rol', { rol: ['stil'] }, undefined],
  ['by the question, when several may be chosen', 'wat', { wat: ['foto'] }, 'gevaar'],
  ['by what is left, when none is', 'wat', { wat: [] }, 'eind'],
  ['on from an outcome', 'gevaar', { gevaar: ['verder'] }, 'eind'],
  ['not on from an outcome', 'gevaar', { gevaar: ['terug'] }, undefined],
  ['on from the last outcome', 'eind', { eind: ['verder'] }, undefined],
  ['from what is not there', 'weg', { weg: ['x'] }, undefined],
])('the way on: %s', (_, node, answers, to) => {
  expect(nextOf(flow, node, answers)).toBe(to);
});

test('advice is of an outcome, and fits what was answered', () => {
  const read = (outcome: string, answers: Answers) =>
    blocksFor(flow, outcome, answers).map(({ id }) => id);
  expect(read('gevaar', { wat: ['foto'] })).toEqual(['altijd', 'foto']);
  expect(read('gevaar', { wat: [] })).toEqual(['altijd']);
  expect(read('eind', { wat: ['foto'] })).toEqual(['altijd', 'ander']);
});

describe('other words for some readers', () => {
  const reads = (node: string, path: readonly string[], answers: Answers) =>
    variantAt(flow, node, { node, path, answers });

  test('are for whom the answers before it fit', () => {
    expect(reads('wat', ['rol'], { rol: ['ouder'] })).toBe('voor-ouder');
    expect(reads('wat', ['rol'], { rol: ['ik'] })).toBeUndefined();
    expect(reads('rol', [], {})).toBeUndefined();
    expect(reads('rol', ['rol', 'wat'], { rol: ['ik'], wat: ['foto'] })).toBeUndefined();
    expect(reads('eind', [], {})).toBe('iedereen');
    expect(reads('weg', [], {})).toBeUndefined();
  });

  test('do not hang on the answer to the question itself, nor on what comes after it', () => {
    const answers = { rol: ['ik'], wat: ['foto'] };
    expect(reads('wat', ['rol', 'wat'], answers)).toBeUndefined();
    expect(reads('gevaar', ['rol', 'wat'], answers)).toBe('met-foto');
    // Answers that are kept while somebody looks back are not before it either.
    expect(reads('gevaar', ['rol'], answers)).toBeUndefined();
  });

  test('are those of a question or of an outcome', () => {
    expect(variantsOf(flow, 'wat').map(({ id }) => id)).toEqual(['voor-ouder', 'voor-foto']);
    expect(variantsOf(flow, 'gevaar').map(({ id }) => id)).toEqual(['met-foto']);
    expect(variantsOf(flow, 'eind').map(({ id }) => id)).toEqual(['iedereen']);
    expect(variantsOf(flow, 'weg')).toEqual([]);
  });

  test('get the names of their readers on a page, and nothing else changes', () => {
    const named = withReaders(flow, (node, variant) => `${node} ${variant}`);
    expect(variantsOf(named, 'wat')).toEqual([
      { id: 'wat voor-ouder', when: is('rol', 'ouder') },
      { id: 'wat voor-foto', when: is('wat', 'foto') },
    ]);
    expect(variantsOf(named, 'gevaar').map(({ id }) => id)).toEqual(['gevaar met-foto']);
    expect(withReaders(named, (_, variant) => variant.split(' ')[1] ?? '')).toEqual(flow);
  });
});

test('above the questions stands the first line that holds', () => {
  expect(firstLineAt(flow, { rol: ['ouder'] })?.id).toBe('ouder');
  expect(firstLineAt(flow, { rol: ['ik'] })?.id).toBe('rest');
  expect(firstLineAt({ ...flow, firstLines: [] }, {})).toBeUndefined();
});

describe('the data of a page', () => {
  test('say how many questions follow, by what was answered', () => {
    const follow = {
      rol: [{ when: is('rol', 'ik'), questions: 4 }, { questions: 2 }],
      wat: [{ when: is('rol', 'ik'), questions: 1 }],
    };
    expect(followAt(follow, 'rol', { rol: ['ik'] })).toBe(4);
    expect(followAt(follow, 'rol', {})).toBe(2);
    expect(followAt(follow, 'wat', {})).toBe(0);
    expect(followAt(follow, 'weg', {})).toBe(0);
  });

  test.each([
    ['{"flow":{},"follow":{},"tell":null}', true],
    ['{"flow":{}}', false],
    ['{"follow":{}}', false],
    ['null', false],
    ['"flow follow"', false],
  ])('%s are those of a flow: %s', (json, isPage) => {
    expect(parsePageData(json) !== undefined).toBe(isPage);
  });
});

// What stands there, what some read in its place, and for whom: a text of each.
describe('a text in all its forms', () => {
  const [parent, friend] = [is('rol', 'ouder'), is('rol', 'vriend')];
  interface Words {
    readonly title?: string;
  }
  const forms = (
    variants: readonly { readonly id: string; readonly when?: Condition }[] | undefined,
    title: string | undefined,
    others: Readonly<Record<string, Words>>,
  ) =>
    textForms<Words>(
      variants,
      { ...(title === undefined ? {} : { title }), variants: others },
      (words) => words.title,
    );
  const two = [
    { id: 'a', when: parent },
    { id: 'b', when: friend },
  ];

  test('is what stands there when nobody reads another', () => {
    const plain = textForms<Words>(two, { title: 'Jij' }, ({ title }) => title);
    expect(plain).toEqual({ base: 'Jij', others: [] });
    expect(forms(undefined, 'Jij', {})).toEqual({ base: 'Jij', others: [] });
    // A variant without a text of its own, or with the same one, is no other form.
    expect(forms(two, 'Jij', { a: {}, b: { title: 'Jij' } })).toEqual({ base: 'Jij', others: [] });
  });

  test('is another for some, in their order', () => {
    const both = forms(two, 'Jij', { a: { title: 'Je kind' }, b: { title: 'Je vriend' } });
    const others = [
      { variant: 'a', when: parent, text: 'Je kind' },
      { variant: 'b', when: friend, text: 'Je vriend' },
    ];
    expect(both).toEqual({ base: 'Jij', others });
    expect(allForms(both)).toEqual(['Jij', 'Je kind', 'Je vriend']);
    expect(formsInOrder(both)).toEqual([
      { when: parent, text: 'Je kind' },
      { when: friend, text: 'Je vriend' },
      { text: 'Jij' },
    ]);
    expect(formsApart(both)).toEqual([
      { when: parent, text: 'Je kind' },
      { when: friend, text: 'Je vriend' },
      { text: 'Jij', when: { kind: 'not', part: { kind: 'any', parts: [parent, friend] } } },
    ]);
    expect(inForms(both, (text) => `${text}!`)).toEqual({
      base: 'Jij!',
      others: others.map((one) => ({ ...one, text: `${one.text}!` })),
    });
  });

  test('of a variant that is for everybody takes the place of what stands there, and ends the list', () => {
    const settled = [two[0], { id: 'b' }, { id: 'c', when: friend }].flatMap((one) => one ?? []);
    const words = { a: { title: 'Je kind' }, b: { title: 'Iedereen' }, c: { title: 'Nooit' } };
    expect(forms(settled, 'Jij', words)).toEqual({
      base: 'Iedereen',
      others: [{ variant: 'a', when: parent, text: 'Je kind' }],
    });
  });

  test('that is not there stays so', () => {
    const late = [two[0], { id: 'b' }].flatMap((one) => one ?? []);
    expect(forms(late, undefined, { b: { title: 'Iedereen' } })).toEqual({
      base: 'Iedereen',
      others: [],
    });
    const none = forms(two, undefined, { a: { title: 'Je kind' } });
    expect(none).toEqual({
      base: undefined,
      others: [{ variant: 'a', when: parent, text: 'Je kind' }],
    });
    expect(allForms(none)).toEqual(['Je kind']);
    expect(formsInOrder(none)).toEqual([{ when: parent, text: 'Je kind' }]);
    expect(formsApart(none)).toEqual([{ when: parent, text: 'Je kind' }]);
    expect(inForms(none, (text) => `${text}!`)).toEqual({
      base: undefined,
      others: [{ variant: 'a', when: parent, text: 'Je kind!' }],
    });
    expect(forms(two, undefined, {})).toEqual({ base: undefined, others: [] });
    expect(formsApart({ base: 'Jij', others: [] })).toEqual([{ text: 'Jij', when: undefined }]);
  });
});
