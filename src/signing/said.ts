import type { ReadPart } from './reading.ts';
import type { SignKind } from './rules.ts';
import type { ReadChange } from './state.ts';

/** What a part is called by who reads it. */
export const partNames: Readonly<Record<ReadPart, string>> = {
  words: 'de tekst',
  data: 'de gegevens of voor wie het geldt',
  lines: 'een vaste zin',
  drawings: 'een tekening',
  blocks: 'een blok van het advies',
};

/** "voor inhoud en recht" */
export const kindsInWords = (kinds: readonly SignKind[]): string => `voor ${kinds.join(' en ')}`;

/** Sums say nothing to a person: of a drawing and a block the name is enough. */
const named = (part: ReadPart, lines: readonly string[]): readonly string[] =>
  part === 'drawings' || part === 'blocks'
    ? lines.map((line) => line.replace(/: \w+$/, ''))
    : lines;

/** More lines than this of one part are counted. */
const mostLines = 6;

const few = (lines: readonly string[]): readonly string[] =>
  lines.length <= mostLines
    ? lines
    : [...lines.slice(0, mostLines), `… en nog ${lines.length - mostLines}`];

/** What changed, in lines: the part, and its words before (`-`) and after (`+`). */
export const changesInWords = (changes: readonly ReadChange[]): readonly string[] =>
  changes.flatMap(({ part, before, after }) => [
    `${partNames[part]}:`,
    ...few(named(part, before)).map((line) => `  - ${line}`),
    ...few(named(part, after)).map((line) => `  + ${line}`),
    ...(before.length + after.length === 0 ? ['  alleen de volgorde of de opmaak'] : []),
  ]);
