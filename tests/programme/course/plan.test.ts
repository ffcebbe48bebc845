import { expect, test } from 'vitest';
import { keyOf, type BookEntry, type Json } from '../../../src/programme/exercises/book.ts';
import { planParts } from '../../../src/programme/exercises/plan-parts.ts';
import { card, fit, sheet } from '../../../src/programme/course/plan/fit.ts';
import { answersFor } from '../../../src/programme/course/plan/give.ts';
import { planCardOf } from '../../../src/programme/course/plan/plan.ts';
import { planOf } from '../../../src/programme/course/plan/whole.ts';
import { sink, texts } from '../../support/exercises.ts';

const [module] = sink;
const entry = (answer: Json): BookEntry => ({ answer, changed: 1 });

test('answers come in their part of the plan; an empty part says which module fills it', () => {
  const book = { [keyOf('01-proef', 'eerst-dit')]: entry({ chosen: ['lopen', 'water'] }) };
  const plan = planOf(sink, book, texts);
  expect(plan.map(({ part }) => part)).toEqual(planParts);
  expect(plan.find(({ part }) => part === 'eerst-dit-doen')).toEqual({
    part: 'eerst-dit-doen',
    lines: ['Een rondje lopen', 'Koud water drinken'],
    from: [1],
  });
  expect(plan.find(({ part }) => part === 'doel')).toEqual({ part: 'doel', lines: [], from: [1] });
});

test('the card of a module shows what its exercises gave', () => {
  const book = { [keyOf('01-proef', 'een-keuze')]: entry({ chosen: ['troost'] }) };
  expect(module && planCardOf(module, book, texts)).toEqual([
    { title: 'Wat zoek je?', lines: ['Troost'], isInPlan: true },
  ]);
});

test('who hands over a part gives the answers behind it, and no others, nor when they were given', () => {
  const chosen = { chosen: ['lopen', 'water'] };
  const book = {
    [keyOf('01-proef', 'eerst-dit')]: entry(chosen),
    // In another part; in none; of a module that is not there any more.
    [keyOf('01-proef', 'een-keuze')]: entry({ chosen: ['troost'] }),
    [keyOf('01-proef', 'cijfers')]: entry({ scores: {} }),
    [keyOf('99-weg', 'eerst-dit')]: entry(chosen),
  };
  expect(answersFor(['eerst-dit-doen'], sink, book, 900)).toEqual({
    [keyOf('01-proef', 'eerst-dit')]: { answer: chosen, changed: 900 },
  });
  expect(answersFor([], sink, book, 900)).toEqual({});
});

test('a short plan is printed large, a long one small, and never more than one sheet', () => {
  const part = (lines: number, length: number) => ({
    title: 'Deel',
    lines: Array.from({ length: lines }, () => 'w'.repeat(length)),
  });
  expect(fit([part(3, 20)], sheet)).toMatchObject({ size: 11, left: 0 });
  expect(
    fit(
      Array.from({ length: 13 }, () => part(4, 70)),
      sheet,
    ).size,
  ).toBeLessThan(11);
  const far = fit(
    Array.from({ length: 13 }, () => part(8, 300)),
    sheet,
  );
  expect(far.size).toBe(7);
  expect(far.left).toBeGreaterThan(0);
  expect(fit([part(40, 300)], card).parts[0]?.lines.length).toBeLessThan(10);
});
