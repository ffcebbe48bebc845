import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { readFigures, toCsv } from '../../src/figures/read.ts';

const { years, findings } = readFigures('content');
const rows = years.flatMap(({ tables }) => tables.flatMap((table) => table.rows));

test('the figures of 2019 can be read', () => {
  expect(findings).toEqual([]);
  expect(years.map(({ year }) => year)).toContain(2019);
});

test('the built page shows every number in a table', () => {
  const html = readFileSync('dist/cijfers/index.html', 'utf8');
  const format = new Intl.NumberFormat('nl-NL');
  expect(rows.filter(({ value }) => !html.includes(`>${format.format(value)}</td>`))).toEqual([]);
});

test('the CSV opens in columns where the comma is for decimals, with numbers as numbers', () => {
  const bytes = readFileSync('dist/cijfers/2019.csv');
  // What Excel knows UTF-8 by.
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const read: unknown = parse(bytes, { bom: true, delimiter: ';', columns: true });
  expect(read).toContainEqual(
    expect.objectContaining({ jaar: '2019', wat: 'Groei volgens de tekst', waarde: '48,6' }),
  );
  expect(bytes.toString()).toMatch(/;48,6;/);
});

test('the CSV has one line a number, and a quote in a label stays one field', () => {
  const [year] = years;
  if (!year) throw new Error('There are no figures.');
  expect(toCsv(year).trimEnd().split('\r\n')).toHaveLength(
    1 + year.tables.reduce((sum, table) => sum + table.rows.length, 0),
  );
  const [table] = year.tables;
  if (!table) throw new Error('There is no table.');
  const odd = { ...table, rows: [{ label: 'een "woord"', value: 1, line: 2 }] };
  expect(toCsv({ ...year, tables: [odd] })).toContain('"een ""woord""";1;');
});
