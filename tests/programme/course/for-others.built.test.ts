import { readFileSync } from 'node:fs';
import type { Element } from '@xmldom/xmldom';
import { expect, test } from 'vitest';
import { pages } from '../../support/pages.ts';
import { parsePage } from '../../support/words.ts';

const door = '/stoppen-is-mogelijk/';

const mainOf = (page: string): Element => {
  const [main] = parsePage(readFileSync(`dist${page}index.html`, 'utf8')).getElementsByTagName(
    'main',
  );
  if (!main) throw new Error(`${page} has no <main>.`);
  return main;
};
/** Where a page leads, in the order in which it is read. */
const waysFrom = (page: string): readonly string[] =>
  [...mainOf(page).getElementsByTagName('a')].map((a) => a.getAttribute('href') ?? '');

const young = pages.filter((page) => page.startsWith(`${door}onder-18/`));

test('somebody under 18 fills in nothing, and meets 113 and somebody who answers at night on every page', () => {
  expect(young).toHaveLength(5);
  for (const page of young) {
    const fields = ['input', 'select', 'textarea', 'form', 'button'].flatMap((tag) => [
      ...mainOf(page).getElementsByTagName(tag),
    ]);
    expect(fields, page).toEqual([]);
    const ways = waysFrom(page);
    expect(ways, page).toContain('tel:113');
    // Veilig Thuis or Centrum Seksueel Geweld.
    expect(
      ways.some((way) => ['tel:08002000', 'tel:08000188'].includes(way)),
      page,
    ).toBe(true);
  }
});

test('from the front it is two steps to who helps the young, and to the day of an arrest', () => {
  expect(waysFrom(door)).toEqual(expect.arrayContaining([`${door}onder-18/`, `${door}naasten/`]));
  for (const page of young.slice(1)) expect(waysFrom(`${door}onder-18/`)).toContain(page);
  expect(waysFrom(`${door}naasten/`)).toContain(`${door}naasten/politie/`);
});

test('after an arrest a relative reads 113 first, then a lawyer, before anybody else', () => {
  const outward = waysFrom(`${door}naasten/politie/`).filter((way) => /^(?:tel:|https:)/.test(way));
  const first = (way: string) => outward.indexOf(way);
  expect(first('tel:113')).toBe(0);
  const page = mainOf(`${door}naasten/politie/`).textContent ?? '';
  expect(page.indexOf('een advocaat van jezelf')).toBeGreaterThan(0);
  expect(page.indexOf('een advocaat van jezelf')).toBeLessThan(page.indexOf('Stop it Now'));
});
