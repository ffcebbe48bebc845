import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { StorageError } from '../../../src/privacy/database.ts';
import { readBook, writeBook } from '../../../src/programme/workbook/format.ts';
import { compareBooks, isSameBook, merge } from '../../../src/programme/workbook/merge.ts';
import { defineMigrations, migrations } from '../../../src/programme/workbook/migrations.ts';
import { books } from './books.ts';

/** As a file may hold it, whatever this site would write. */
const bookText = (answers: unknown): string => JSON.stringify({ version: 1, answers });

const samples = join(import.meta.dirname, 'samples');

describe('the format of a workbook', () => {
  test('any book that is written is read back the same', () => {
    fc.assert(
      fc.property(books, (book) => {
        expect(readBook(writeBook(book))).toEqual({ kind: 'book', answers: book });
      }),
    );
  });

  test.each([
    ['no JSON', '{"version":1,"ans'],
    ['empty', ''],
    ['another thing', '{"name":"Ada"}'],
    ['a version that is no number', '{"version":"1","answers":{}}'],
    ['no answers', '{"version":1}'],
    ['an answer without a moment', '{"version":1,"answers":{"a/b":{"answer":1}}}'],
    ['something that does not belong', '{"version":1,"answers":{},"picture":"…"}'],
    ['a text that is no answer', bookText({ 'a/b': { answer: 'x'.repeat(5000), changed: 1 } })],
  ])('%s is no workbook', (_, text) => {
    expect(readBook(text)).toEqual({ kind: 'other' });
  });

  test('a later version is told from a broken one', () => {
    expect(readBook(`{"version":${migrations.current + 1},"pages":[]}`)).toEqual({ kind: 'newer' });
  });

  test('a key that every object has is no way into one: it is dropped, or it is a key like another', () => {
    const poison = '{"answer":{"__proto__":{"scores":3},"a":1},"changed":1}';
    const keys = ['__proto__', 'constructor', 'toString', '03-triggers/__proto__'];
    const answers = keys.map((key) => `"${key}":${poison}`).join();
    const book = readBook(`{"version":1,"__proto__":{"version":9},"answers":{${answers}}}`);
    if (book.kind !== 'book') throw new Error(book.kind);
    expect(Object.keys(book.answers)).toEqual(keys.slice(1));
    // What was read is written, merged with what is here, and read again the same: it can be kept.
    const both = merge({ 'a/b': { answer: 1, changed: 1 } }, book.answers);
    const again = readBook(writeBook(both));
    expect(again.kind === 'book' && isSameBook(again.answers, both)).toBe(true);
    expect(compareBooks({}, book.answers)).toMatchObject({ added: 3 });
    expect(Object.hasOwn(Object.prototype, 'scores')).toBe(false);
  });

  const deep = (depth: number): string => `${'['.repeat(depth)}1${']'.repeat(depth)}`;
  const answered = (answer: string) =>
    `{"version":1,"answers":{"a/b":{"answer":${answer},"changed":1}}}`;

  // As large as may be, and one more: of a text, a key, and what lies in what.
  test.each([
    [
      'text',
      answered(JSON.stringify('x'.repeat(4000))),
      answered(JSON.stringify('x'.repeat(4001))),
    ],
    [
      'key',
      bookText({ ['k'.repeat(200)]: { answer: 1, changed: 1 } }),
      bookText({ ['k'.repeat(201)]: { answer: 1, changed: 1 } }),
    ],
    ['depth', answered(deep(12)), answered(deep(13))],
    ['number', answered('1e308'), answered('1e309')],
    [
      'moment',
      bookText({ 'a/b': { answer: 1, changed: 0 } }),
      bookText({ 'a/b': { answer: 1, changed: -1 } }),
    ],
    ['part of a moment', bookText({}), bookText({ 'a/b': { answer: 1, changed: 1.5 } })],
    ['version', bookText({}), '{"version":0,"answers":{}}'],
    [
      'one of several',
      answered('["a",true,null,{"b":2}]'),
      answered(`["a","${'x'.repeat(4001)}"]`),
    ],
  ])('the largest %s is taken, and one more is no workbook', (_, most, more) => {
    expect(readBook(most)).toMatchObject({ kind: 'book' });
    expect(readBook(more)).toEqual({ kind: 'other' });
  });

  test('four million signs are read, and one more is said to be too large, whatever it is', () => {
    const empty = bookText({});
    expect(readBook(empty.padEnd(4_000_000))).toEqual({ kind: 'book', answers: {} });
    expect(readBook(empty.padEnd(4_000_001))).toEqual({ kind: 'large' });
  });

  test.each([
    [
      'large',
      Object.fromEntries(
        Array.from({ length: 1010 }, (_, at) => [
          `m/${at}`,
          { answer: 'x'.repeat(4000), changed: 1 },
        ]),
      ),
    ],
    ['unknown', { 'a/b': { answer: 'x'.repeat(4001), changed: 1 } }],
  ])('what could not be read is not written: %s', (refusal, answers) => {
    expect(() => writeBook(answers)).toThrow(
      new StorageError(refusal === 'large' ? 'large' : 'unknown'),
    );
  });

  // A clock ends at 8.64e15. What is answered anew is stamped one later, and that may go on for a while.
  test.each([
    [8.64e15 + 1e9, undefined, 8.64e15 + 1e9],
    [8.64e15 + 1e9 + 1, undefined, 8.64e15],
    [8.64e15, 0, 8.64e15],
    [8.64e15 + 1, 0, 8.64e15],
    [8.64e15 - 1, 0, 8.64e15 - 1],
  ])('the moment %i, of which %s later is taken, becomes %i', (changed, later, becomes) => {
    const reading = readBook(bookText({ 'a/b': { answer: 1, changed } }), undefined, later);
    expect(reading).toEqual({ kind: 'book', answers: { 'a/b': { answer: 1, changed: becomes } } });
  });

  test('a stamp that no clock can give does not win for ever', () => {
    const reading = readBook(bookText({ 'a/b': { answer: 1, changed: Number.MAX_SAFE_INTEGER } }));
    expect(reading).toEqual({
      kind: 'book',
      answers: { 'a/b': { answer: 1, changed: 8.64e15 } },
    });
  });
});

