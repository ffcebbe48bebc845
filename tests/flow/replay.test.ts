import { expect, test } from 'vitest';
import { createActor } from 'xstate';
import type { Answers } from '../../src/flow/condition.ts';
import { nodeAt, toMachine } from '../../src/flow/machine.ts';
import { replay, type Flow } from '../../src/flow/model.ts';

// Worked out by hand: other tests walk a flow with `replay`, so that it may not be its own measure.

const younger = { kind: 'answer', question: 'leeftijd', options: ['jong'] } as const;
/** Age, then who, then what happened (several), then an outcome that goes on to the end. */
const flow: Flow = {
  id: 'proef',
  start: 'leeftijd',
  questions: {
    leeftijd: {
      id: 'leeftijd',
      kind: 'one',
      options: [{ id: 'jong' }, { id: 'oud', next: [{ to: 'wat' }] }],
      next: [{ to: 'wie' }],
    },
    wie: {
      id: 'wie',
      kind: 'one',
      options: [{ id: 'leraar', when: younger }, { id: 'vriend' }],
      next: [{ to: 'wat' }],
    },
    wat: {
      id: 'wat',
      kind: 'many',
      options: [{ id: 'school', when: younger }, { id: 'werk' }, { id: 'niets', alone: true }],
      next: [{ to: 'eerst' }],
    },
  },
  outcomes: {
    eerst: { id: 'eerst', topic: 'proef', danger: true, next: 'eind' },
    eind: { id: 'eind', topic: 'proef', danger: false },
  },
  blocks: [],
  firstLines: [],
};

test.each<readonly [string, Answers, Answers, readonly string[], string]>([
  ['nothing', {}, {}, [], 'leeftijd'],
  [
    'all of it',
    { leeftijd: ['jong'], wie: ['leraar'], wat: ['school'], eerst: ['verder'] },
    { leeftijd: ['jong'], wie: ['leraar'], wat: ['school'], eerst: ['verder'] },
    ['leeftijd', 'wie', 'wat', 'eerst'],
    'eind',
  ],
  [
    'an answer that is not offered any more falls away, and the others of that question stay',
    { leeftijd: ['oud'], wat: ['school', 'werk'] },
    { leeftijd: ['oud'], wat: ['werk'] },
    ['leeftijd', 'wat'],
    'eerst',
  ],
  [
    'a question whose one answer does not exist is asked again',
    { leeftijd: ['jong'], wie: ['buurman'], wat: [] },
    { leeftijd: ['jong'] },
    ['leeftijd'],
    'wie',
  ],
  [
    'an answer of a branch that was left falls away',
    { leeftijd: ['oud'], wie: ['leraar'], wat: [] },
    { leeftijd: ['oud'], wat: [] },
    ['leeftijd', 'wat'],
    'eerst',
  ],
  [
    'none of these goes when something holds',
    { leeftijd: ['jong'], wie: ['vriend'], wat: ['niets', 'werk'] },
    { leeftijd: ['jong'], wie: ['vriend'], wat: ['werk'] },
    ['leeftijd', 'wie', 'wat'],
    'eerst',
  ],
  [
    'an outcome is only passed by who goes on',
    { leeftijd: ['oud'], wat: [], eerst: ['terug'] },
    { leeftijd: ['oud'], wat: [] },
    ['leeftijd', 'wat'],
    'eerst',
  ],
  [
    'behind the last outcome nothing can be answered',
    { leeftijd: ['oud'], wat: [], eerst: ['verder'], eind: ['verder'] },
    { leeftijd: ['oud'], wat: [], eerst: ['verder'] },
    ['leeftijd', 'wat', 'eerst'],
    'eind',
  ],
])('%s', (_, given, answers, path, node) => {
  expect(replay(flow, given)).toEqual({ answers, path, node });
});

const visit = (...events: readonly Parameters<ReturnType<typeof start>['send']>[0][]) => {
  const actor = start();
  for (const event of events) actor.send(event);
  const { value, context } = actor.getSnapshot();
  return { value, path: context.path, answers: context.answers };
};
const start = () => createActor(toMachine(flow)).start();
const old = { type: 'answer.chosen', question: 'leeftijd', options: ['oud'] } as const;

