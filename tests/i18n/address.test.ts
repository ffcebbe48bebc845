import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isCountedPage } from '../../src/analytics/counter.ts';
import { isShownAt } from '../../src/hosting/patterns.ts';
import { sitemapOf } from '../../src/hosting/sitemaps.ts';
import { headersAt, headerTable } from '../../src/hosting/table.ts';
import {
  addressOf,
  dutchPath,
  localeOf,
  localePath,
  pathOf,
  programmeAt,
  treatmentOf,
} from '../../src/i18n/address.ts';
import { doorNames, doors, type Door } from '../../src/i18n/doors.ts';
import { allLocales, defaultLocale, dirOf } from '../../src/i18n/locales.ts';
import { mayLead } from '../../src/i18n/ways.ts';
import { filesIn } from '../../src/source/folders.ts';

/** Pages in Dutch, with how each has to be treated: written down here, so that the table cannot say it of itself. */
const pages: readonly (readonly [
  path: `/${string}`,
  door: Door,
  counted: boolean,
  cache: string,
  page: string,
])[] = [
  ['/', 'helpwanted', true, 'no-cache', '/'],
  ['/contact/', 'helpwanted', true, 'no-cache', '/contact/'],
  ['/over-ons/', 'helpwanted', true, 'no-cache', '/over-ons/'],
  ['/onderwerpen/sextortion/', 'helpwanted', true, 'no-cache', '/onderwerpen/sextortion/'],
  ['/docenten/lesmateriaal/', 'helpwanted', true, 'no-cache', '/docenten/lesmateriaal/'],
  ['/docenten/klassikaal/noah/', 'helpwanted', true, 'no-store', '/docenten/klassikaal/noah/'],
  ['/zoeken/', 'helpwanted', false, 'no-cache', '/zoeken/'],
  ['/advies/', 'helpwanted', false, 'no-store', '/advies/'],
  ['/melden/', 'helpwanted', false, 'no-store', '/melden/'],
  ['/weg/', 'helpwanted', false, 'no-store', '/weg/'],
  ['/wat-blijft-achter/', 'helpwanted', false, 'no-store', '/wat-blijft-achter/'],
  ['/stoppen-is-mogelijk/', 'programme', false, 'no-store', '/'],
  ['/stoppen-is-mogelijk/7/', 'programme', false, 'no-store', '/7/'],
  ['/stoppen-is-mogelijk/naasten/familie/', 'programme', false, 'no-store', '/naasten/familie/'],
  ['/stoppen-is-mogelijk/404/', 'programme', false, 'no-store', '/404/'],
  ['/stop-kindermisbruik/', 'campaign', true, 'no-store', '/'],
  ['/stop-kindermisbruik/feiten/', 'campaign', true, 'no-store', '/feiten/'],
  ['/stop-kindermisbruik/404/', 'campaign', false, 'no-store', '/404/'],
];

const inLocale = (locale: string, path: string) =>
  locale === defaultLocale ? path : `/${locale}${path}`;
const everywhere = allLocales.flatMap((locale) =>
  pages.map(
    ([dutch, ...expected]) => [inLocale(locale, dutch), locale, dutch, ...expected] as const,
  ),
);
const site = everywhere.map(([path]) => ({
  path,
  html: `<link rel="canonical" href="https://example.org${path}">`,
}));

test('there is more than one language to try, and every door is tried in each', () => {
  expect(allLocales.length).toBeGreaterThan(1);
  expect(new Set(pages.map(([, door]) => door))).toEqual(new Set(doorNames));
});

describe.each(everywhere)('%s', (path, locale, dutch, door, counted, cache, page) => {
  test('is read once, and written back the same', () => {
    const address = addressOf(path);
    expect(address).toEqual({ locale, door, page });
    expect(pathOf(address)).toBe(path);
    expect(localePath(locale, dutch)).toBe(path);
    expect(dutchPath(path)).toBe(dutch);
    expect(localeOf(path)).toBe(locale);
  });

  test('is counted, kept and listed as it is in Dutch', () => {
    const table = headerTable({ pages: site }, []);
    expect(isCountedPage(path)).toBe(counted);
    expect(headersAt(table, path)['Cache-Control']).toBe(cache);
    expect(headersAt(table, path)['Clear-Site-Data'] !== undefined).toBe(dutch === '/weg/');
    for (const name of doorNames) {
      expect(sitemapOf(name, site).includes(`<loc>https://example.org${path}</loc>`)).toBe(
        name === door,
      );
      expect(isShownAt(name, path)).toBe(name === door || dutch === '/weg/');
    }
  });

  test('leads where it leads in Dutch, and is led to alike', () => {
    for (const [other, , from] of everywhere) {
      expect([other, mayLead(path, other)]).toEqual([other, mayLead(dutch, from)]);
      expect([other, mayLead(other, path)]).toEqual([other, mayLead(from, dutch)]);
    }
  });
});

