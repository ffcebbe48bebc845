import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createAnswers } from '../../../src/programme/exercises/book.ts';
import { compareBooks, isSameBook, merge, putOver } from '../../../src/programme/workbook/merge.ts';
import { books } from './books.ts';

describe('merging two workbooks', () => {
  test('makes no difference when it is done again', () => {
    fc.assert(
      fc.property(books, books, (one, other) => {
        const both = merge(one, other);
        expect(merge(both, other)).toEqual(both);
        expect(merge(both, one)).toEqual(both);
        expect(merge(one, one)).toEqual(one);
      }),
    );
  });

  test('gives the same whichever comes first, and however three are taken together', () => {
    fc.assert(
      fc.property(books, books, books, (one, two, three) => {
        expect(merge(one, two)).toEqual(merge(two, one));
        expect(merge(merge(one, two), three)).toEqual(merge(one, merge(two, three)));
      }),
    );
  });

  test('keeps every answer of either, each in its newest form', () => {
    fc.assert(
      fc.property(books, books, (one, other) => {
        const both = merge(one, other);
        for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
          const newest = Math.max(one[key]?.changed ?? -1, other[key]?.changed ?? -1);
          expect(both[key]?.changed).toBe(newest);
        }
        expect(isSameBook(one, other)).toBe(isSameBook(other, one));
      }),
    );
  });

  test('says beforehand what comes', () => {
    const here = {
      a: { answer: 1, changed: 5 },
      b: { answer: 1, changed: 5 },
      c: { answer: 1, changed: 5 },
      e: { answer: 1, changed: 5 },
    };
    const coming = {
      a: { answer: 2, changed: 9 },
      b: { answer: 2, changed: 1 },
      c: { answer: 1, changed: 9 },
      d: { answer: 2, changed: 0 },
      e: { answer: 2, changed: 6 },
    };
    expect(compareBooks(here, coming)).toEqual({ added: 1, newer: 2, older: 1, same: 1 });
  });
});

// Two books, and whether they are the same, by hand.
test.each([
  ['nothing and nothing', {}, {}, true],
  ['the same', { a: { answer: [1], changed: 5 } }, { a: { answer: [1], changed: 5 } }, true],
  ['another answer', { a: { answer: 1, changed: 5 } }, { a: { answer: 2, changed: 5 } }, false],
  ['another moment', { a: { answer: 1, changed: 5 } }, { a: { answer: 1, changed: 6 } }, false],
  ['another key', { a: { answer: 1, changed: 5 } }, { b: { answer: 1, changed: 5 } }, false],
  ['one more', {}, { a: { answer: 1, changed: 5 } }, false],
  [
    'the first of two alone',
    { a: { answer: 1, changed: 5 }, b: { answer: 1, changed: 5 } },
    { a: { answer: 1, changed: 5 }, b: { answer: 2, changed: 5 } },
    false,
  ],
])('%s: whether it is one book', (_, one, other, isOne) => {
  expect([isSameBook(one, other), isSameBook(other, one)]).toEqual([isOne, isOne]);
});

test('of each answer the newest comes into one book; of one moment the later text', () => {
  const here = {
    a: { answer: 'hier', changed: 5 },
    b: { answer: 'hier', changed: 5 },
    c: { answer: 'hier', changed: 5 },
    d: { answer: 'hier', changed: 5 },
  };
  const there = {
    b: { answer: 'daar', changed: 4 },
    c: { answer: 'daar', changed: 5 },
    d: { answer: 'daar', changed: 6 },
    e: { answer: 'daar', changed: 0 },
  };
  const both = { ...here, d: there.d, e: there.e };
  expect([merge(here, there), merge(there, here)]).toEqual([both, both]);
});

test('what is on screen is one later than what it lies over, and else keeps its moment', () => {
  const stored = {
    a: { answer: 1, changed: 5 },
    b: { answer: 1, changed: 5 },
    c: { answer: 1, changed: 5 },
  };
  const onScreen = {
    a: { answer: 2, changed: 3 },
    b: { answer: 2, changed: 9 },
    d: { answer: 2, changed: 0 },
  };
  expect(putOver(stored, onScreen)).toEqual({
    a: { answer: 2, changed: 6 },
    b: { answer: 2, changed: 9 },
    c: { answer: 1, changed: 5 },
    d: { answer: 2, changed: 0 },
  });
});

describe('a clock that is wrong', () => {
  test('an answer is newer than the one it takes the place of, when the clock went back years', () => {
    let now = Date.UTC(2026, 0);
    const answers = createAnswers(() => now);
    answers.write('a/b', 'first');
    const before = answers.read();
    now = Date.UTC(1999, 0);
    answers.write('a/b', 'second');
    expect(merge(before, answers.read())['a/b']?.answer).toBe('second');
  });

  test('what is on screen stands over a workbook that is opened, whatever its stamps say', () => {
    fc.assert(
      fc.property(books, books, (stored, onScreen) => {
        const shown = putOver(stored, onScreen);
        for (const [key, { answer }] of Object.entries(onScreen)) {
          expect(shown[key]?.answer).toEqual(answer);
        }
        expect(merge(stored, shown)).toEqual(shown);
      }),
    );
  });
});
