import type { ToldItem, ToldReport } from './told-report.ts';
import type { WordPiece } from './words.ts';

/** Signs that mean something to Markdown. */
const escaped = (text: string): string => text.replaceAll(/[\\`*_{}[\]<>#~|]/g, '\\$&');

const marks: Readonly<Record<WordPiece['kind'], (text: string) => string>> = {
  same: (text) => text,
  gone: (text) => `~~${text}~~`,
  new: (text) => `**${text}**`,
};

const itemLines = ({ text, sentences }: ToldItem): readonly string[] => [
  `- ${escaped(text)}`,
  ...sentences.map(
    ({ words }) => `  - ${words.map((word) => marks[word.kind](escaped(word.text))).join(' ')}`,
  ),
];

/** A report as Markdown, for beside a proposal. */
export const reportAsMarkdown = ({ summary, losses, sections }: ToldReport): string =>
  [
    '# Wat verandert er voor bezoekers?',
    '',
    escaped(summary),
    ...(losses.length > 0
      ? ['', '## Let op: dit raakt iemand kwijt', '', ...losses.flatMap(itemLines)]
      : []),
    ...sections.flatMap(({ title, lines, items }) => [
      '',
      `## ${escaped(title)}`,
      ...lines.flatMap((line) => ['', escaped(line)]),
      ...(items.length > 0 ? ['', ...items.flatMap(itemLines)] : []),
    ]),
    '',
  ].join('\n');