test('there is no way back before the first answer, nor to what was not answered', () => {
  const begun = { value: 'leeftijd', path: [], answers: {} };
  expect(visit({ type: 'step.back' })).toEqual(begun);
  // Were it kept, the question that somebody "went back to" would wait although it has an answer.
  const asked = {
    value: 'eerst',
    path: ['leeftijd', 'wat'],
    answers: { leeftijd: ['oud'], wat: [] },
  };
  const none = { type: 'answer.chosen', question: 'wat', options: [] } as const;
  expect(visit(old, none, { type: 'step.back', to: 'eind' })).toEqual(asked);
  expect(visit({ type: 'step.back', to: 'wat' }, old).value).toBe('wat');
  const actor = start();
  actor.send({ type: 'step.back', to: 'wat' });
  expect(actor.getSnapshot().context.asking).toBeNull();
});

test('a step back goes to the last answer, or to the one that is named, and keeps what was answered', () => {
  const none = { type: 'answer.chosen', question: 'wat', options: ['werk'] } as const;
  const answers = { leeftijd: ['oud'], wat: ['werk'] };
  expect(visit(old, none, { type: 'step.back' })).toEqual({
    value: 'wat',
    path: ['leeftijd'],
    answers,
  });
  expect(visit(old, none, { type: 'step.back', to: 'leeftijd' })).toEqual({
    value: 'leeftijd',
    path: [],
    answers,
  });
});

test('an answer to another question than is asked is no answer', () => {
  expect(visit({ type: 'answer.chosen', question: 'wat', options: ['werk'] })).toEqual({
    value: 'leeftijd',
    path: [],
    answers: {},
  });
  expect(visit(old, { type: 'answer.changed', question: 'wie', options: ['vriend'] }).value).toBe(
    'wat',
  );
});

test('a changed answer goes the way of the new one, without what is not offered there', () => {
  const young = { type: 'answer.chosen', question: 'leeftijd', options: ['jong'] } as const;
  const teacher = { type: 'answer.chosen', question: 'wie', options: ['leraar'] } as const;
  const school = { type: 'answer.chosen', question: 'wat', options: ['school', 'werk'] } as const;
  expect(
    visit(young, teacher, school, {
      type: 'answer.changed',
      question: 'leeftijd',
      options: ['oud'],
    }),
  ).toEqual({
    value: 'eerst',
    path: ['leeftijd', 'wat'],
    answers: { leeftijd: ['oud'], wat: ['werk'] },
  });
});

test('a step back of three goes to the last of them', () => {
  const young = { type: 'answer.chosen', question: 'leeftijd', options: ['jong'] } as const;
  const friend = { type: 'answer.chosen', question: 'wie', options: ['vriend'] } as const;
  const none = { type: 'answer.chosen', question: 'wat', options: [] } as const;
  const back = visit(young, friend, none, { type: 'step.back' });
  expect([back.value, back.path]).toEqual(['wat', ['leeftijd', 'wie']]);
});

test('what is not on the way is not gone back to, and nothing waits for it', () => {
  const actor = start();
  actor.send(old);
  actor.send({ type: 'step.back', to: 'wie' });
  expect(actor.getSnapshot().context).toEqual({
    answers: { leeftijd: ['oud'] },
    path: ['leeftijd'],
    asking: null,
  });
});

test('only an answer that was given can be changed, and only what is asked can be answered', () => {
  const work = { question: 'wat', options: ['werk'] } as const;
  expect(visit(old, { type: 'answer.changed', ...work }).value).toBe('wat');
  const again = { type: 'answer.chosen', question: 'leeftijd', options: ['jong'] } as const;
  expect(visit(old, again)).toEqual({
    value: 'wat',
    path: ['leeftijd'],
    answers: { leeftijd: ['oud'] },
  });
});

