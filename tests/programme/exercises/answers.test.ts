import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fits } from '../../../src/programme/exercises/answers.ts';
import { kindOf } from '../../../src/programme/exercises/kinds.ts';
import { allAsked, kindByKey, sink } from '../../support/exercises.ts';
import { answerTo } from '../../support/given.ts';

const module = sink[0]?.id ?? '';

test.each(allAsked.map((asked) => [asked.spec.id, asked] as const))(
  'any answer to "%s" survives a file and is taken back',
  (id, asked) => {
    fc.assert(
      fc.property(fc.gen(), (random) => {
        const answer = answerTo(asked, random);
        const back: unknown = JSON.parse(JSON.stringify(answer));
        expect(back).toEqual(answer);
        expect(fits(`${module}/${id}`, back, kindByKey)).toBe(true);
        for (const line of kindOf(asked.spec.kind).summary(asked, answer)) {
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

test.each(['constructor', 'toString', '__proto__'])('"%s" is no exercise', (name) => {
  expect(fits(`03-x/${name}`, { anders: true }, {})).toBe(true);
  expect(fits(name, { anders: true }, {})).toBe(true);
});

test('an answer to an exercise of another version is left as it is', () => {
  expect(fits('99-later/iets', { anders: true }, {})).toBe(true);
});
