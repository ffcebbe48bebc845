import { join, relative, resolve } from 'node:path';
import { checkArticles } from '../articles/checks.ts';
import { readArticles, type ArticleContent } from '../articles/read.ts';
import { readFigures } from '../figures/read.ts';
import { readHelplines, type HelplineSource } from '../contact/read.ts';
import { checkFlow, type KnownHelpline } from '../flow/checks/index.ts';
import { readFlow, type FlowSources } from '../flow/read.ts';
import {
  adultGate,
  checkPage,
  checkSentences,
  youthGate,
  type ReadingText,
} from '../reading/check.ts';
import { readWordLists, type WordLists } from '../reading/lists.ts';
import { wordsOf } from '../reading/sentences.ts';
import type { Finding } from '../source/finding.ts';
import { filesIn, foldersIn, namesIn, shownPath, type Source } from '../source/read.ts';

/** The folders of `content/`; anything else is a mistake. */
const folders = [
  'contact',
  'figures',
  'flows',
  'guides',
  'interface',
  'language',
  'law',
  'links',
  'news',
  'topics',
  'README.md',
];

/** Pages that are not articles, from their files: `/advies/`. */
const fixedPages = (): readonly string[] => {
  const folder = resolve('src/pages/[...locale]');
  return filesIn(folder)
    .map((file) => relative(folder, file).replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.astro') && !file.includes('['))
    .map((file) => file.replace(/(?:index)?\.astro$/, '').replace(/\/$/, ''))
    .map((path) => (path === '' ? '/' : `/${path}/`));
};

/** What the rest of the build may know of the content, and what is wrong with it. */
export interface CheckedContent {
  readonly flows: readonly FlowSources[];
  readonly helplines: ReadonlyMap<string, KnownHelpline>;
  readonly findings: readonly Finding[];
}

/** The organisation that an advice must name when somebody may be in danger. */
const emergencyNumber = '112';

/** Words on a helper's card beside its title and text: number, hours, "nu open". */
const wordsOnCard = 8;

const known = (id: string, { facts }: HelplineSource): KnownHelpline => {
  const { kind, phone, shortNumber, chat, hours } = facts.data;
  const human = Boolean(phone ?? shortNumber ?? chat) && kind !== 'tool';
  return {
    human,
    always: human && hours === 'always',
    emergency: id === emergencyNumber,
    words: wordsOnCard + wordsOf(phone?.number ?? '').length,
  };
};

/** The reading level of each advice: opening and blocks together are one page. */
const checkAdviceReading = (
  { outcomes, blocks }: FlowSources,
  lists: WordLists,
): readonly Finding[] => {
  const textsOf = (words: Readonly<Record<string, Source<unknown>>>): readonly ReadingText[] =>
    Object.values(words).map(({ file, body }) => ({ file, prose: body.prose }));
  const sentences = [...outcomes, ...blocks]
    .flatMap(({ words }) => textsOf(words))
    .flatMap((text) => checkSentences(text, youthGate, lists));
  const pages = outcomes.flatMap(({ id, data, words }) => {
    const parts = [
      words,
      ...blocks.filter((b) => b.data.data.outcomes.includes(id)).map((b) => b.words),
    ];
    const prose = parts.flatMap(textsOf).flatMap((text) => text.prose);
    return checkPage({ file: data.file, prose }, youthGate, lists).findings;
  });
  return [...sentences, ...pages];
};

/** The reading level of each page of text, by whom it is for. */
const checkArticleReading = ({ articles }: ArticleContent, lists: WordLists): readonly Finding[] =>
  articles.flatMap(({ source: { file, data, body } }) => {
    const gate = ['jongere', 'iedereen'].includes(data.audience) ? youthGate : adultGate;
    const text = { file, prose: [{ text: data.title, line: 2 }, ...body.prose] };
    return [...checkSentences(text, gate, lists), ...checkPage(text, gate, lists).findings];
  });

/**
 * Reads and checks a content folder. Pure but for reading: no file is written, nothing is thrown for
 * a mistake of an editor.
 * @param root the content folder
 */
export const checkContentFolder = (root: string): CheckedContent => {
  const findings: Finding[] = [];
  for (const name of namesIn(root)) {
    if (folders.includes(name)) continue;
    findings.push({
      file: shownPath(root, join(root, name)),
      problem: `"${name}" hoort niet in de map content.`,
      fix: `Verplaats het naar een van: ${folders.join(', ')}.`,
    });
  }
  const contact = readHelplines(root);
  findings.push(...contact.findings);
  const helplines = new Map(
    [...contact.helplines].map(([id, helpline]) => [id, known(id, helpline)] as const),
  );
  const { lists, findings: wrongLists } = readWordLists(root);
  findings.push(...wrongLists);
  const articles = readArticles(root);
  findings.push(
    ...readFigures(root).findings,
    ...articles.findings,
    ...checkArticles(articles, { helplines, pages: fixedPages() }),
    ...checkArticleReading(articles, lists),
  );
  const flows: FlowSources[] = [];
  const flowFolders = foldersIn(join(root, 'flows'));
  for (const name of namesIn(join(root, 'flows'))) {
    if (flowFolders.includes(name)) continue;
    findings.push({
      file: shownPath(root, join(root, 'flows', name)),
      problem: `"${name}" is geen map met een vragenlijst.`,
      fix: 'Verplaats het naar de map van een vragenlijst, of gooi het weg.',
    });
  }
  for (const id of flowFolders) {
    const { sources, findings: found } = readFlow(root, id);
    findings.push(...found);
    if (!sources) continue;
    flows.push(sources);
    findings.push(...checkFlow(sources, helplines, found.length === 0));
    findings.push(...checkAdviceReading(sources, lists));
  }
  return { flows, helplines, findings };
};
