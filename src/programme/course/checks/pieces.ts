import type { Source } from '../../../source/read.ts';
import type { ProgrammeText } from './forbidden.ts';
import type { ModuleWords } from '../schema.ts';

type Field = readonly (string | number)[];

/** Fields that are no words for a visitor. */
const noWords = ['status', 'checked', 'order', 'audience', 'helplines', 'laws', 'sources'];

const stringsIn = (value: unknown, field: Field): readonly (readonly [Field, string])[] => {
  if (typeof value === 'string') return [[field, value]];
  if (typeof value !== 'object' || value === null) return [];
  const entries: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? value.map((one: unknown, at) => [at, one])
    : Object.entries(value);
  return entries.flatMap(([name, inner]) => stringsIn(inner, [...field, name]));
};

/** Every word of a text that a visitor can read, with its place: the fields above, then the body. */
export const wordsIn = (source: Source<object>): readonly ProgrammeText[] => [
  ...stringsIn(source.data, [])
    .filter(([[top]]) => !noWords.includes(String(top)))
    .map(([field, text]) => ({
      text,
      line: source.finding(field, '', '').line,
      field: field.join('.'),
      asks: field[0] === 'exercises' && field[2] !== 'notes',
    })),
  ...source.body.prose.map(({ text, line }) => ({ text, line })),
];

/** The words above a module's text that are whole sentences: they count for its reading level. */
export const sentencesAbove = (words: Source<ModuleWords>): readonly ProgrammeText[] =>
  wordsIn(words).filter(({ field }) =>
    /^(?:short|goals|warning|refer|exercises\.[^.]+\.(?:intro|notes|reflect))(?:\.|$)/.test(
      field ?? '',
    ),
  );
