import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isCountedPage, saysNo } from '../../src/analytics/counter.ts';
import { isTopic, toSent } from '../../src/analytics/events.ts';
import { checkPromise, checkTopics } from '../../src/checks/counting.ts';
import { counterOf } from '../../src/hosting/counter.ts';
import { advice } from '../support/flows.ts';
import { pages } from '../support/pages.ts';

describe('what is sent', () => {
  test('of a page only its path, whatever hangs behind it', () => {
    expect(toSent.pageview({ path: '/contact/?utm_source=x#y' })).toEqual({ path: '/contact/' });
    expect(toSent.pageview({ path: '/contact/' })).toEqual({ path: '/contact/' });
  });

  test('of a download, the campaign and an advice not the page either', () => {
    expect(toSent.Download({ path: '/cijfers/2019.csv' })).toEqual({
      path: '/',
      props: { bestand: '/cijfers/2019.csv' },
    });
    expect(toSent.Campagne(true)).toEqual({ path: '/' });
    expect(toSent.Steun(true)).toEqual({ path: '/' });
    expect(toSent.Advies({ topic: 'sextortion' })).toEqual({
      path: '/',
      props: { onderwerp: 'sextortion' },
    });
  });

  test('every topic of the advice module may be counted, but danger, and no other word', () => {
    const topics = Object.values(advice.flow.outcomes).map(({ topic }) => topic);
    expect([...new Set(topics.filter((topic) => !isTopic(topic)))]).toEqual(['nood']);
    expect(isTopic('constructor')).toBe(false);
  });

  test('a new topic of the advice module is told, until it may be counted', () => {
    expect(checkTopics(advice)).toEqual([]);
    const { settings } = advice;
    const topics = [...settings.data.topics, 'nieuw'];
    const changed = { ...settings, data: { ...settings.data, topics } };
    const [finding, ...others] = checkTopics({ ...advice, settings: changed });
    expect(finding?.file).toBe('content/flows/advies/flow.yaml');
    expect(finding?.problem).toContain('"nieuw"');
    expect(others).toEqual([]);
  });
});

test('no page of the programme is counted, no questions, no exit, nothing that is left behind', () => {
  expect(isCountedPage('/contact/')).toBe(true);
  const never = ['/stoppen-is-mogelijk/7/', '/advies/', '/melden/', '/weg/', '/wat-blijft-achter/'];
  expect(never.filter(isCountedPage)).toEqual([]);
  expect(never.map((path) => `/en${path}`).filter(isCountedPage)).toEqual([]);
  expect(pages.filter(isCountedPage).length).toBeGreaterThan(10);
});

test('Do Not Track and Global Privacy Control mean no', () => {
  expect(saysNo({ doNotTrack: '1' })).toBe(true);
  expect(saysNo({ globalPrivacyControl: true })).toBe(true);
  expect(saysNo({ doNotTrack: '0', globalPrivacyControl: false })).toBe(false);
  expect(saysNo({ doNotTrack: null })).toBe(false);
});

describe('the counter of a build', () => {
  const domain = { PUBLIC_PLAUSIBLE_DOMAIN: 'helpwanted.nl' };

  test('is off unless both variables are set', () => {
    expect(counterOf({})).toBeNull();
    expect(counterOf({ PUBLIC_PLAUSIBLE_DOMAIN: '', PUBLIC_PLAUSIBLE_API: '' })).toBeNull();
    expect(() => counterOf(domain)).toThrow(/PUBLIC_PLAUSIBLE_API .*Set both, or neither/);
  });

  test('sends over https, or to this machine', () => {
    const api = (address: string) => counterOf({ ...domain, PUBLIC_PLAUSIBLE_API: address });
    expect(api('https://teller.example.nl/api/event')).toEqual({
      domain: 'helpwanted.nl',
      api: 'https://teller.example.nl',
    });
    expect(api('http://localhost:8000')?.api).toBe('http://localhost:8000');
    expect(() => api('http://teller.example.nl')).toThrow('must begin with https://');
    expect(() => api('teller')).toThrow('must be the address');
  });
});

test('a site that counts says so on its privacy page, or it is not built', () => {
  const root = mkdtempSync(join(tmpdir(), 'promise-'));
  const page = join(root, 'guides/privacy/nl.mdx');
  mkdirSync(dirname(page), { recursive: true });
  const today = readFileSync('content/guides/privacy/nl.mdx', 'utf8');
  writeFileSync(page, today);
  expect(checkPromise(root).map(({ file }) => file)).toEqual(['content/guides/privacy/nl.mdx']);
  const honest = today.replace(/^- We sturen niets .*$/m, '');
  expect(honest).not.toBe(today);
  writeFileSync(page, `${honest}\n## Als we tellen\n`);
  expect(checkPromise(root)).toEqual([]);
  // Both on one page: that it counts, and that it sends nothing.
  writeFileSync(page, `${today}\n## Als we tellen\n`);
  expect(checkPromise(root).map(({ file }) => file)).toEqual(['content/guides/privacy/nl.mdx']);
  writeFileSync(page, honest);
  expect(checkPromise(root).map(({ file }) => file)).toEqual(['content/guides/privacy/nl.mdx']);
  rmSync(root, { recursive: true });
});