test('an urgent outcome is passed by who goes on, and the last one by nobody', () => {
  const none = { type: 'answer.chosen', question: 'wat', options: [] } as const;
  const on = (question: string, option: string) =>
    ({ type: 'answer.chosen', question, options: [option] }) as const;
  expect(visit(old, none, on('eerst', 'terug')).value).toBe('eerst');
  expect(visit(old, none, on('eind', 'verder')).value).toBe('eerst');
  const ended = {
    value: 'eind',
    path: ['leeftijd', 'wat', 'eerst'],
    answers: { leeftijd: ['oud'], wat: [], eerst: ['verder'] },
  };
  expect(visit(old, none, on('eerst', 'verder'))).toEqual(ended);
  expect(visit(old, none, on('eerst', 'verder'), on('eind', 'verder'))).toEqual(ended);
});

test('a question is told from an outcome, and who begins again has answered nothing', () => {
  const actor = start();
  expect([actor.getSnapshot().hasTag('question'), actor.getSnapshot().hasTag('outcome')]).toEqual([
    true,
    false,
  ]);
  actor.send(old);
  actor.send({ type: 'answer.chosen', question: 'wat', options: [] });
  expect([actor.getSnapshot().hasTag('question'), actor.getSnapshot().hasTag('outcome')]).toEqual([
    false,
    true,
  ]);
  actor.send({ type: 'flow.restarted' });
  expect(actor.getSnapshot().value).toBe('leeftijd');
  expect(actor.getSnapshot().context).toEqual({ answers: {}, path: [], asking: null });
});

test('a state has the name of its node', () => {
  expect([nodeAt('wat'), nodeAt({ wat: 'x' }), nodeAt(undefined)]).toEqual(['wat', '', '']);
});

/** Rules with conditions: the first asks what is only answered after it, and some answers lead nowhere. */
const ruled: Flow = {
  id: 'regels',
  start: 'een',
  questions: {
    een: {
      id: 'een',
      kind: 'one',
      options: [{ id: 'a' }, { id: 'b' }, { id: 'stil', next: [] }],
      next: [
        { to: 'nooit', when: { kind: 'answer', question: 'twee', options: ['foto'] } },
        { to: 'twee' },
      ],
    },
    twee: {
      id: 'twee',
      kind: 'many',
      options: [{ id: 'foto' }, { id: 'geld' }],
      next: [
        { to: 'geld', when: { kind: 'answer', question: 'twee', options: ['geld'] } },
        { to: 'los', when: { kind: 'answer', question: 'een', options: ['b'] } },
        { to: 'rest' },
      ],
    },
    los: { id: 'los', kind: 'many', options: [{ id: 'x' }] },
    vast: { id: 'vast', kind: 'one', options: [{ id: 'x' }] },
  },
  outcomes: {
    nooit: { id: 'nooit', topic: 'proef', danger: false },
    geld: { id: 'geld', topic: 'proef', danger: true, next: 'vast' },
    rest: { id: 'rest', topic: 'proef', danger: false },
  },
  blocks: [],
  firstLines: [],
};

test.each<readonly [Answers, string]>([
  [{ een: ['a'] }, 'twee'],
  [{ een: ['stil'] }, 'een'],
  [{ een: ['a'], twee: ['foto'] }, 'rest'],
  [{ een: ['a'], twee: ['foto', 'geld'] }, 'geld'],
  [{ een: ['b'], twee: ['foto'] }, 'los'],
  [{ een: ['b'], twee: ['geld'] }, 'geld'],
  [{ een: ['b'], twee: [], los: ['x'] }, 'los'],
  [{ een: ['a'], twee: ['geld'], geld: ['verder'] }, 'vast'],
  [{ een: ['a'], twee: ['geld'], geld: ['verder'], vast: ['x'] }, 'vast'],
])('%o leads to %s, at once and answer by answer', (answers, node) => {
  expect(replay(ruled, answers).node).toBe(node);
  const actor = createActor(toMachine(ruled)).start();
  for (const [question, options] of Object.entries(answers)) {
    actor.send({ type: 'answer.chosen', question, options });
  }
  expect(actor.getSnapshot().value).toBe(node);
  const { path } = replay(ruled, answers);
  expect(actor.getSnapshot().context.path).toEqual(path);
  // Back at the last answer, the answers after a question change nothing of where that one led.
  const last = path.at(-1);
  if (last === undefined) return;
  actor.send({ type: 'step.back', to: last });
  expect(actor.getSnapshot().value).toBe(last);
});
