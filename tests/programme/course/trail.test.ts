import { expect, test } from 'vitest';
import type { AnswerBook, Json } from '../../../src/programme/exercises/book.ts';
import type { TrailModule } from '../../../src/programme/course/page-data.ts';
import { trailOf } from '../../../src/programme/course/trail/trail.ts';
import { createSeen } from '../../../src/programme/course/trail/seen.ts';

// Small modules with steps of our own: what is right stands in each test, and not in the content.

const module = (
  order: number,
  weight: TrailModule['weight'],
  ...steps: readonly (readonly [minutes: number, ...exercises: string[]])[]
): TrailModule => ({
  id: `m${order}`,
  order,
  path: `/m/${order}/`,
  weight,
  steps: steps.map(([minutes, ...exercises], at) => ({
    title: `${order}.${at + 1}`,
    minutes,
    exercises,
  })),
});

const modules = [
  module(1, 'middel', [2], [5, 'een'], [4, 'twee']),
  module(2, 'licht', [6, 'drie'], [2, 'kort']),
  module(3, 'zwaar', [5, 'vier'], [5, 'vijf']),
  module(4, 'licht', [12, 'lang'], [7, 'zes']),
];

/** Answers, the first one the oldest. */
const bookOf = (...given: readonly (readonly [key: string, answer?: Json])[]): AnswerBook =>
  Object.fromEntries(
    given.map(([key, answer = { gekozen: ['iets'] }], at) => [key, { answer, changed: at + 1 }]),
  );

const nowhere = createSeen();
const at = (path: string, step: number, steps: number) => {
  const seen = createSeen();
  seen.go({ path, step, steps });
  return seen;
};

/** A step as a visitor reads it: its module, and which step of the page. */
const named = (
  way: { readonly module: TrailModule; readonly step: number } | undefined,
): readonly [module: number, step: number] | undefined => way && [way.module.order, way.step];

test('of whom nothing is known nothing is said but one light thing of three to ten minutes', () => {
  const { resume, today, hard, marks } = trailOf(modules, {}, nowhere);
  expect({ resume, hard, marks: marks.size }).toEqual({
    resume: undefined,
    hard: undefined,
    marks: 0,
  });
  // The page has three steps before those of the text.
  expect(today).toMatchObject({ title: '2.1', minutes: 6, step: 4 });
});

test('within a visit it goes on at the step where somebody was, also without an answer', () => {
  expect(named(trailOf(modules, {}, at('/m/3/', 5, 7)).resume)).toEqual([3, 5]);
  // Who only looked at its first step was nowhere yet.
  expect(trailOf(modules, {}, at('/m/3/', 1, 7)).resume).toBeUndefined();
});

test('over visits it goes on where the last answer of the workbook stands', () => {
  const book = bookOf(['m1/twee'], ['m1/een'], ['dagboek/drang'], ['nu/golf']);
  expect(named(trailOf(modules, book, nowhere).resume)).toEqual([1, 5]);
  expect(named(trailOf(modules, bookOf(['m2/vertrekpunt']), nowhere).resume)).toEqual([2, 3]);
  // What was emptied again is no answer, and what this version does not know is nowhere.
  expect(trailOf(modules, bookOf(['m1/een', {}], ['m9/oud']), nowhere).resume).toBeUndefined();
});

test('where somebody was in this visit goes before what the workbook says', () => {
  expect(named(trailOf(modules, bookOf(['m1/een']), at('/m/4/', 4, 7)).resume)).toEqual([4, 4]);
});

test('a module is done after its last step or the questions of its end, and is not gone on with', () => {
  const book = bookOf(['m1/een'], ['m1/hoe-gaat-het', { mood: 7, thoughts: 'nee' }]);
  const { resume, marks, today } = trailOf(modules, book, nowhere);
  expect(resume).toBeUndefined();
  expect([...marks]).toEqual([['m1', 'done']]);
  expect(today?.title).toBe('2.1');
  expect(trailOf(modules, {}, at('/m/2/', 7, 7)).marks.get('m2')).toBe('done');
  expect(trailOf(modules, bookOf(['m2/terugblik']), nowhere).marks.get('m2')).toBe('done');
  expect(trailOf(modules, bookOf(['m2/drie']), nowhere).marks.get('m2')).toBe('begun');
});

test('today goes on in a module that was begun, with what is open there, once there is nothing to go back to', () => {
  // It stood beside the way back to the same module, at another step.
  const begun = bookOf(['m1/een']);
  expect(named(trailOf(modules, begun, nowhere).resume)).toEqual([1, 5]);
  expect(trailOf(modules, begun, nowhere).today).toBeUndefined();
  // Its last module is done, and an earlier one is not.
  const later = bookOf(['m1/een'], ['m4/lang'], ['m4/terugblik']);
  expect(trailOf(modules, later, nowhere).today?.title).toBe('1.3');
  // Nothing of a few minutes is left there: then the next one.
  const filled = bookOf(['m1/een'], ['m1/twee'], ['m4/lang'], ['m4/terugblik']);
  expect(trailOf(modules, filled, nowhere).today?.title).toBe('2.1');
});

test.each([
  ['a low mood', { mood: 3, thoughts: 'nee' }, ['113', 'stop-it-now']],
  ['thoughts of suicide', { mood: 8, thoughts: 'ja' }, ['113', '112']],
  ['what somebody would rather not say', { thoughts: 'liever-niet' }, ['113', 'stop-it-now']],
])('after %s a human comes first, and then something light', (_, answer, who) => {
  const { hard, today, marks } = trailOf(
    modules,
    bookOf(['m1/een'], ['m3/vier'], ['m3/hoe-gaat-het', answer]),
    nowhere,
  );
  expect(hard).toMatchObject({ module: { order: 3 }, who });
  expect(marks.get('m3')).toBe('hard');
  expect(today?.module.weight).toBe('licht');
  // Who went on after it has the way back, and who to call.
  const on = bookOf(['m3/hoe-gaat-het', answer], ['m1/een']);
  const after = trailOf(modules, on, nowhere);
  expect(after.hard).toMatchObject({ who });
  expect([named(after.resume), after.today]).toEqual([[1, 5], undefined]);
});

test('a better end of a later module takes the hard one back, but for its mark', () => {
  const book = bookOf(['m3/hoe-gaat-het', { mood: 2 }], ['m2/hoe-gaat-het', { mood: 6 }]);
  const { hard, marks } = trailOf(modules, book, nowhere);
  expect(hard).toBeUndefined();
  expect(marks.get('m3')).toBe('hard');
});

test('a heavy module is never for today, and when all is done nothing is', () => {
  const done = bookOf(['m1/terugblik'], ['m2/terugblik'], ['m4/terugblik']);
  expect(trailOf(modules, done, nowhere).today).toBeUndefined();
  expect(trailOf(modules, {}, at('/m/3/', 7, 7)).today?.title).toBe('1.2');
});
