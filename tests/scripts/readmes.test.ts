import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { foldersIn } from '../../src/source/folders.ts';

const below = (folder: string): readonly string[] =>
  foldersIn(folder).map((name) => `${folder}/${name}`);

/** A kind of exercise and a folder of pages are told one above. */
const isTold = (folder: string): boolean =>
  !/^src\/(?:pages|programme\/exercises)\//.test(folder) || folder.endsWith('/fields');

const folders = [
  ...['scripts', 'src', 'tests'],
  ...[...below('src'), ...below('tests')],
  ...below('src').flatMap(below).filter(isTold),
  ...below('src/programme').flatMap(below).filter(isTold),
];

test.each(folders)('%s says in at most twenty lines what it is', (folder) => {
  // A README there would be a page of the site.
  const readme = join(folder, folder === 'src/pages' ? '_README.md' : 'README.md');
  expect(existsSync(readme), readme).toBe(true);
  expect(readFileSync(readme, 'utf8').trim().split('\n').length).toBeLessThanOrEqual(20);
});
