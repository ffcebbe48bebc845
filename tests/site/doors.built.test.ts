import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { brokenLinks } from '../../src/hosting/broken-links.ts';
import { doorOf } from '../../src/i18n/address.ts';
import { doors } from '../../src/i18n/doors.ts';
import { mayLead } from '../../src/i18n/ways.ts';
import { pages } from '../support/pages.ts';

const read = (path: string) =>
  readFileSync(join('dist', path.endsWith('/') ? `${path}index.html` : path), 'utf8');
const titleOf = (html: string) => /<title>([^<]*)/.exec(html)?.[1] ?? '';
const programme = pages.filter((path) => doorOf(path) === 'programme');
const campaign = pages.filter((path) => doorOf(path) === 'campaign');

test('the longest prefix tells the door', () => {
  expect(doorOf('/')).toBe('helpwanted');
  expect(doorOf('/stoppen-is-mogelijk/7/')).toBe('programme');
  expect(doorOf('/stop-kindermisbruik/feiten/')).toBe('campaign');
});

test('a young visitor never meets the programme, and the other way round', () => {
  expect(mayLead('/advies/', '/stoppen-is-mogelijk/')).toBe(false);
  expect(mayLead('/stoppen-is-mogelijk/7/', '/advies/')).toBe(false);
  expect(mayLead('/stoppen-is-mogelijk/7/', '/over-ons/')).toBe(true);
  expect(mayLead('/stop-kindermisbruik/', '/stoppen-is-mogelijk/')).toBe(true);
  const crossing = [
    { path: '/advies/', html: '<a href="/stoppen-is-mogelijk/">x</a>' },
    { path: '/stoppen-is-mogelijk/', html: '' },
  ];
  expect(brokenLinks(crossing, new Set())).toEqual([
    '/advies/ links to /stoppen-is-mogelijk/: that page is of another front door.',
  ]);
});

test('a domain lists only its own pages, by their own address', () => {
  const robots = readFileSync('dist/robots.txt', 'utf8');
  for (const [door, { origin, prefix }] of Object.entries(doors)) {
    expect(robots).toContain(`Sitemap: ${origin}/sitemap-${door}.xml`);
    const listed = [
      ...readFileSync(`dist/sitemap-${door}.xml`, 'utf8').matchAll(/<loc>([^<]+)/g),
    ].map(([, address = '']) => new URL(address));
    expect(listed.length, door).toBeGreaterThan(2);
    for (const { origin: from, pathname } of listed) {
      expect(from).toBe(origin);
      expect(doorOf(pathname)).toBe(door);
      expect(read(pathname)).toContain(`<link rel="canonical" href="${origin}${pathname}">`);
    }
    expect(listed.map(({ pathname }) => pathname)).toContain(prefix);
  }
});

describe.each([...programme, ...campaign])('%s', (path) => {
  const html = read(path);

  test('says nothing over a shoulder: its title, its icon, no name of the youth site', () => {
    expect(titleOf(html)).not.toMatch(/misbruik|seks|porno|kind(?!eren)|stoppen|Helpwanted/i);
    expect(html).toContain('href="/stip.svg"');
    expect(html).not.toMatch(/Helpwanted/);
  });

  test('is not in the search of the youth site', () => {
    expect(html).not.toContain('data-pagefind-body');
  });
});

test.each(programme)('%s tells a browser and a chat no more than its title', (path) => {
  const head = read(path).split('</head>')[0] ?? '';
  const title = titleOf(head);
  // What a browser writes in its history, and what a chat or a search engine shows.
  const told = [...head.matchAll(/<meta (?:name|property)="([^"]+)" content="([^"]*)"/g)].filter(
    ([, name = '']) => /description|title|site_name|image:alt|subject|keywords/.test(name),
  );
  for (const [, name, words] of told) expect([title, 'Stoppen is mogelijk'], name).toContain(words);
  expect(head).not.toMatch(/"(?:description|headline|abstract|keywords|about)":/);
});

test.each(programme)('%s has 112, 113, Veilig Thuis and Stop it Now at one tap', (path) => {
  const html = read(path);
  for (const number of ['112', '113', '08002000', '08002666436']) {
    expect(html).toContain(`href="tel:${number}"`);
  }
  expect(html).toContain('href="/stoppen-is-mogelijk/nu/"');
  expect(html).toContain('href="/weg/"');
});

test('every page of the programme has the same styles and scripts around <main>, or the router would load it whole', () => {
  const frames = programme.map((path) => {
    const head = read(path).split('</head>')[0] ?? '';
    return [...head.matchAll(/<style[^>]*>[\s\S]*?<\/style>|<script[^>]*src=[^>]*>/g)].join('\n');
  });
  expect(frames.length).toBeGreaterThan(25);
  expect(new Set(frames).size).toBe(1);
});
