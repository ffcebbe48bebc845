import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { foldersIn } from '../../src/source/folders.ts';

const folders = ['scripts', 'tests', ...foldersIn('tests').map((name) => `tests/${name}`)];

test.each(folders)('%s says in at most twenty lines what it is', (folder) => {
  const readme = join(folder, 'README.md');
  expect(existsSync(readme), readme).toBe(true);
  expect(readFileSync(readme, 'utf8').trim().split('\n').length).toBeLessThanOrEqual(20);
});
