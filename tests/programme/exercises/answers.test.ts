import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Json } from '../../../src/programme/answers.ts';
import { fits } from '../../../src/programme/exercises/answers.ts';
import { optionsOf, withValue, type Field } from '../../../src/programme/exercises/fields/model.ts';
import type { AnyAsked } from '../../../src/programme/exercises/kind.ts';
import { kinds } from '../../../src/programme/exercises/kinds.ts';
import { withRun } from '../../../src/programme/exercises/urge-surf/runs.ts';
import { allAsked, kindByKey, sink } from '../../support/exercises.ts';

/** A value that a visitor could give to a field. */
const valueFor = (field: Field): fc.Arbitrary<Json> => {
  switch (field.type) {
    case 'one':
      return fc.constantFrom(...optionsOf(field.groups).map(({ id }) => id));
    case 'many':
      return fc.subarray(
        optionsOf(field.groups).map(({ id }) => id),
        { maxLength: Math.min(field.max ?? 60, optionsOf(field.groups).length) },
      );
    case 'order':
      return fc.shuffledSubarray(field.options.map(({ id }) => id));
    case 'scale':
      return fc.constantFrom(...field.values);
    case 'day':
      return fc
        .date({ min: new Date('2020-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10));
    case 'text':
      // No braces: below, these show a place in a text that nothing was filled in.
      return fc.string({ minLength: 1, maxLength: 300 }).filter((text) => !text.includes('{'));
  }
};

/** Fills in an exercise as somebody would: what an answer makes appear is answered too. */
const fillIn = (asked: AnyAsked, random: fc.GeneratorValue): Json => {
  const kind = kinds[asked.spec.kind];
  let answer: Json = {};
  if (asked.spec.kind === 'urge-surf') {
    const timer = random(() =>
      fc.record({
        minutes: fc.integer({ min: 1, max: 20 }),
        waited: fc.integer({ min: 0, max: 1_200_000 }),
        since: fc.constant(null),
        marks: fc.array(
          fc.tuple(fc.integer({ min: 0, max: 1200 }), fc.integer({ min: 0, max: 10 })),
        ),
      }),
    );
    return { runs: withRun(undefined, timer, 'buik', true) };
  }
  const count = kind.entries ? random(fc.integer, { min: 0, max: kind.entries.max(asked) % 4 }) : 0;
  for (let round = 0; round < 3; round += 1) {
    const questions = kind.entries
      ? Array.from({ length: count }, (_, at) =>
          kind.entries?.questions(asked, [kind.entries.at, at], answer),
        ).flatMap((one) => one ?? [])
      : kind.questions(asked, answer);
    for (const { fields } of questions) {
      for (const field of fields) {
        if (random(fc.boolean)) continue;
        if (field.type === 'one' && optionsOf(field.groups).length === 0) continue;
        answer = withValue(answer, field.path, random(valueFor, field));
      }
    }
  }
  return answer;
};

const module = sink[0]?.id ?? '';

test.each(allAsked.map((asked) => [asked.spec.id, asked] as const))(
  'any answer to "%s" survives a file and is taken back',
  (id, asked) => {
    fc.assert(
      fc.property(fc.gen(), (random) => {
        const answer = fillIn(asked, random);
        const back: unknown = JSON.parse(JSON.stringify(answer));
        expect(back).toEqual(answer);
        expect(fits(`${module}/${id}`, back, kindByKey)).toBe(true);
        for (const line of kinds[asked.spec.kind].summary(asked, answer)) {
          expect(line).not.toMatch(/undefined|\{\w+\}|^\s*$/);
        }
      }),
      { numRuns: 60 },
    );
  },
);

test.each([
  ['a number out of bounds', 'cijfers', { scores: { slaap: 11 } }],
  ['a text that is too long', 'keuzes', { own: 'a'.repeat(301) }],
  ['a part that does not exist', 'keuzes', { chosen: [], secret: 1 }],
  ['words in the place of an id', 'regels', { rules: [{ situation: 'Bij Jan thuis' }] }],
  ['something that is no answer', 'gesprek', 'praten'],
])('a file with %s is not taken', (_, id, answer) => {
  expect(fits(`${module}/${id}`, answer, kindByKey)).toBe(false);
});

test('what every module asks is held to its shape too', () => {
  expect(fits('03-x/vertrekpunt', { scores: { een: 3 } }, {})).toBe(true);
  expect(fits('03-x/hoe-gaat-het', { mood: 4, thoughts: 'nee' }, {})).toBe(true);
  expect(fits('03-x/hoe-gaat-het', { mood: 40 }, {})).toBe(false);
});

test('an answer to an exercise of another version is left as it is', () => {
  expect(fits('99-later/iets', { anders: true }, {})).toBe(true);
});
