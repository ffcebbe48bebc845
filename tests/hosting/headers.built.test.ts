import { expect, test } from 'vitest';
import { doors, mayLead, type Door } from '../../src/i18n/doors.ts';
import { pages } from '../support/pages.ts';
import { policyFor } from '../../src/hosting/policy.ts';
import { isShownAt, wayOut } from '../../src/hosting/rules.ts';
import { headerTable } from '../../src/hosting/table.ts';

const page = (path: string, html = '') => ({ path, html });
const tableOf = (...pages: readonly ReturnType<typeof page>[]) =>
  headerTable({ pages, files: [] }, []);
const hashes = (policy = '') => policy.match(/'sha256-[^']+'/g) ?? [];

test('a policy allows the inline code of its page, and nothing when there is none', () => {
  expect(policyFor(['<style>p{}</style>'])).toContain("style-src 'sha256-");
  expect(policyFor(['<p>Hallo</p>'])).not.toMatch(/script-src|style-src|connect-src/);
  expect(policyFor(['<script type="application/json">{}</script>'])).not.toContain('script-src');
});

test('the pages of the programme have one policy, with the code of all, and may fetch each other', () => {
  const one = '/stoppen-is-mogelijk/1/';
  const two = '/stoppen-is-mogelijk/2/';
  const { own } = tableOf(
    page(one, '<style>a{}</style>'),
    page(two, '<style>b{}</style><script>1</script>'),
    page('/over-ons/', '<style>c{}</style>'),
  );
  const policy = own.get(one)?.['Content-Security-Policy'];
  expect(own.get(two)?.['Content-Security-Policy']).toBe(policy);
  expect(hashes(policy)).toHaveLength(3);
  expect(policy).toContain("connect-src 'self'");
  const other = own.get('/over-ons/')?.['Content-Security-Policy'];
  expect(hashes(other)).toHaveLength(1);
  expect(other).not.toContain('connect-src');
});

test('no browser keeps a page whose opening tells something, also one that comes later', () => {
  const { own } = tableOf(
    page('/een-nieuwe-vragenlijst/', '<form class="flow" id="flow">'),
    page('/stoppen-is-mogelijk/nieuw/'),
    page('/stop-kindermisbruik/'),
    page('/weg/'),
    page('/en/wat-blijft-achter/'),
    page('/over-ons/'),
  );
  const kept = [...own].filter(([, headers]) => headers['Cache-Control'] !== 'no-store');
  expect(kept.map(([path]) => path)).toEqual(['/over-ons/']);
});

test('the domain of a door shows its own pages and those of everybody', () => {
  const { foreign } = tableOf(
    page('/advies/'),
    page('/stoppen-is-mogelijk/7/'),
    page('/stop-kindermisbruik/'),
    page('/weg/'),
  );
  expect(foreign).toEqual({
    helpwanted: ['/stoppen-is-mogelijk/7/', '/stop-kindermisbruik/'],
    programme: ['/advies/', '/stop-kindermisbruik/'],
    campaign: ['/advies/', '/stoppen-is-mogelijk/7/'],
  });
});

test('what a page may link to is shown on its own domain, or is a way to the domain that shows it', () => {
  const names: readonly Door[] = ['helpwanted', 'programme', 'campaign'];
  for (const door of names) {
    const linked = pages.filter((path) => mayLead(doors[door].prefix, path));
    const lost = linked.filter((path) => !isShownAt(door, path) && !wayOut(door, path));
    expect([door, lost]).toEqual([door, []]);
  }
});
