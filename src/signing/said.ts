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

/** A line in three: what it begins and ends with in both of two lines, and what is its own between. */
type Marked = readonly [before: string, own: string, after: string];

/** Two lines that took each other's place, each with what is its own marked. Whole words. */
const markedApart = (one: string, other: string): readonly [Marked, Marked] => {
  const [a, b] = [one.split(' '), other.split(' ')];
  const most = Math.min(a.length, b.length);
  let begin = 0;
  while (begin < most && a[begin] === b[begin]) begin += 1;
  let end = 0;
  while (end < most - begin && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const marked = (words: readonly string[]): Marked => [
    words.slice(0, begin).join(' '),
    words.slice(begin, words.length - end).join(' '),
    words.slice(words.length - end).join(' '),
  ];
  return [marked(a), marked(b)];
};

/** What changed in one part, for a page: lines that took each other's place show only what is other in them. */
export const changeMarked = ({
  part,
  before,
  after,
}: ReadChange): Readonly<Record<'before' | 'after', readonly Marked[]>> => {
  const [old, now] = [named(part, before), named(part, after)];
  if (old.length !== now.length) {
    const whole = (lines: readonly string[]) => lines.map((line): Marked => ['', line, '']);
    return { before: whole(old), after: whole(now) };
  }
  const pairs = old.map((line, at) => markedApart(line, now[at] ?? ''));
  return { before: pairs.map(([one]) => one), after: pairs.map(([, other]) => other) };
};

/** What changed, in lines: the part, and its words before (`-`) and after (`+`). */
export const changesInWords = (changes: readonly ReadChange[]): readonly string[] =>
  changes.flatMap(({ part, before, after }) => [
    `${partNames[part]}:`,
    ...few(named(part, before)).map((line) => `  - ${line}`),
    ...few(named(part, after)).map((line) => `  + ${line}`),
    ...(before.length + after.length === 0 ? ['  alleen de volgorde of de opmaak'] : []),
  ]);
