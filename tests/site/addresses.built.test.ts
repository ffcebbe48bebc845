import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readRedirects } from '../../src/hosting/redirects.ts';
import { pages } from '../support/pages.ts';

const written = readFileSync('dist/_redirects', 'utf8');

test('every old address leads to a page, with and without a slash, in one step', async () => {
  const redirects = await readRedirects();
  const old = new Set(redirects.map(([from]) => from));
  expect(redirects.length).toBeGreaterThan(10);
  expect(redirects.filter(([, to]) => !pages.includes(to) || old.has(to))).toEqual([]);
  expect(redirects.filter(([from, to]) => !written.includes(`${from} ${to} 301`))).toEqual([]);
});

test('no old address hides a page that is there', async () => {
  expect((await readRedirects()).filter(([from]) => pages.includes(from))).toEqual([]);
});

test('the news leads to its feed, for a reader and for a program that reads feeds', () => {
  const html = readFileSync('dist/actueel/index.html', 'utf8');
  expect(html).toMatch(/<a href="\/actueel\/rss\.xml"/);
  expect(html).toMatch(
    /<head>.*<link rel="alternate" type="application\/rss\+xml"[^>]* href="\/actueel\/rss\.xml">.*<\/head>/s,
  );
});

test('the feed has every news item, the newest first', () => {
  const feed = readFileSync('dist/actueel/rss.xml', 'utf8');
  const news = pages.filter((path) => /^\/actueel\/.+\/$/.test(path));
  expect(news.filter((path) => !feed.includes(`${path}</link>`))).toEqual([]);
  const days = [...feed.matchAll(/<pubDate>([^<]+)</g)].map(([, day]) => Date.parse(day ?? ''));
  expect(days).toHaveLength(news.length);
  expect(days).toEqual([...days].sort((a, b) => b - a));
});
