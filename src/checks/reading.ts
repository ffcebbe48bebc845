import type { ArticleSource } from '../articles/read.ts';
import { readersOf } from '../flow/given.ts';
import type { FlowSources } from '../flow/read.ts';
import {
  adultGate,
  checkPace,
  checkPage,
  checkRhythm,
  checkSentences,
  onePageGate,
  programmeGate,
  youthGate,
  type ReadingGate,
  type ReadingText,
} from '../reading/check.ts';
import type { LessonContent } from '../lessons/read.ts';
import { wordsIn, sentencesAbove } from '../programme/course/checks/pieces.ts';
import type { ModuleSource } from '../programme/course/read.ts';
import type { WordLists } from '../reading/lists.ts';
import { defaultLocale } from '../i18n/locales.ts';
import type { Words } from '../source/entries.ts';
import { readLessonTexts } from './lessons.ts';
import { readOthers } from './other-texts.ts';
import type { ReadPage, Reading } from './reading-level.ts';
import type { VisitorText } from './words.ts';

/** The words in the language of the site: another has no measure of its own yet. */
const textsOf = ({ [defaultLocale]: source }: Words<unknown>): readonly ReadingText[] =>
  source ? [{ file: source.file, prose: source.body.prose }] : [];

/** Each advice: opening and blocks together are one page, and each file has its own sentences. */
const readAdvice = ({ outcomes, blocks, flow }: FlowSources, lists: WordLists): Reading => {
  const sentences = blocks
    .flatMap(({ words }) => textsOf(words))
    .flatMap((text) => [...checkSentences(text, youthGate, lists), ...checkRhythm(text)]);
  const pages = outcomes.flatMap(({ id, data: { file } }) =>
    // Who reads other words in the title reads another advice: one that is hard may not hide behind the others.
    readersOf(flow, id).map((read) => {
      const own = blocks.filter((block) => read.has(block.id));
      const proseOf = (some: typeof own) =>
        some.flatMap(({ words }) => textsOf(words)).flatMap((text) => text.prose);
      const page = checkPage({ file, prose: proseOf(own) }, youthGate, lists);
      // The cards of helpers are labels: nobody speaks them.
      const spoken = own.filter(({ data: { data } }) => data.helpline === undefined);
      const pace = checkPace({ file, prose: proseOf(spoken) });
      return { file, score: page.score, findings: [...page.findings, ...pace] };
    }),
  );
  return { pages, findings: [...sentences, ...pages.flatMap(({ findings }) => findings)] };
};

/** How plain a page must be: by whom it is for, and where it stands. */
const gateOf = ({ kind, source }: ArticleSource): ReadingGate => {
  if (kind === 'easy') return onePageGate;
  if (source.data.audience === 'jongere') return youthGate;
  if (kind === 'programme' || kind === 'campaign') return programmeGate;
  return source.data.audience === 'iedereen' ? youthGate : adultGate;
};

/** A page of text, with what stands on its card and above it. */
const readArticle = (
  article: ArticleSource,
  texts: readonly VisitorText[],
  lists: WordLists,
): Reading => {
  const { file, body } = article.source;
  const gate = gateOf(article);
  const text = texts.find((one) => one.file === file) ?? { file, prose: body.prose };
  const { score, findings } = checkPage(text, gate, lists);
  return {
    pages: [{ file, score }],
    findings: [
      ...checkSentences(text, gate, lists),
      ...(gate === programmeGate ? [] : checkRhythm(text)),
      ...findings,
    ],
  };
};

/** A module: its text and the sentences around its exercises are one page; labels are only sentences. */
const readModule = ({ words }: ModuleSource, lists: WordLists): Reading => {
  const { file, body } = words;
  const lined = ({
    text,
    line,
  }: {
    readonly text: string;
    readonly line?: number | undefined;
  }) => ({
    text,
    line,
  });
  const page = { file, prose: [...sentencesAbove(words).map(lined), ...body.prose] };
  const { score, findings } = checkPage(page, programmeGate, lists);
  const every = { file, prose: wordsIn(words).map(lined) };
  return {
    pages: [{ file, score }],
    findings: [...checkSentences(every, programmeGate, lists), ...findings],
  };
};

/** The reading level of everything a visitor reads. */
export const checkReading = (
  {
    flows,
    articles,
    modules,
    lessons,
    texts,
  }: {
    readonly flows: readonly FlowSources[];
    readonly articles: readonly ArticleSource[];
    readonly modules: readonly ModuleSource[];
    readonly lessons: LessonContent;
    readonly texts: readonly VisitorText[];
  },
  lists: WordLists,
): Reading => {
  const all = [
    ...flows.map((flow) => readAdvice(flow, lists)),
    ...articles.map((article) => readArticle(article, texts, lists)),
    ...modules.map((module) => readModule(module, lists)),
    readLessonTexts(lessons, lists),
    readOthers(texts, lists),
  ];
  return {
    pages: all.flatMap(({ pages }) => pages),
    findings: all.flatMap(({ findings }) => findings),
  };
};

/**
 * The hardest pages, for the editor: what `npm run check` prints. Not the words of a few buttons, of which a score says
 * nothing.
 * @param count how many
 */
export const hardestPages = (pages: readonly ReadPage[], count: number): string =>
  pages
    .filter(({ score }) => score.words >= 50)
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
