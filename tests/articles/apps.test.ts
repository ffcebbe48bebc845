import { expect, test } from 'vitest';
import { checkArticles } from '../../src/articles/checks.ts';
import { readArticles } from '../../src/articles/read.ts';
import { appSchema } from '../../src/articles/schema.ts';

const app = {
  name: 'Praat',
  hosts: ['praat.example'],
  url: 'https://help.praat.example/melden',
  steps: ['Tik op "Rapporteren".'],
  source: { what: 'Praat: melden' },
  seen: '2026-11-28',
  verified: false,
  review: 'Organisatie: wie loopt dit na?',
};

/** What an editor reads of a file for an app, with this changed. */
const saysOf = (change: Readonly<Record<string, unknown>>) =>
  appSchema.safeParse({ ...app, ...change }).error?.issues.map(({ message }) => message) ?? [];

test('a way to report leads to the maker of the app, over https, and to no look-alike', () => {
  expect(saysOf({})).toEqual([]);
  expect(saysOf({ url: 'https://praat.example/' })).toEqual([]);
  for (const url of [
    'https://example.org/melden',
    'https://nietpraat.example/melden',
    'https://praat.example.org/melden',
    'https://praat.example@example.org/melden',
    'https://example.org/praat.example',
  ]) {
    expect(saysOf({ url }), url).toEqual([expect.stringContaining('niet van de maker')]);
  }
  expect(saysOf({ url: 'http://help.praat.example/' })[0]).toContain('https://');
  expect(saysOf({ hosts: [] })[0]).toContain('ten minste één site');
});

test('who did not walk through the steps says who will', () => {
  expect(saysOf({ review: undefined })).toEqual([expect.stringContaining('Niemand liep')]);
  expect(saysOf({ verified: true, review: undefined })).toEqual([]);
});

test('an app has one to five steps', () => {
  expect(saysOf({ steps: [] })).not.toEqual([]);
  expect(saysOf({ steps: ['Een.', 'Twee.', 'Drie.', 'Vier.', 'Vijf.', 'Zes.'] })).not.toEqual([]);
});

const content = readArticles('content');
const pages = ['/', '/advies/', '/contact/', '/melden/', '/onderwerpen/', '/wat-blijft-achter/'];

/** What is wrong with the apps of the site on a day, when these texts are there. */
const appProblems = (today: string, articles = content.articles) =>
  checkArticles(
    { ...content, articles, addresses: articles.map(({ path }) => path) },
    { helplines: new Map(), pages, today },
  ).filter(({ file }) => file.startsWith('content/apps/'));

test('each app of the site was seen by today, and a text tells of it', () => {
  expect(content.apps.size).toBeGreaterThan(9);
  expect(appProblems(new Date().toISOString().slice(0, 10))).toEqual([]);
});

test('a day that is still to come is a finding with its line', () => {
  const early = appProblems('2000-01-01');
  expect(early).toHaveLength(content.apps.size);
  expect(early[0]?.problem).toContain('moet nog komen');
  expect(early[0]?.line).toBeGreaterThan(5);
});

test('an app that no text names is a finding, unless a text could not be read', () => {
  const unnamed = appProblems('2100-01-01', []).map(({ problem }) => problem);
  expect(unnamed).toHaveLength(content.apps.size);
  expect(unnamed[0]).toContain('Geen tekst noemt deze app');
  const texts = { ...content, articles: [], addresses: content.addresses };
  const findings = checkArticles(texts, { helplines: new Map(), pages, today: '2100-01-01' });
  expect(findings).toEqual([]);
});
