import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { linkPath, doorPath, localePaths } from '../../src/i18n/address.ts';
import { dayInWords } from '../../src/i18n/day.ts';
import { doorNames, doors } from '../../src/i18n/doors.ts';
import { fill } from '../../src/i18n/fill.ts';
import {
  allLocales,
  dirOf,
  isLocale,
  isShownIn,
  shownLocales,
  somePagesOf,
} from '../../src/i18n/locales.ts';
import { fullAddress, typedAddress } from '../../src/i18n/on-paper.ts';
import { ownAddressesIn } from '../../src/i18n/own-address.ts';
import { texts, type InterfaceTexts } from '../../src/i18n/text.ts';
import { mayLead, waysOut } from '../../src/i18n/ways.ts';

test('a place in a text is filled with its value, and one without a value is no text', () => {
  expect(fill('Stap {n} van {total}', { n: 2, total: 11 })).toBe('Stap 2 van 11');
  expect(fill('{n}{n}', { n: 0 })).toBe('00');
  expect(fill('{name}: {}', { name: '' })).toBe(': {}');
  expect(() => fill('Nog {n} vragen', {})).toThrow(
    'No value for {n} in the text "Nog {n} vragen".',
  );
});

test('a day is written as people write it, in the language of the page, whatever the zone', () => {
  expect(dayInWords('2026-11-24', 'nl')).toBe('24 november 2026');
  expect(dayInWords('2026-01-01', 'nl')).toBe('1 januari 2026');
  expect(dayInWords('2026-11-24', 'en')).toBe('November 24, 2026');
});

test.each([
  ['/advies/', 'https://www.helpwanted.nl/advies/', 'helpwanted.nl/advies'],
  ['/', 'https://www.helpwanted.nl/', 'helpwanted.nl'],
  [
    '/stoppen-is-mogelijk/nu/',
    'https://www.stoppenismogelijk.nl/stoppen-is-mogelijk/nu/',
    'stoppenismogelijk.nl/stoppen-is-mogelijk/nu',
  ],
  [
    '/stop-kindermisbruik/feiten/',
    'https://www.stop-kindermisbruik.nl/stop-kindermisbruik/feiten/',
    'stop-kindermisbruik.nl/stop-kindermisbruik/feiten',
  ],
  ['https://www.113.nl/ik-wil/', 'https://www.113.nl/ik-wil/', '113.nl/ik-wil'],
  ['a.nl/?to=https://www.b.nl/c', 'a.nl/?to=https://www.b.nl/c', 'a.nl/?to=https://www.b.nl/c'],
  ['http://fier.nl/x/y', 'http://fier.nl/x/y', 'fier.nl/x/y'],
  [
    'https://a.nl/?to=https://www.b.nl/',
    'https://a.nl/?to=https://www.b.nl/',
    'a.nl/?to=https://www.b.nl',
  ],
])('on paper %s is %s, typed as %s', (to, full, typed) => {
  expect(fullAddress(to)).toBe(full);
  expect(typedAddress(to)).toBe(typed);
});

test.each<readonly [string, readonly (readonly [door: string, path: string])[]]>([
  ['Zie helpwanted.nl/advies... of bel.', [['helpwanted', '/advies/']]],
  ['helpwanted.nl', [['helpwanted', '/']]],
  ['https://www.HELPWANTED.nl/a/b/?x=1', [['helpwanted', '/a/b/']]],
  [
    '(stoppenismogelijk.nl/nu), en <stop-kindermisbruik.nl/feiten/>',
    [
      ['programme', '/nu/'],
      ['campaign', '/feiten/'],
    ],
  ],
  [
    'chat.helpwanted.nl, info@helpwanted.nl, helpwanted.nl.com, nothelpwanted.nl, helpwantedxnl',
    [],
  ],
  ['helpwanted.nl/v1.2/x', [['helpwanted', '/v1.2/x/']]],
])('the addresses of ours in "%s"', (text, found) => {
  expect(ownAddressesIn(text).map(({ door, path }) => [door, path])).toEqual(found);
});

// What is published today, written down again.
test('Dutch is published whole, and of English nothing', () => {
  expect(allLocales).toEqual(['nl', 'en']);
  expect(shownLocales).toEqual(['nl']);
  expect(allLocales.map(somePagesOf)).toEqual([[], []]);
  expect(['nl', 'en'].map(isLocale)).toEqual([true, true]);
  expect(['de', 'constructor', ''].map(isLocale)).toEqual([false, false, false]);
  expect([isShownIn('nl', '/advies/'), isShownIn('en', '/advies/')]).toEqual([true, false]);
  expect(allLocales.map(dirOf)).toEqual([undefined, undefined]);
  expect(localePaths()).toStrictEqual([{ params: { locale: undefined }, props: { locale: 'nl' } }]);
  // No page of English: a link on one leads to the Dutch page.
  expect(linkPath('en', '/contact/')).toBe('/contact/');
  expect(linkPath('nl', '/contact/')).toBe('/contact/');
});

test('a door has its first page, and others, in each language', () => {
  expect(doorPath('nl', 'programme')).toBe('/stoppen-is-mogelijk/');
  expect(doorPath('en', 'programme', '/7/')).toBe('/en/stoppen-is-mogelijk/7/');
  expect(doorPath('nl', 'helpwanted')).toBe('/');
});

test('there are three doors', () => {
  expect(doorNames).toEqual(['helpwanted', 'programme', 'campaign']);
  expect(Object.keys(doors)).toEqual(doorNames);
});

test('only the ways between doors that somebody decided are there', () => {
  expect(mayLead('/stop-kindermisbruik/', '/stoppen-is-mogelijk/')).toBe(true);
  expect(mayLead('/advies/', '/onderwerpen/grooming/')).toBe(true);
  expect(mayLead('/stoppen-is-mogelijk/1/', '/stoppen-is-mogelijk/2/')).toBe(true);
  expect(mayLead('/stop-kindermisbruik/', '/advies/')).toBe(false);
  expect(mayLead('/stoppen-is-mogelijk/', '/stop-kindermisbruik/')).toBe(false);
  expect(mayLead('/advies/', '/stop-kindermisbruik/')).toBe(false);
  expect(mayLead('/stoppen-is-mogelijk/1/', '/weg/')).toBe(true);
  expect(mayLead('/stoppen-is-mogelijk/1/', '/over-ons/')).toBe(true);
  expect(mayLead('/stoppen-is-mogelijk/1/', '/contact/')).toBe(false);
  expect(waysOut('helpwanted')).toEqual([]);
  expect(waysOut('programme')).toEqual([['/over-ons/', 'helpwanted']]);
  expect(waysOut('campaign')).toEqual([
    ['/over-ons/', 'helpwanted'],
    ['/stoppen-is-mogelijk/', 'programme'],
  ]);
});

test('every feature has the words of its own file, and a language without words says what to write', () => {
  const folders = readdirSync('content/interface', { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry.name] : [],
  );
  expect(Object.keys(texts('nl')).toSorted()).toEqual(folders.toSorted());
  const [dutch, english] = [texts('nl'), texts('en')];
  for (const feature of Object.keys(dutch) as (keyof InterfaceTexts)[]) {
    const file = readFileSync(`content/interface/${feature}/nl.json`, 'utf8');
    expect([feature, dutch[feature]]).toEqual([feature, JSON.parse(file)]);
    expect(() => english[feature]).toThrow(`content/interface/${feature}/en.json`);
  }
});
