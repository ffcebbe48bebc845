import { expect, test } from 'vitest';
import { checkContentFolder } from '../../src/build/content.ts';
import { hardestPages } from '../../src/build/reading.ts';

const { pages } = checkContentFolder('content');

test('every advice and every page of text has a score', () => {
  expect(pages.filter(({ file }) => file.includes('/outcomes/')).length).toBeGreaterThan(50);
  expect(pages.map(({ file }) => file)).toContain('content/topics/sextortion/nl.mdx');
});

test('the hardest pages come first, as many as were asked for', () => {
  const lines = hardestPages(pages, 3).split('\n');
  expect(lines).toHaveLength(3);
  const scores = lines.map((line) => Number(/leesscore (\d+)/.exec(line)?.[1]));
  const lowest = Math.min(...pages.map(({ score }) => score.fleschDouma));
  expect(scores[0]).toBe(Math.round(lowest));
  expect(scores).toEqual([...scores].sort((a, b) => a - b));
});