describe('migrations', () => {
  test('every version that ever was has a sample, and today reads it', () => {
    const files = readdirSync(samples).sort();
    expect(files).toEqual(
      Array.from({ length: migrations.current }, (_, index) => `version-${index + 1}.json`),
    );
    for (const file of files) {
      const reading = readBook(readFileSync(join(samples, file), 'utf8'));
      expect(reading, file).toMatchObject({
        kind: 'book',
        answers: { '03-triggers/top': { answer: ['stress', 'alleen-thuis'] } },
      });
    }
  });

  /** A chain as it may be in some years: answers were a list, then had no moment. */
  const chain = defineMigrations([
    { to: 2, up: ({ list }) => ({ byKey: Object.fromEntries(list as [string, number][]) }) },
    {
      to: 3,
      up: ({ byKey }) => ({
        answers: Object.fromEntries(
          Object.entries(byKey as object).map(([key, answer]: [string, unknown]) => [
            key,
            { answer, changed: 0 },
          ]),
        ),
      }),
    },
  ]);

  test.each([
    ['1', '{"version":1,"list":[["a/b",7]]}'],
    ['2', '{"version":2,"byKey":{"a/b":7}}'],
    ['3', '{"version":3,"answers":{"a/b":{"answer":7,"changed":0}}}'],
  ])('a chain brings version %s to today', (_, text) => {
    expect(readBook(text, chain)).toEqual({
      kind: 'book',
      answers: { 'a/b': { answer: 7, changed: 0 } },
    });
  });

  test('a chain knows what is newer than itself', () => {
    expect(readBook('{"version":4}', chain)).toEqual({ kind: 'newer' });
  });

  test('versions go up one by one', () => {
    const up = () => ({});
    expect(() =>
      defineMigrations([
        { to: 2, up },
        { to: 4, up },
      ]),
    ).toThrow('Migration 2 makes version 4. It must make 3.');
  });
});
