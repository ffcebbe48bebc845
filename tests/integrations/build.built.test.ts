import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { BrokenContent } from '../support/broken.ts';

test('a mistake stops the build with one message, and the earlier site stays as it was', () => {
  using content = new BrokenContent();
  content.change('questions/een/question.yaml', 'next: twee', 'next: tewe');
  const before = [statSync('dist/index.html').mtimeMs, readFileSync('dist/_headers', 'utf8')];
  const { status, stdout, stderr } = spawnSync('node', ['scripts/build.mjs'], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: content.root },
  });
  const said = stdout + stderr;
  expect(status).toBe(1);
  expect(said).toContain('"tewe" is geen vraag of uitkomst.');
  expect(said).toContain('Er is niets gebouwd.');
  expect(said).not.toMatch(/^\s+at /m);
  expect([statSync('dist/index.html').mtimeMs, readFileSync('dist/_headers', 'utf8')]).toEqual(
    before,
  );
}, 60_000);
