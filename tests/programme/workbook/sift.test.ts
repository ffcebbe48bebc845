import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keyOf, type AnswerBook, type Json } from '../../../src/programme/exercises/book.ts';
import { kindOf } from '../../../src/programme/exercises/kinds.ts';
import { readBook, writeBook } from '../../../src/programme/workbook/format.ts';
import { giveWay, placesOf, sift } from '../../../src/programme/workbook/sift.ts';
import { allAsked, kindByKey, sink } from '../../support/exercises.ts';
import { answerTo } from '../../support/given.ts';
import { wrong } from '../../support/mutations.ts';

const module = sink[0]?.id ?? '';
const askedBy = new Map(allAsked.map((asked) => [keyOf(module, asked.spec.id), asked]));

/** Workbooks with an answer to everything. */
const wholeBooks: readonly AnswerBook[] = fc
  .sample(fc.gen(), { numRuns: 10, seed: 17 })
  .map((random) =>
    Object.fromEntries(
      [...askedBy].map(([key, asked]) => [key, { answer: answerTo(asked, random), changed: 7 }]),
    ),
  );

/** Every place in an answer, as the ways to it. */
const placesIn = (value: Json): readonly (readonly string[])[] => [
  [],
  ...(typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, inner]: [string, Json]) =>
        placesIn(inner).map((way) => [name, ...way]),
      )
    : []),
];

/** Puts something else in one place. */
const put = (value: Json, [name, ...way]: readonly string[], what: unknown): unknown => {
  if (name === undefined || typeof value !== 'object' || value === null) return what;
  const copy = structuredClone(value);
  Reflect.set(copy, name, put((Reflect.get(value, name) as Json | undefined) ?? null, way, what));
  return copy;
};

/** As an exercise and the plan draw an answer. */
const draw = (book: AnswerBook) => {
  for (const [key, { answer }] of Object.entries(book)) {
    const asked = askedBy.get(key);
    if (!asked) continue;
    const kind = kindOf(asked.spec.kind);
    kind.questions(asked, answer);
    for (const line of kind.summary(asked, answer)) {
      expect(line).not.toMatch(/\[object/);
    }
  }
};

const read = (text: string): AnswerBook => {
  const reading = readBook(text);
  return reading.kind === 'book' ? reading.answers : {};
};

describe('a file, held to what the exercises ask', () => {
  test('every answer that a visitor gives is taken', () => {
    for (const book of wholeBooks) {
      expect(sift(read(writeBook(book)), kindByKey)).toEqual({
        fitting: book,
        odd: {},
        unknown: {},
      });
    }
  });

  test('with an answer spoiled in any place: the other is taken, and what is taken can be drawn', () => {
    const sound = keyOf(module, 'cijfers');
    fc.assert(
      fc.property(
        fc.constantFrom(...wholeBooks),
        fc.constantFrom(...[...askedBy.keys()].filter((key) => key !== sound)),
        fc.nat(),
        fc.oneof(fc.constantFrom(...wrong), fc.json().map(JSON.parse), fc.string()),
        (book, key, at, what) => {
          const answer = book[key]?.answer ?? {};
          const ways = placesIn(answer);
          const spoiled = { answer: put(answer, ways[at % ways.length] ?? [], what), changed: 7 };
          const answers = { [sound]: book[sound], [key]: spoiled };
          const found = read(JSON.stringify({ version: 1, answers }));
          const { fitting, odd, unknown } = sift(found, kindByKey);
          expect({ ...fitting, ...odd, ...unknown }).toEqual(found);
          expect(odd).not.toHaveProperty([sound]);
          draw(fitting);
        },
      ),
      { numRuns: 400 },
    );
  });

  test('with the answers of two exercises changed about: neither is shown as the other', () => {
    const book = {
      [`${module}/cijfers`]: { answer: { chosen: ['rust'] }, changed: 7 },
      [`${module}/keuzes`]: { answer: { scores: { slaap: 3 } }, changed: 7 },
      'dagboek/drang': { answer: { moments: 'elke avond' }, changed: 7 },
      '12-later/nieuw': { answer: { anders: true }, changed: 7 },
    };
    const { fitting, odd, unknown } = sift(book, kindByKey);
    expect(fitting).toEqual({});
    expect(Object.keys(unknown)).toEqual(['12-later/nieuw']);
    expect(placesOf(odd)).toBe('module 1, dagboek');
  });
});

test('what does not fit makes way for a new answer, also when its moment is far ahead', () => {
  const key = `${module}/cijfers`;
  const late = { answer: 'praten', changed: 8.64e15 };
  const sound = { answer: { chosen: [] }, changed: 5 };
  expect(giveWay({ [key]: late, [`${module}/keuzes`]: sound }, kindByKey)).toEqual({
    [key]: { answer: 'praten', changed: 0 },
    [`${module}/keuzes`]: sound,
  });
});

test('where answers belong is said by module, each once, and by name where it is none', () => {
  const keys = ['03-triggers/top', '16-terugval/stoplicht', '03-triggers/lijst', '10-week/plan'];
  const others = ['dagboek/drang', 'deel-2-later/x', 'los'];
  const book = Object.fromEntries(
    [...keys, ...others].map((key) => [key, { answer: 1, changed: 1 }]),
  );
  expect(placesOf(book)).toBe('module 3, module 16, module 10, dagboek, deel-2-later, los');
  expect(placesOf({})).toBe('');
});
