import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { elements } from '../support/office.ts';
import { files, pages } from '../support/pages.ts';
import { parsePage, readText } from '../support/words.ts';

const documents = files.filter((path) => /\.(?:pdf|docx|pptx|zip)$/.test(path));

/** Every download on a page, with the size that is said after it. */
const offered = pages.flatMap((path) => {
  const html = readFileSync(join('dist', path.endsWith('/') ? `${path}index.html` : path), 'utf8');
  if (!html.includes(' download="')) return [];
  return elements(parsePage(html), 'a')
    .filter((one) => one.hasAttribute('download'))
    .map((one) => ({
      page: path,
      file: one.getAttribute('href') ?? '',
      name: one.getAttribute('download') ?? '',
      said: one.parentNode ? readText(one.parentNode) : '',
    }))
    .filter(({ file }) => documents.includes(file));
});

test('every document can be had from a page, under a name that says what it is', () => {
  expect(documents.filter((path) => !offered.some(({ file }) => file === path))).toEqual([]);
  for (const { file, name } of offered) {
    expect(name.slice(name.lastIndexOf('.')), file).toBe(file.slice(file.lastIndexOf('.')));
    expect(name.length, file).toBeGreaterThan(12);
  }
});

test('the size beside a download is its size', () => {
  for (const { file, said, page } of offered) {
    const { size } = statSync(join('dist', file));
    expect(said, `${file} on ${page}`).toContain(`${Math.ceil(size / 1000)} kB`);
  }
});

test('a zip holds every document of its pack, what it is, its version and its licence', () => {
  const zips = documents.filter((path) => path.endsWith('.zip'));
  expect(zips.length).toBeGreaterThanOrEqual(5);
  for (const path of zips) {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const inside = unzipSync(new Uint8Array(readFileSync(join('dist', path))));
    const own = documents.filter((file) => file.startsWith(folder) && file !== path);
    const names = Object.keys(inside).map((name) => name.replace(/^[^/]+\//, ''));
    expect(names.sort(), path).toEqual(
      [...own.map((file) => file.slice(folder.length)), 'LEESMIJ.txt'].sort(),
    );
    const [readMe = ''] = Object.keys(inside).filter((name) => name.endsWith('/LEESMIJ.txt'));
    expect(strFromU8(inside[readMe] ?? new Uint8Array()), path).toMatch(
      /Versie \d+\.\d+ van [\s\S]*CC BY/,
    );
  }
});
