import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pages } from '../support/pages.ts';

// What a search engine is told of each page, and in which order visitors meet the topics and the news.

const read = (path: string) =>
  readFileSync(join('dist', path.endsWith('/') ? `${path}index.html` : path), 'utf8');

/** Decided by hand: opened by who already knows them, or only of use in the middle of something. */
const unfound = [
  '/404.html',
  '/docenten/klassikaal/lina/',
  '/docenten/klassikaal/noah/',
  '/docenten/klassikaal/sam/',
  '/stop-kindermisbruik/404/',
  '/stoppen-is-mogelijk/404/',
  '/stoppen-is-mogelijk/dagboek/',
  '/stoppen-is-mogelijk/nu/',
  '/stoppen-is-mogelijk/plan/',
  '/stoppen-is-mogelijk/terugkijken/',
  '/stoppen-is-mogelijk/werkboek/',
  '/weg/',
];

test('search engines leave out what is not for them, and nothing else', () => {
  const left = pages.filter((path) =>
    read(path).includes('<meta name="robots" content="noindex">'),
  );
  expect(left.toSorted()).toEqual(unfound);
});

/** Written down again: the domain of each of the three sites. */
const domainOf = (path: string) => {
  if (path.startsWith('/stoppen-is-mogelijk/')) return 'https://www.stoppenismogelijk.nl';
  return path.startsWith('/stop-kindermisbruik/')
    ? 'https://www.stop-kindermisbruik.nl'
    : 'https://www.helpwanted.nl';
};

test('every other page says where it stands, in Dutch and for who reads no language of ours', () => {
  for (const path of pages.filter((one) => !unfound.includes(one))) {
    const html = read(path);
    const address = `${domainOf(path)}${path}`;
    const found = [...html.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g)];
    const addresses = Object.fromEntries(found.map(([, language = '', to = '']) => [language, to]));
    expect([path, addresses]).toMatchObject([path, { 'nl-NL': address, 'x-default': address }]);
    expect(html).toContain(`<link rel="canonical" href="${address}">`);
  }
});

/** A number or day at the top of each text of a folder, as the editor typed it. */
const typed = (folder: string, field: string) =>
  readdirSync(join('content', folder)).map((id) => {
    const text = readFileSync(join('content', folder, id, 'nl.mdx'), 'utf8');
    return { id, value: new RegExp(`^${field}: (.*)$`, 'm').exec(text)?.[1] ?? '' };
  });

const cardsOf = (path: string) =>
  [...read(path).matchAll(/<li class="card">.*?<a href="[^"]*\/([a-z0-9-]+)\/"/gs)].map(
    ([, id]) => id,
  );

test('the topics stand in the order that an editor gave them', () => {
  const topics = typed('topics', 'order').toSorted((a, b) => Number(a.value) - Number(b.value));
  expect(topics.length).toBeGreaterThan(10);
  expect(cardsOf('/onderwerpen/')).toEqual(topics.map(({ id }) => id));
});

test('the news stands with the newest first', () => {
  const days = new Map(typed('news', 'date').map(({ id, value }) => [id, value]));
  const shown = cardsOf('/actueel/').map((id) => days.get(id ?? ''));
  expect(shown).toHaveLength(days.size);
  expect(shown).toEqual(shown.toSorted().reverse());
});