test('files, folders without a slash and the page for what is not there are read as well', () => {
  expect(addressOf('/en/stoppen-is-mogelijk')).toEqual({
    locale: 'en',
    door: 'programme',
    page: '/',
  });
  expect(addressOf('/en')).toEqual({ locale: 'en', door: 'helpwanted', page: '/' });
  expect(addressOf('/english/')).toEqual({ locale: 'nl', door: 'helpwanted', page: '/english/' });
  expect(addressOf('/stoppen-is-mogelijker/').door).toBe('helpwanted');
  expect(addressOf('/stop-kindermisbruik/factsheet.pdf').door).toBe('campaign');
  expect(addressOf('/advies/index.html').page).toBe('/advies/');
  expect(addressOf('/404.html').page).toBe('/404/');
  expect(addressOf('/index.html').page).toBe('/');
  for (const file of ['/a/index.html.br', '/404.html.gz', '/x404.html', '/a/myindex.html']) {
    expect(addressOf(file).page).toBe(file);
  }
  expect(isCountedPage('/404.html')).toBe(false);
  expect(addressOf('/constructor/')).toEqual({
    locale: 'nl',
    door: 'helpwanted',
    page: '/constructor/',
  });
});

test('what is below a page is treated as that page, and what only ends as it is not', () => {
  const treated = (path: string) => treatmentOf(addressOf(path));
  expect(treated('/zoeken/x/')).toEqual({ kept: true, counted: false });
  expect(treated('/404.html')).toEqual({ kept: true, counted: false });
  expect(treated('/x/zoeken/')).toMatchObject({ kept: true, counted: true });
  expect(treated('/stop-kindermisbruik/404/')).toEqual({ kept: false, counted: false });
  for (const path of ['/redactie/', '/redactie/proef/', '/redactie/onderdelen/']) {
    expect(treated(path)).toEqual({ kept: false, counted: false });
  }
});

test('the page of the organisation and the way out are for every door; a page of that name elsewhere is not', () => {
  expect(mayLead('/stoppen-is-mogelijk/7/', '/en/over-ons/')).toBe(true);
  expect(mayLead('/en/stoppen-is-mogelijk/7/', '/en/weg/')).toBe(true);
  expect(mayLead('/advies/', '/stoppen-is-mogelijk/over-ons/')).toBe(false);
  expect(mayLead('/en/over-ons/', '/en/stoppen-is-mogelijk/')).toBe(true);
});

test('a script of the programme stays in the language of its page', () => {
  expect(programmeAt('/stoppen-is-mogelijk/7/')).toBe('/stoppen-is-mogelijk/');
  expect(programmeAt('/en/stoppen-is-mogelijk/7/')).toBe('/en/stoppen-is-mogelijk/');
  expect(programmeAt('/redactie/oefeningen/')).toBe('/stoppen-is-mogelijk/');
});

test('a language says which way it is read only when that is not the way of HTML', () => {
  expect(allLocales.map(dirOf)).toEqual(allLocales.map(() => undefined));
});

test('the router has a folder for each door, with its first page and the one for what is not there', () => {
  for (const { prefix, missing } of Object.values(doors)) {
    const pages = ['src/pages', ...(prefix === '/' ? [] : ['[...locale]'])].join('/');
    expect(existsSync(`src/pages/[...locale]${prefix}index.astro`)).toBe(true);
    expect(existsSync(`${pages}${missing.replace(/(?:\/|\.html)$/, '')}.astro`)).toBe(true);
  }
});

test('where a door stands is written in one file', () => {
  const prefixes = Object.values(doors).flatMap(({ prefix }) => (prefix === '/' ? [] : [prefix]));
  const naming = filesIn('src').filter((file) => {
    const code = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
    return prefixes.some((prefix) => code.includes(prefix));
  });
  expect(naming.map((file) => relative('src', file))).toEqual(['i18n/doors.ts']);
});
