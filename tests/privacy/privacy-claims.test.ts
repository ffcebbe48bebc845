import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { notOurs, said } from './privacy-claims.ts';

/** The names of the tests beside this file: each is a sentence of the page. */
const held = [
  ...readFileSync('tests/privacy/privacy-claims.e2e.ts', 'utf8').matchAll(
    /^ *test\((["'`])(.+?)\1,/gm,
  ),
].map(([, , name]) => name ?? '');

test('every claim of the privacy page is the name of a test, or is explained', () => {
  expect(said.filter((sentence) => !held.includes(sentence) && !(sentence in notOurs))).toEqual([]);
});

test('every test of a claim, and every explanation, belongs to a sentence that is still there', () => {
  const written = [...held, ...Object.keys(notOurs)];
  expect(written.filter((sentence) => !said.includes(sentence))).toEqual([]);
});

test('the page says something, and most of it is held by a test', () => {
  expect(held.length).toBeGreaterThan(10);
});
