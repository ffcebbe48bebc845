import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pages } from '../support/pages.ts';

const html = pages.map((path) =>
  readFileSync(join('dist', path.endsWith('/') ? `${path}index.html` : path), 'utf8'),
);
const islands = html.flatMap((page) => page.match(/<astro-island[^>]*>/g) ?? []);

// `start-island.ts` starts nothing else: an island that needs more gets Astro's own start back.
test('every island is drawn at build, and nothing is put in it from outside', () => {
  expect(islands.length).toBeGreaterThan(20);
  expect(islands.filter((tag) => !/ ssr[ =>]/.test(tag))).toEqual([]);
  expect(islands.filter((tag) => / client="only"| data-(?:action|react)/.test(tag))).toEqual([]);
  expect(html.some((page) => /<(?:astro-slot|template data-astro)/.test(page))).toBe(false);
});
