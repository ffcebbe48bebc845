import type { SentenceChange, WordPiece } from './words.ts';
import type { ToldItem, ToldReport } from './told-report.ts';

/** How a word that is gone or new is shown. */
type Marks = Readonly<Record<WordPiece['kind'], (text: string) => string>>;

const plain: Marks = {
  same: (text) => text,
  gone: (text) => `[-${text}-]`,
  new: (text) => `{+${text}+}`,
};
const coloured: Marks = {
  same: (text) => text,
  gone: (text) => `\u001b[31m[-${text}-]\u001b[0m`,
  new: (text) => `\u001b[32m{+${text}+}\u001b[0m`,
};

/** More of one section than this scrolls away: the Markdown has all of it. */
const mostItems = 40;
const mostSentences = 8;

const sentence = ({ words }: SentenceChange, marks: Marks): string =>
  words.map(({ kind, text }) => marks[kind](text)).join(' ');

const itemLines = ({ text, sentences }: ToldItem, marks: Marks): readonly string[] => [
  `- ${text}`,
  ...sentences.slice(0, mostSentences).map((one) => `    ${sentence(one, marks)}`),
  ...(sentences.length > mostSentences
    ? [`    … en nog ${String(sentences.length - mostSentences)} daarvan`]
    : []),
];

const list = (items: readonly ToldItem[], marks: Marks): readonly string[] => [
  ...items.slice(0, mostItems).flatMap((one) => itemLines(one, marks)),
  ...(items.length > mostItems
    ? [`… en nog ${String(items.length - mostItems)}. Alles: npm run verschil -- --md`]
    : []),
];

/** A report for a terminal. */
export const reportForTerminal = (
  { summary, losses, sections }: ToldReport,
  hasColour: boolean,
): string => {
  const marks = hasColour ? coloured : plain;
  return [
    summary,
    ...(losses.length > 0 ? ['', 'LET OP: dit raakt iemand kwijt', ...list(losses, marks)] : []),
    ...sections.flatMap(({ title, lines, items }) => ['', title, ...lines, ...list(items, marks)]),
  ].join('\n');
};
