import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { doorNames, doors } from '../../src/i18n/doors.ts';
import { isShownAt } from '../../src/hosting/patterns.ts';
import { mayLead, waysOut } from '../../src/i18n/ways.ts';
import { files, pages } from '../support/pages.ts';

test('what a page may link to is shown on its own domain, or is a way to the domain that shows it', () => {
  for (const door of doorNames) {
    const linked = pages.filter((path) => mayLead(doors[door].prefix, path));
    const lost = linked.filter(
      (path) => !isShownAt(door, path) && !waysOut(door).some(([out]) => path.startsWith(out)),
    );
    expect([door, lost]).toEqual([door, []]);
  }
});

/** By hand: how each door is named in an address. */
const named = {
  helpwanted: /helpwanted/i,
  programme: /stoppen-?is-?mogelijk|programme\.(?:txt|xml|conf)|sums-programme/i,
  campaign: /stop-kindermisbruik|campaign/i,
} as const;

const lists = (door: (typeof doorNames)[number]) => [
  `sitemap-${door}.xml`,
  `robots-${door}.txt`,
  `SHA256SUMS-${door}`,
  doors[door].missing.replace(/\/$/, '/index.html').slice(1),
];

test('the robots, sitemap, sums and missing page of a door name no other door', () => {
  for (const door of doorNames) {
    for (const file of lists(door)) {
      const text = readFileSync(join('dist', file), 'utf8');
      expect(text.length, file).toBeGreaterThan(50);
      // The page for what is not there leads where any page of its door leads.
      const others = doorNames.filter(
        (other) =>
          other !== door && !(file.endsWith('.html') && doors[door].leadsTo.includes(other)),
      );
      for (const other of others)
        expect([file, named[other].exec(text)?.[0]]).toEqual([file, undefined]);
    }
  }
});

test('the sums of a door are those of what its domain sends, and all of that', () => {
  for (const door of doorNames) {
    const sums = new Map(
      readFileSync(`dist/SHA256SUMS-${door}`, 'utf8')
        .trimEnd()
        .split('\n')
        .map((line) => [`/${line.slice(66)}`, line.slice(0, 64)] as const),
    );
    const sumOf = (path: string) =>
      createHash('sha256')
        .update(readFileSync(join('dist', path)))
        .digest('hex');
    const asFile = (path: string) => path.replace(/\/$/, '/index.html');
    const sent = [...pages.map(asFile), ...files].filter(
      (path) => isShownAt(door, path) && !path.startsWith('/SHA256SUMS'),
    );
    expect([...sums.keys()].toSorted()).toEqual(sent.toSorted());
    for (const [path, sum] of sums) {
      const file = path === '/robots.txt' ? `/robots-${door}.txt` : path;
      expect([door, path, sum]).toEqual([door, path, sumOf(file)]);
    }
  }
});

test('a domain shows its own files and those that all share, and no list or sheet of another door', () => {
  const foreign = (door: (typeof doorNames)[number]) =>
    files.filter((path) => !isShownAt(door, path));
  expect(foreign('helpwanted').toSorted()).toEqual([
    '/SHA256SUMS-campaign',
    '/SHA256SUMS-programme',
    '/robots-campaign.txt',
    '/robots-programme.txt',
    '/sitemap-campaign.xml',
    '/sitemap-programme.xml',
    '/stop-kindermisbruik/factsheet.docx',
    '/stop-kindermisbruik/factsheet.pdf',
  ]);
  const shared = files.filter(
    (path) => isShownAt('programme', path) && !path.startsWith('/_astro/'),
  );
  expect(shared.toSorted()).toEqual([
    '/.well-known/security.txt',
    '/SHA256SUMS',
    '/SHA256SUMS-programme',
    '/apple-touch-icon.png',
    '/favicon-32.png',
    '/favicon.svg',
    '/robots-programme.txt',
    '/robots.txt',
    '/sitemap-programme.xml',
    '/social.png',
    '/stip-32.png',
    '/stip.svg',
  ]);
});

test('every file that a page of a door needs is on its domain', () => {
  for (const door of doorNames) {
    const own = pages.filter((path) => isShownAt(door, path));
    const asked = own.flatMap((path) => [
      ...readFileSync(join('dist', path.replace(/\/$/, '/index.html')), 'utf8').matchAll(
        /\s(?:href|src|component-url|renderer-url)="(\/[^"#?]*\.\w+)"/g,
      ),
    ]);
    const lost = asked.flatMap(([, file = '']) => (isShownAt(door, file) ? [] : [file]));
    expect(asked.length).toBeGreaterThan(5);
    expect([door, [...new Set(lost)]]).toEqual([door, []]);
  }
});
