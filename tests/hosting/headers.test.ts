import { createHash } from 'node:crypto';
import { afterEach, expect, test, vi } from 'vitest';
import { toHeadersFile } from '../../src/hosting/netlify.ts';
import { toNginxMaps } from '../../src/hosting/nginx.ts';
import { toCaddy } from '../../src/hosting/caddy.ts';
import { policyOf, policyText } from '../../src/hosting/policy.ts';
import { headersAt, headerTable } from '../../src/hosting/table.ts';
import { asCloudflare, asNetlify } from '../support/headers-file.ts';

const page = (path: string, html = '') => ({ path, html });
const tableOf = (...pages: readonly ReturnType<typeof page>[]) => headerTable({ pages }, []);
const at = (table: ReturnType<typeof tableOf>, path: string) => headersAt(table, path);
const policyAt = (table: ReturnType<typeof tableOf>, path: string) =>
  at(table, path)['Content-Security-Policy'] ?? '';
const hashes = (policy: string) => policy.match(/'sha256-[^']+'/g) ?? [];
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const counter = { domain: 'helpwanted.nl', api: 'https://teller.example.nl' };

test('a policy allows the inline code of its page, and nothing when there is none', () => {
  expect(policyText(policyOf('<style>p{}</style>'))).toContain(`style-src ${hashOf('p{}')};`);
  expect(policyText(policyOf('<p>Hallo</p>'))).not.toMatch(/script-src|style-src|connect-src/);
  expect(policyText(policyOf('<script type="application/json">{}</script>'))).not.toContain(
    'script-src',
  );
});

test('the pages of the programme have one policy, with the code of all, and may fetch each other', () => {
  const one = '/stoppen-is-mogelijk/1/';
  const two = '/stoppen-is-mogelijk/2/';
  const table = tableOf(
    page(one, '<style>a{}</style>'),
    page(two, '<style>b{}</style><script>1</script>'),
    page('/over-ons/', '<style>c{}</style>'),
  );
  expect(policyAt(table, one)).toBe(policyAt(table, two));
  expect(hashes(policyAt(table, one)).toSorted()).toEqual(
    ['a{}', 'b{}', '1'].map(hashOf).toSorted(),
  );
  expect(policyAt(table, one)).toContain("connect-src 'self'");
  expect(hashes(policyAt(table, '/over-ons/'))).toEqual([hashOf('c{}')]);
  expect(policyAt(table, '/over-ons/')).not.toContain('connect-src');
});

test('a new page of a kind that is there needs no rule, in no output', () => {
  const before = [page('/'), page('/onderwerpen/een/'), page('/stoppen-is-mogelijk/1/')];
  const after = [...before, page('/onderwerpen/nieuw/'), page('/stoppen-is-mogelijk/2/')];
  for (const write of [toHeadersFile, toNginxMaps, toCaddy]) {
    expect(write(tableOf(...after))).toBe(write(tableOf(...before)));
  }
});

test('what is not there gets what the place would have, and the code of its page is allowed', () => {
  const table = tableOf(
    page('/', '<style>a{}</style>'),
    page('/404.html', '<style>d{}</style>'),
    page('/stoppen-is-mogelijk/1/', '<style>e{}</style>'),
    page('/stoppen-is-mogelijk/2/'),
  );
  expect(hashes(policyAt(table, '/bestaat-niet/'))).toContain(hashOf('d{}'));
  expect(hashes(policyAt(table, '/stoppen-is-mogelijk/bestaat-niet/'))).toContain(hashOf('d{}'));
  expect(at(table, '/stoppen-is-mogelijk/bestaat-niet/')['Cache-Control']).toBe('no-store');
});

test('the build stops for a page that fits in no kind', () => {
  const stops = (...pages: readonly ReturnType<typeof page>[]) =>
    expect(() => tableOf(page('/'), ...pages));
  stops(page('/nieuw/', '<form class="flow" id="flow">')).toThrow(
    /^\/nieuw\/: a page with questions, and a browser would keep it\. Give it a row in "apart"/,
  );
  stops(page('/nieuw/', '<astro-island></astro-island>')).toThrow(/^\/nieuw\/: .*island/);
  stops(page('/nieuw/', '<form role="search"></form>')).toThrow(
    /^\/: it would get 'self' in script-src, 'wasm-unsafe-eval' in script-src, 'self' in connect-src from other pages of \/\./,
  );
  stops(page('/en/nieuw/', '<form class="flow" id="flow">')).toThrow(/^\/en\/nieuw\//);
  stops(page('/en/advies/', '<form class="flow" id="flow">')).not.toThrow();
});

test('with a counter, only what may be counted may connect to it', () => {
  const pages = [
    page('/'),
    page('/404.html'),
    page('/advies/', '<p data-counted>'),
    page('/melden/'),
    page('/stoppen-is-mogelijk/1/'),
    page('/stop-kindermisbruik/'),
    page('/stop-kindermisbruik/404/'),
  ];
  const table = headerTable({ pages }, [], counter);
  const connecting = pages.filter(({ path }) => policyAt(table, path).includes(counter.api));
  expect(connecting.map(({ path }) => path)).toEqual([
    '/',
    '/404.html',
    '/advies/',
    '/stop-kindermisbruik/',
    '/stop-kindermisbruik/404/',
  ]);
});

test('what a host would drop stops the build', () => {
  const styles = Array.from({ length: 40 }, (_, at) => `<style>${at}{}</style>`).join('');
  expect(() => toHeadersFile(tableOf(page('/', styles)))).toThrow(
    /^Cloudflare Pages reads 100 rules and 2000 characters a line .* 11 rules, and a line of 2\d{3}\.$/,
  );
});

test('the readers of `_headers` in the tests do what their hosts do with rules that overlap', () => {
  const file = `/*
  A: one
/x/*
  ! A
  A: two
/x/y/*
  A: three
/*.pdf
  ! A`;
  const valueAt = (host: typeof asCloudflare, path: string) => host(file)(path).get('a');
  const paths = ['/', '/x/', '/x/y/', '/q.pdf', '/x'];
  expect(paths.map((path) => valueAt(asCloudflare, path))).toEqual([
    'one',
    'two',
    'two, three',
    undefined,
    'one',
  ]);
  expect(paths.map((path) => valueAt(asNetlify, path))).toEqual([
    'one',
    'two',
    'three',
    'one',
    'two',
  ]);
});

afterEach(() => {
  vi.doUnmock('../../src/i18n/doors.ts');
  vi.resetModules();
});

test('a table of doors with more kinds than fit on a screen stops the build', async () => {
  const extra = Array.from({ length: 12 }, (_, at) => `/apart-${at}/` as const);
  vi.resetModules();
  vi.doMock('../../src/i18n/doors.ts', async (importOriginal) => {
    const original = await importOriginal<typeof import('../../src/i18n/doors.ts')>();
    const apart = Object.fromEntries(extra.map((path) => [path, { kept: true, counted: true }]));
    const { doors } = original;
    return { ...original, doors: { ...doors, helpwanted: { ...doors.helpwanted, apart } } };
  });
  const { kindsOf } = await import('../../src/hosting/kinds.ts');
  const pages = (locale: string) => extra.map((path) => page(`${locale}${path}`));
  expect(kindsOf(pages(''), null)).toHaveLength(12);
  expect(() => kindsOf([page('/'), ...pages('')], null)).toThrow(
    'There are 13 kinds of pages in "nl"; at most 12 fit.',
  );
  expect(() => kindsOf([page('/'), ...pages('/en')], null)).not.toThrow();
});
