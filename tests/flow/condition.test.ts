import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  allOf,
  anyOf,
  atoms,
  holds,
  inWords,
  notOf,
  questionsAsked,
  type Answers,
  type Condition,
  type Settled,
} from '../../src/flow/condition.ts';
import { answeredOnly, type Flow } from '../../src/flow/model.ts';

const is = (question: string, ...options: string[]): Condition => ({
  kind: 'answer',
  question,
  options,
});
const not = (part: Condition): Condition => ({ kind: 'not', part });
const all = (...parts: Condition[]): Condition => ({ kind: 'all', parts });
const any = (...parts: Condition[]): Condition => ({ kind: 'any', parts });

const young = is('leeftijd', 'jong');
const paid = is('stand', 'betaald', 'bedreigd');

// By hand: who answered what, and whether it holds.
test.each<readonly [string, Condition, Answers, boolean]>([
  ['the answer was given', young, { leeftijd: ['jong'] }, true],
  ['another one was', young, { leeftijd: ['oud'] }, false],
  ['nothing was', young, {}, false],
  ['another question was', young, { stand: ['jong'] }, false],
  ['one of two was, among others', paid, { stand: ['anders', 'bedreigd'] }, true],
  ['several may be chosen, and none was', paid, { stand: [] }, false],
  ['not, and it was given', not(young), { leeftijd: ['jong'] }, false],
  ['not, and it was not', not(young), { leeftijd: ['oud'] }, true],
  ['not, and nothing was answered', not(young), {}, true],
  ['both', all(young, paid), { leeftijd: ['jong'], stand: ['betaald'] }, true],
  ['both, and one is lacking', all(young, paid), { leeftijd: ['jong'] }, false],
  ['one of both', any(young, paid), { leeftijd: ['jong'] }, true],
  ['one of both, and neither is', any(young, paid), { leeftijd: ['oud'], stand: [] }, false],
  ['all of nothing', all(), {}, true],
  ['one of nothing', any(), {}, false],
])('%s', (_, condition, answers, isSo) => {
  expect(holds(condition, answers)).toBe(isSo);
});

describe('of a rule that is partly settled no more is left than is open', () => {
  test.each<readonly [string, Settled, Settled]>([
    ['all: nothing to ask', allOf([]), true],
    ['all: one is not so', allOf([young, false, paid]), false],
    ['all: what is so falls away', allOf([true, young, true]), young],
    ['all: two are left', allOf([young, true, paid]), all(young, paid)],
    ['all: every one is so', allOf([true, true]), true],
    ['any: nothing to ask', anyOf([]), false],
    ['any: one is so', anyOf([young, true]), true],
    ['any: what is not so falls away', anyOf([false, young]), young],
    ['any: two are left', anyOf([young, false, paid]), any(young, paid)],
    ['any: none is so', anyOf([false, false]), false],
    ['not: it is so', notOf(true), false],
    ['not: it is not so', notOf(false), true],
    ['not: it is open', notOf(young), not(young)],
  ])('%s', (_, settled, left) => {
    expect(settled).toEqual(left);
  });
});

test('every question and answer in a rule is found, however deep', () => {
  expect(atoms(undefined)).toEqual([]);
  expect(atoms(not(any(young, all(paid, not(young)))))).toEqual([young, paid, young]);
  expect(questionsAsked(not(any(young, all(paid, not(young)))))).toBe(2);
  expect(questionsAsked(undefined)).toBe(0);
});

test('a rule reads as a line', () => {
  expect(inWords(young)).toBe('leeftijd: jong');
  expect(inWords(all(paid, not(young)))).toBe('stand: betaald of bedreigd en niet leeftijd: jong');
  expect(inWords(any(young, paid))).toBe('(leeftijd: jong of stand: betaald of bedreigd)');
});

describe('a rule that fits no more than what is answered', () => {
  const ids = ['a', 'b', 'c'];
  const names = ['een', 'twee', 'drie'];
  const questions: Flow['questions'] = Object.fromEntries(
    names.map((id) => [id, { id, kind: 'one' as const, options: ids.map((one) => ({ id: one })) }]),
  );
  const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
      { maxDepth: 4 },
      fc
        .tuple(fc.constantFrom(...names), fc.subarray(ids, { minLength: 1 }))
        .map(([question, options]) => is(question, ...options)),
      tie('condition').map(not),
      fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((parts) => all(...parts)),
      fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((parts) => any(...parts)),
    ),
  }));
  const hasNot = (one: Condition): boolean =>
    one.kind === 'not' || ('parts' in one && one.parts.some(hasNot));
  const everybody = ids.flatMap((een) =>
    ids.flatMap((twee) => ids.map((drie) => ({ een: [een], twee: [twee], drie: [drie] }))),
  );

  test('holds for the same visitors once all is answered, and before that only when it stays so', () => {
    fc.assert(
      fc.property(condition, (rule) => {
        const only = answeredOnly(rule, questions);
        expect(hasNot(only)).toBe(false);
        for (const answers of everybody) {
          expect(holds(only, answers)).toBe(holds(rule, answers));
          const { een, twee } = answers;
          if (!holds(only, { een, twee })) continue;
          for (const drie of ids) expect(holds(rule, { een, twee, drie: [drie] })).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('says by hand which other answers do', () => {
    expect(answeredOnly(not(is('een', 'a')), questions)).toEqual(is('een', 'b', 'c'));
    expect(answeredOnly(not(all(is('een', 'a', 'b'), not(is('twee', 'c')))), questions)).toEqual(
      any(is('een', 'c'), is('twee', 'c')),
    );
    expect(answeredOnly(not(is('weg', 'a')), questions)).toEqual(is('weg'));
  });
});
