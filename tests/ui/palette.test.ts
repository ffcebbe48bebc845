import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  colourRules,
  documentColours,
  drawingColours,
  looks,
  type Colours,
} from '../../src/ui/palette.ts';

/** Red, green and blue, from 0 to 255. */
const channels = (colour: string): readonly number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

/** How much light a colour gives, as WCAG 2 defines it. */
const luminance = (colour: readonly number[]): number => {
  const [red = 0, green = 0, blue = 0] = colour.map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (one: readonly number[], other: readonly number[]): number => {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
};

const between = (one: string, other: string): number => contrast(channels(one), channels(other));

test('the contrast is counted as WCAG does', () => {
  expect(between('#ffffff', '#000000')).toBeCloseTo(21, 5);
  expect(between('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

/** What stands on what, and how clear it is at least. */
const pairs: readonly (readonly [keyof Colours, readonly (keyof Colours)[], number])[] = [
  ['ink', ['paper', 'surface', 'accentSoft'], 10],
  ['inkSoft', ['paper', 'surface'], 6.9],
  ['accent', ['paper', 'surface'], 6.9],
  ['accent', ['accentSoft'], 4.5],
  ['inkSoft', ['accentSoft'], 4.5],
  ['onAccent', ['accent'], 7],
  ['alarm', ['paper', 'surface'], 7],
  ['line', ['paper', 'surface'], 3],
  ['focus', ['paper', 'surface', 'accentSoft'], 3],
  ['onShape', ['sun', 'coral'], 4.5],
];

const schemes = Object.entries(looks).flatMap(([door, { light, dark }]) => [
  { look: `${door}, light`, colours: light, tint: 0.3 },
  { look: `${door}, dark`, colours: dark, tint: 0.11 },
]);

describe.each(schemes)('$look', ({ colours, tint }) => {
  const cases = pairs.flatMap(([front, grounds, least]) =>
    grounds.map((ground) => ({ front, ground, least })),
  );

  test.each(cases)('$front is at least $least:1 on $ground', ({ front, ground, least }) => {
    expect(between(colours[front], colours[ground])).toBeGreaterThanOrEqual(least);
  });

  test.each(['sun', 'coral'] as const)('ink is at least 10:1 on a soft ground of %s', (shape) => {
    const [mine, under] = [channels(colours[shape]), channels(colours.surface)];
    const soft = mine.map((channel, at) => channel * tint + (under[at] ?? 0) * (1 - tint));
    expect(contrast(channels(colours.ink), soft)).toBeGreaterThanOrEqual(10);
  });
});

test('the tints that were counted with are those of the style sheet', () => {
  const css = readFileSync('src/styles/tokens.css', 'utf8');
  expect([...css.matchAll(/--tint: (\d+)%/g)].map(([, part]) => Number(part))).toEqual([30, 11]);
});

test.each([
  ['ink', 'paper', 7],
  ['ink', 'tint', 7],
  ['ink', 'sun', 7],
  ['ink', 'coral', 7],
  ['soft', 'white', 7],
  ['soft', 'paper', 4.5],
  ['accent', 'white', 7],
  ['white', 'alarm', 7],
] as const)('in documents %s is clear on %s', (front, ground, least) => {
  expect(between(documentColours[front], documentColours[ground])).toBeGreaterThanOrEqual(least);
});

test('in the map of questions every box can be read', () => {
  const { ink, urgent, accentSoft, surface } = drawingColours;
  for (const ground of [urgent, accentSoft, surface]) {
    expect(between(ink, ground)).toBeGreaterThanOrEqual(7);
  }
});

test('a page has the colours of its own door, by day, at night and on paper', () => {
  const rules = colourRules('programme');
  expect(rules).toMatch(
    /^@layer base\{:root\{--paper:#f6f7f6;--surface:#fff;--ink:#1c2530;--ink-soft:#4a5663;/,
  );
  expect(rules).toContain('(prefers-color-scheme:dark){:root{--paper:#15191d;');
  expect(rules).toContain('@media print{:root{--paper:#fff;--surface:#fff;--ink:#000;');
  expect(rules).not.toContain(looks.helpwanted.light.accent);
});

test('a colour stands in the palette and nowhere else', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(?:ts|tsx|astro|css|typ|xml)$/.test(path) && path !== 'ui/palette.ts');
  expect(files.length).toBeGreaterThan(300);
  // In CSS `#123` may be an address in the page; six digits in quotes are a colour of Office.
  const colour =
    /#(?:[\da-f]{8}|[\da-f]{6}|[\da-f]{3,4})\b(?![\w-])|(["'])[\dA-F]{6}\1|\b(?:rgba?|hsla?|oklch)\(/gi;
  const found = files.flatMap((path) =>
    [...readFileSync(join('src', path), 'utf8').matchAll(colour)].map(
      ([text]) => `${path} ${text}`,
    ),
  );
  expect(found.toSorted()).toEqual([
    // Shadow: darkness over whatever lies there.
    'layouts/Header.astro rgb(',
    // The templates turn the colours that they are given into Typst's.
    ...Array.from({ length: 9 }, () => 'lessons/formats/typst/parts.typ rgb('),
    'programme/course/now/now.css rgb(',
  ]);
});
