import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readFigures } from '../../src/figures/read.ts';
import { figuresFromCounts } from '../../src/figures/from-counts.ts';

/** As Plausible exports it: other properties between them, and visits without one. */
const exported = `property,value,visitors,events,percentage
bestand,/cijfers/2019.csv,3,4,100.0
onderwerp,verspreid,2,2,20.0
onderwerp,"sextortion",7,8,80.0
onderwerp,(none),1,1,10.0
`;

test('an export becomes a draft that the check of the content takes, the largest first', () => {
  const root = mkdtempSync(join(tmpdir(), 'figures-'));
  mkdirSync(join(root, 'figures'));
  writeFileSync(join(root, 'figures/2026.yaml'), figuresFromCounts(exported, 2026, '2027-01-04'));
  const { years, findings } = readFigures(root);
  expect(findings).toEqual([]);
  expect(years[0]?.tables[0]?.rows).toEqual([
    { label: 'sextortion', value: 8, line: 4 },
    { label: 'verspreid', value: 2, line: 3 },
  ]);
  expect(years[0]?.tables[0]?.says).toContain('10 adviezen');
  rmSync(root, { recursive: true });
});

test('another file is refused, not half read', () => {
  expect(() => figuresFromCounts('name,visitors\n/contact/,3\n', 2026, '2027-01-04')).toThrow();
  expect(() => figuresFromCounts('property,value,events\nx,y,1\n', 2026, '2027-01-04')).toThrow(
    'geen "onderwerp"',
  );
});

test('`npm run jaarcijfers` writes the draft, and never over figures that are there', () => {
  const root = mkdtempSync(join(tmpdir(), 'figures-'));
  mkdirSync(join(root, 'figures'));
  const csv = join(root, 'custom_props.csv');
  writeFileSync(csv, exported);
  const run = (...args: readonly string[]) =>
    spawnSync('node', ['src/cli/year-figures.ts', ...args], {
      encoding: 'utf8',
      env: { ...process.env, CONTENT_DIR: root },
    });
  expect(run(csv, '2026').stdout).toContain('2026.yaml is een concept');
  const first = readFileSync(join(root, 'figures/2026.yaml'), 'utf8');
  expect(run(csv, '2026').stderr).toContain('bestaat al');
  expect(readFileSync(join(root, 'figures/2026.yaml'), 'utf8')).toBe(first);
  expect(run(join(root, 'nergens.csv')).stderr).toContain('Zo: npm run jaarcijfers');
  expect(readdirSync(join(root, 'figures'))).toEqual(['2026.yaml']);
  rmSync(root, { recursive: true });
});
