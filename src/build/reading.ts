import type { ArticleSource } from '../articles/read.ts';
import type { FlowSources } from '../flow/read.ts';
import {
  adultGate,
  checkPage,
  checkSentences,
  youthGate,
  type ReadingText,
} from '../reading/check.ts';
import type { WordLists } from '../reading/lists.ts';
import type { ReadingScore } from '../reading/score.ts';
import type { Finding } from '../source/finding.ts';
import type { Source } from '../source/read.ts';

/** A page or an advice, and how hard it is to read. */
export interface ReadPage {
  readonly file: string;
  readonly score: ReadingScore;
}

/** What was read and what is too hard in it. */
export interface Reading {
  readonly pages: readonly ReadPage[];
  readonly findings: readonly Finding[];
}

const textsOf = (words: Readonly<Record<string, Source<unknown>>>): readonly ReadingText[] =>
  Object.values(words).map(({ file, body }) => ({ file, prose: body.prose }));

/** Each advice: opening and blocks together are one page, and each file has its own sentences. */
const readAdvice = ({ outcomes, blocks }: FlowSources, lists: WordLists): Reading => {
  const sentences = [...outcomes, ...blocks]
    .flatMap(({ words }) => textsOf(words))
    .flatMap((text) => checkSentences(text, youthGate, lists));
  const pages = outcomes.map(({ id, data: { file }, words }) => {
    const own = blocks.filter(({ data }) => data.data.outcomes.includes(id));
    const prose = [words, ...own.map((block) => block.words)]
      .flatMap(textsOf)
      .flatMap((text) => text.prose);
    return { file, ...checkPage({ file, prose }, youthGate, lists) };
  });
  return { pages, findings: [...sentences, ...pages.flatMap(({ findings }) => findings)] };
};

/** A page of text, by whom it is for. */
const readArticle = (
  { source: { file, data, body } }: ArticleSource,
  lists: WordLists,
): Reading => {
  const gate = ['jongere', 'iedereen'].includes(data.audience) ? youthGate : adultGate;
  const text = { file, prose: [{ text: data.title, line: 2 }, ...body.prose] };
  const { score, findings } = checkPage(text, gate, lists);
  return {
    pages: [{ file, score }],
    findings: [...checkSentences(text, gate, lists), ...findings],
  };
};

/** The reading level of everything a visitor reads as a page. */
export const checkReading = (
  flows: readonly FlowSources[],
  articles: readonly ArticleSource[],
  lists: WordLists,
): Reading => {
  const all = [
    ...flows.map((flow) => readAdvice(flow, lists)),
    ...articles.map((article) => readArticle(article, lists)),
  ];
  return {
    pages: all.flatMap(({ pages }) => pages),
    findings: all.flatMap(({ findings }) => findings),
  };
};

/**
 * The hardest pages, for the editor: what `npm run check` prints.
 * @param count how many
 */
export const hardestPages = (pages: readonly ReadPage[], count: number): string =>
  [...pages]
    .sort((a, b) => a.score.fleschDouma - b.score.fleschDouma)
    .slice(0, count)
    .map(({ file, score }) =>
      [
        `leesscore ${score.fleschDouma.toFixed(0)}`,
        `zin gemiddeld ${score.meanSentence.toFixed(1)} woorden, langste ${score.longest}`,
        `lange woorden ${(score.longWords * 100).toFixed(0)} %`,
        `met "worden" ${(score.passive * 100).toFixed(0)} %`,
        file,
      ].join(' · '),
    )
    .join('\n');
