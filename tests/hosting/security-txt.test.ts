import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { expiryWarning, securityTxt } from '../../src/hosting/security-txt.ts';
import { doors } from '../../src/i18n/doors.ts';

const text = readFileSync(`public${securityTxt}`, 'utf8');
/** The fields by RFC 9116: a name, a colon, a space and a value on each line; `#` is for people. */
const fields = text
  .trim()
  .split('\n')
  .filter((line) => !line.startsWith('#'))
  .map((line) => /^([A-Z][A-Za-z-]*): (\S.*)$/.exec(line)?.slice(1) ?? ['?', line]);
const valuesOf = (name: string) =>
  fields.filter(([field]) => field === name).map(([, value]) => value);

test('has the fields of RFC 9116, once where it asks that', () => {
  expect([...new Set(fields.map(([name]) => name))].sort()).toEqual([
    'Canonical',
    'Contact',
    'Expires',
    'Preferred-Languages',
  ]);
  expect(valuesOf('Expires')).toHaveLength(1);
  expect(valuesOf('Preferred-Languages')).toEqual(['nl, en']);
  expect(valuesOf('Contact')).toEqual([expect.stringMatching(/^(?:https:\/\/|mailto:)/)]);
});

test('names its own address at each front door', () => {
  const addresses = Object.values(doors).map(({ origin }) => new URL(securityTxt, origin).href);
  expect(valuesOf('Canonical').sort()).toEqual(addresses.sort());
});

test('lies within a year, and is looked at again two months before its date', () => {
  expect(expiryWarning(text, new Date())).toBeUndefined();
  const year = 366 * 86_400_000;
  expect(Date.parse(valuesOf('Expires')[0] ?? '') - Date.now()).toBeLessThan(year);
});

test.each([
  ['2027-01-30T00:00:00Z', undefined],
  ['2027-01-20T00:00:00Z', 'verloopt over 53 dagen'],
  ['2026-11-27T00:00:00Z', 'is verlopen'],
  ['ooit', 'heeft geen datum'],
])('on 28 November 2026, of a file that expires on %s: %s', (expires, said) => {
  const warning = expiryWarning(`Expires: ${expires}\n`, new Date('2026-11-28T00:00:00Z'));
  if (said === undefined) expect(warning).toBeUndefined();
  else expect(warning).toContain(said);
});
