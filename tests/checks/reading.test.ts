import { expect, test } from 'vitest';
import { checkContentFolder } from '../../src/checks/content.ts';
import { hardestPages } from '../../src/checks/reading.ts';
import { BrokenContent } from '../support/broken.ts';

const { pages } = checkContentFolder('content');

test('every advice and every page of text has a score', () => {
  expect(pages.filter(({ file }) => file.includes('/outcomes/')).length).toBeGreaterThan(50);
  expect(pages.map(({ file }) => file)).toContain('content/topics/sextortion/nl.mdx');
});

test.each([
  'content/interface/home/',
  'content/contact/',
  'content/law/',
  'content/figures/',
  'content/flows/advies/questions/',
])('words outside pages have a score too: %s', (file) => {
  expect(pages.map((page) => page.file)).toContain(file);
});

test('a hard sentence on a button or a card stops the build', () => {
  using content = new BrokenContent();
  const long = `Dit is ${'een zin die niet ophoudt en '.repeat(4)}dus te lang is.`;
  content.change('questions/een/nl.mdx', 'Een vraag met één antwoord.', long);
  expect(content.message()).toContain('questions/een/nl.mdx');
  expect(content.message()).toContain('Maak er twee zinnen van.');
});

test('an advice that reads as a telegram stops the build, at the outcome that it is for', () => {
  using content = new BrokenContent();
  const apart = 'Bel ons.\n\nDoe dat nu.\n\n'.repeat(12);
  content.change('blocks/vandaag-altijd/nl.mdx', 'Doe dat.', apart);
  expect(content.message()).toContain('outcomes/gewoon/outcome.yaml');
  expect(content.message()).toContain('Dit leest als een telegram');
});

test('the cards of who helps may be as short as labels are', () => {
  using content = new BrokenContent();
  const apart = 'Bel ons.\n\nDoe dat nu.\n\n'.repeat(12);
  content.change('blocks/helper-112/nl.mdx', 'Bij gevaar.', apart);
  expect(content.message()).not.toContain('telegram');
});

test('the hardest pages come first, as many as were asked for', () => {
  const lines = hardestPages(pages, 3).split('\n');
  expect(lines).toHaveLength(3);
  const scores = lines.map((line) => Number(/leesscore (\d+)/.exec(line)?.[1]));
  const texts = pages.filter(({ score }) => score.words >= 50);
  const lowest = Math.min(...texts.map(({ score }) => score.fleschDouma));
  expect(scores[0]).toBe(Math.round(lowest));
  expect(scores).toEqual([...scores].sort((a, b) => a - b));
});
