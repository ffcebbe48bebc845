import { cpSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { checkAsked, hindrancesInWords, hindrancesOf } from '../../src/checks/release.ts';
import { signTexts } from '../../src/signing/sign.ts';
import { readSigned } from '../../src/signing/state.ts';
import { SmallContent } from '../signing/content.ts';

// The last one checks the whole content in a program of its own.
vi.setConfig({ testTimeout: 120_000 });

const today = '2026-11-28';

const hindrances = (root: string, day = today) => hindrancesOf(root, readSigned(root), day);
const named = (root: string, day = today) =>
  hindrances(root, day).map(
    ({ title, items }) => `${title}: ${items.map(({ what }) => what).join(' ')}`,
  );

const signAll = (root: string) => {
  for (const role of ['psycholoog', 'jurist']) signTexts(root, { what: ['.'], role }, today);
};

test('what is signed by all who must, and is fresh, can go to visitors', () => {
  using content = new SmallContent();
  const { root } = content;
  expect(named(root).map((line) => line.split(':')[0])).toEqual([
    'Nog niet getekend voor inhoud',
    'Nog niet getekend voor recht',
    'Nog niet getekend voor klinisch',
  ]);
  signAll(root);
  expect(named(root)).toEqual([]);
  expect(hindrancesInWords([])).toBe('');
});

test('all that keeps a release back is told at once, each with its reason', () => {
  using content = new SmallContent();
  const { root } = content;
  signAll(root);
  content.write(
    'links/wet.yaml',
    'oud:\n  name: Oud\n  url: https://example.org/\n  seen: 2026-07-30\n  verified: true\nnieuw:\n  name: Nieuw\n  url: https://example.org/\n  seen: 2026-07-31\n  verified: false\n',
  );
  content.change('law/afpersing.yaml', 'dreigt, is', 'dreigt is');
  content.change('contact/113/helpline.yaml', '2026-11-24', '2026-07-30');
  content.change(
    'lines/wissen/line.yaml',
    'status: concept',
    "status: concept\nreview: 'Jurist: mag dit?'",
  );
  signTexts(root, { what: ['law', 'bank'], role: 'psycholoog', withdraw: true }, today);
  expect(named(root)).toEqual([
    'Nog niet getekend voor inhoud: flows/advies/blocks/bank law/afpersing',
    'Veranderd na de handtekening: contact/113 law/afpersing',
    'Er staat nog een vraag open voor een deskundige: lines/wissen',
    'Langer dan 120 dagen geleden nagekeken: contact/113 links/wet/oud',
    'Nog niet met de bron vergeleken: links/wet/nieuw',
  ]);
  const told = hindrancesInWords(hindrances(root));
  expect(told).toContain('  links/wet/ (1): oud (2026-07-30)');
  expect(told.trimEnd().split('\n').at(-1)).toContain('8 punten');
});

test('where nobody says who signs, nothing is signed', () => {
  using content = new SmallContent();
  signAll(content.root);
  content.remove('organisation/signing.yaml');
  expect([...readSigned(content.root).states.values()].filter((one) => one.isSigned)).toEqual([]);
  expect(hindrances(content.root).map(({ title, items }) => [title, items.length])).toEqual([
    ['Nergens staat wie hiervoor tekent', readSigned(content.root).states.size],
  ]);
});

test('a rule of who signs names what is there, or is a finding', () => {
  using content = new SmallContent();
  const { root } = content;
  content.write(
    'organisation/signing.yaml',
    content
      .read('organisation/signing.yaml')
      .replace(/below:\s*\[\s*lines[^\]]*\]/, 'below: [lines/wisen, lines]'),
  );
  const told = checkAsked(readSigned(root)).filter(({ problem }) => problem.includes('lines'));
  expect(told.map(({ problem }) => problem)).toEqual([
    '"lines/wisen" is er niet, en deze regel vraagt er een handtekening voor.',
  ]);
  expect(told[0]?.fix).toContain('lines/wissen');
});

test('a fact holds for 120 days and not for one more', () => {
  using content = new SmallContent();
  const { root } = content;
  signAll(root);
  // The law and 113 were looked at on 24 November 2026.
  expect(named(root, '2027-03-24')).toEqual([]);
  expect(named(root, '2027-03-25')).toEqual([
    'Langer dan 120 dagen geleden nagekeken: contact/113 law/afpersing',
  ]);
});

test('a year in a text becomes too old by itself', () => {
  using content = new SmallContent();
  const { root } = content;
  content.take('topics/sextortion');
  content.change('topics/sextortion/nl.mdx', '\n## ', '\nIn 2024 was dat zo.\n\n## ');
  const years = (day: string) =>
    hindrances(root, day).find(({ reason }) => reason === 'years')?.items;
  expect(years('2027-12-31')).toBeUndefined();
  expect(years('2028-01-01')?.map(({ why }) => why)).toEqual(['2024']);
});

test('a strict build refuses what nobody signed, all at once, and leaves the earlier site', () => {
  const root = mkdtempSync(join(tmpdir(), 'strict-'));
  cpSync('content', root, {
    recursive: true,
    filter: (path) => !path.startsWith(join('content', 'signatures')),
  });
  const before = existsSync('dist') ? statSync('dist').mtimeMs : undefined;
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.mjs', '--strict'], {
    env: { ...process.env, CONTENT_DIR: root },
    encoding: 'utf8',
  });
  rmSync(root, { recursive: true });
  expect(stderr).toMatch(/Nog niet getekend voor inhoud: \d{3,}\n/);
  expect(stderr).toMatch(/ \d{3,} punten\. Er is niets gebouwd\./);
  expect(status).toBe(1);
  expect(existsSync('dist') ? statSync('dist').mtimeMs : undefined).toBe(before);
});
