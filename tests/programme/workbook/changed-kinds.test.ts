import { expect, test } from 'vitest';
import { exerciseKindsOf, pageModule } from '../../../src/programme/course/page-model.ts';
import { readModules } from '../../../src/programme/course/read.ts';
import type { Json } from '../../../src/programme/exercises/book.ts';
import { kindOf } from '../../../src/programme/exercises/kinds.ts';
import { readBook } from '../../../src/programme/workbook/format.ts';
import { giveWay, placesOf, sift } from '../../../src/programme/workbook/sift.ts';
import { texts } from '../../support/exercises.ts';

const modules = readModules('content').modules.map(({ id, data, words }) =>
  pageModule({ id, data: data.data, words: words.data }),
);
const kinds = exerciseKindsOf(modules);

/** What the exercises that once were choices kept, before each became one of another kind. */
const before: Readonly<Record<string, Json>> = {
  '07-gewoonte-dwang-of-verslaving/tekenen': { chosen: ['steeds-meer', 'veel-tijd'] },
  '08-de-golf-laten-zakken/wachtregel': { chosen: ['tien-minuten', 'staand'] },
  '10-smoesjes/seintjes': { chosen: ['haast', 'deur-dicht'], top: ['haast'] },
  '12-erover-praten/waar-bang-voor': { chosen: ['boos'], rates: { boos: 8 } },
  '14-eenzaam-en-samen/wat-maakt-lastig': { chosen: ['verhuisd'], top: ['verhuisd'] },
};
const others: Readonly<Record<string, Json>> = {
  '03-triggers/triggers': { chosen: ['stress'], rates: { stress: 7 } },
  '07-gewoonte-dwang-of-verslaving/vertrekpunt': { scores: { 'ken-tekenen': 1 } },
  '08-de-golf-laten-zakken/eerst-dit': { chosen: ['opstaan', 'lopen'] },
};

const opened = () => {
  const answers = Object.fromEntries(
    Object.entries({ ...before, ...others }).map(([key, answer]) => [key, { answer, changed: 7 }]),
  );
  const read = readBook(JSON.stringify({ version: 1, answers }));
  return read.kind === 'book' ? read.answers : {};
};

test('a workbook of before still opens: what fits is shown, what became another kind is told and kept', () => {
  const book = opened();
  const { fitting, odd, unknown } = sift(book, kinds);
  expect(Object.keys(odd).sort()).toEqual(Object.keys(before).sort());
  expect(Object.keys(fitting).sort()).toEqual(Object.keys(others).sort());
  expect(unknown).toEqual({});
  expect(placesOf(odd)).toBe('module 7, module 8, module 10, module 12, module 14');
  for (const [key, { answer, changed }] of Object.entries(giveWay(book, kinds))) {
    expect({ answer, changed }, key).toEqual({
      answer: book[key]?.answer,
      changed: key in before ? 0 : 7,
    });
  }
});

test('an answer of before breaks no page: it asks anew and says nothing', () => {
  const asked = modules.flatMap((module) =>
    module.exercises.flatMap(({ spec, words }) => {
      const answer = before[`${module.id}/${spec.id}`];
      return answer === undefined ? [] : [{ asked: { spec, words, texts }, answer }];
    }),
  );
  expect(asked).toHaveLength(Object.keys(before).length);
  for (const { asked: one, answer } of asked) {
    const kind = kindOf(one.spec.kind);
    kind.questions(one, answer);
    expect(kind.summary(one, answer)).toEqual([]);
  }
});

test('choices stand in nine modules at most: other kinds teach more', () => {
  const with_ = modules.filter(({ exercises }) =>
    exercises.some(({ spec }) => spec.kind === 'chips'),
  );
  expect(with_.length).toBeLessThanOrEqual(9);
});
