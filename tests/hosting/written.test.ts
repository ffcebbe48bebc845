import { expect, test } from 'vitest';
import { policyOf, policyText } from '../../src/hosting/policy.ts';
import { readRedirects } from '../../src/hosting/redirects.ts';
import { sitemapOf } from '../../src/hosting/sitemaps.ts';

// What a host is told, word for word: a rule that goes must be missed.

test('the policy of a page without code allows its pictures and nothing else', () => {
  expect(policyText(policyOf('<p>Hallo</p>')).split('; ')).toEqual([
    "default-src 'none'",
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ]);
});

test('only the page with the search may run its index, and only it and what lives may load', () => {
  const loads = (html: string) => policyOf(html).get('script-src');
  expect(loads('<form role="search">')).toEqual(["'self'", "'wasm-unsafe-eval'"]);
  expect(loads('<astro-island>')).toEqual(["'self'"]);
  expect(loads('<script src="/a.js"></script>')).toEqual(["'self'"]);
  expect(loads('<p>search</p>')).toEqual([]);
});

test('an old address leads on as it was typed, with a slash and without', async () => {
  const redirects = new Map(await readRedirects());
  for (const [from, to] of [
    ['/jongeren', '/advies/'],
    ['/jongeren/', '/advies/'],
    ['/chat', '/contact/'],
    ['/chat/', '/contact/'],
    ['/shame-on-you', '/actueel/shame-on-you/'],
    ['/shame-on-you/', '/actueel/shame-on-you/'],
  ] as const) {
    expect([from, redirects.get(from)]).toEqual([from, to]);
  }
  const bare = [...redirects.keys()].filter((from) => !from.endsWith('/'));
  expect(bare.map((from) => `${from}/`).filter((from) => !redirects.has(from))).toEqual([]);
  expect(redirects.size).toBe(2 * bare.length);
});

test('a sitemap lists the pages of its own door that search engines may show, in order', () => {
  const page = (path: string, canonical: string) => ({
    path,
    html: `<link rel="canonical" href="${canonical}">`,
  });
  const pages = [
    page('/stoppen-is-mogelijk/1/', 'https://p.nl/stoppen-is-mogelijk/1/'),
    page('/contact/', 'https://h.nl/contact/'),
    page('/', 'https://h.nl/'),
    { path: '/weg/', html: '<meta name="robots" content="noindex">' },
    page('/stop-kindermisbruik/', 'https://c.nl/stop-kindermisbruik/'),
  ];
  const listed = (door: 'helpwanted' | 'programme' | 'campaign') =>
    [...sitemapOf(door, pages).matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address);
  expect(listed('helpwanted')).toEqual(['https://h.nl/', 'https://h.nl/contact/']);
  expect(listed('programme')).toEqual(['https://p.nl/stoppen-is-mogelijk/1/']);
  expect(listed('campaign')).toEqual(['https://c.nl/stop-kindermisbruik/']);
});
