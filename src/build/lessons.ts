import type { ArticleContent } from '../articles/read.ts';
import type { HelplineSource } from '../contact/read.ts';
import { doors } from '../i18n/doors.ts';
import { casePath, documentPath, packPath } from '../lessons/addresses.ts';
import { checkLessons } from '../lessons/checks/index.ts';
import { handoutPath } from '../lessons/handouts.ts';
import { easyGate, kinds, pupilGate, type Reader } from '../lessons/kinds.ts';
import { isEasy } from '../lessons/packs.ts';
import { readLessons, type LessonContent, type Parsed } from '../lessons/read.ts';
import { piecesOf } from '../lessons/text.ts';
import {
  adultGate,
  checkPage,
  checkSentences,
  programmeGate,
  youthGate,
  type ReadingGate,
} from '../reading/check.ts';
import type { WordLists } from '../reading/lists.ts';
import type { Finding } from '../source/finding.ts';
import type { Reading } from './reading.ts';

/** The addresses that lessons add to the site: packs that are ready, handouts, cases. */
export const lessonPaths = ({ packs, handouts, cases }: LessonContent): readonly string[] => [
  ...packs
    .filter(({ source }) => source.data.ready)
    .flatMap(({ id, documents }) => [
      packPath(id),
      ...documents.map((document) => documentPath(id, document.id)),
    ]),
  ...handouts.map(({ id, source }) => handoutPath(source.data.kind, id)),
  ...cases.map(({ id }) => casePath(id)),
];

/** Reads the lessons of a content folder; their mistakes are among the findings. */
export const lessonsOf = (
  root: string,
  { laws }: ArticleContent,
  helplines: ReadonlyMap<string, HelplineSource>,
): LessonContent => readLessons(root, { laws, helplines });

/** What is wrong with the lessons and what they name. */
export const checkLessonContent = (
  lessons: LessonContent,
  { articles, links }: ArticleContent,
  pages: readonly string[],
): readonly Finding[] => [
  ...lessons.findings,
  ...checkLessons(lessons, {
    addresses: new Set([
      ...pages,
      ...articles.map(({ path }) => path),
      // Whoever writes a pack may lead to all of it.
      ...lessons.packs.flatMap(({ id, documents }) => [
        packPath(id),
        ...documents.map((document) => documentPath(id, document.id)),
      ]),
    ]),
    urls: new Set([
      ...[...links.values()].map(({ url }) => url),
      ...Object.values(doors).map(({ origin }) => `${origin}/`),
    ]),
  }),
];

/** One document: its sentences, and its level as a whole; what a teacher says is read apart. */
const readOne = (
  { source: { file }, blocks }: Parsed<{ readonly title: string }>,
  gate: ReadingGate,
  lists: WordLists,
): Reading => {
  const pieces = piecesOf(blocks);
  const spoken = pieces.filter(({ notes }) => notes);
  const shown = pieces.filter(({ notes }) => !notes);
  const whole = shown.filter(({ loose }) => !loose);
  const { score, findings } = checkPage({ file, prose: whole }, gate, lists);
  return {
    pages: [{ file, score }],
    findings: [
      ...findings,
      ...checkSentences({ file, prose: shown }, gate, lists),
      ...checkSentences({ file, prose: spoken }, adultGate, lists),
      ...checkPage({ file, prose: spoken }, adultGate, lists).findings,
    ],
  };
};

const gateOf = (reader: Reader, easy: boolean): ReadingGate => {
  if (reader !== 'leerling') return adultGate;
  return easy ? easyGate : pupilGate;
};

const handoutGates = { tips: adultGate, factsheet: programmeGate, hulpkaart: youthGate } as const;

/** How hard every lesson document, handout and case is to read. */
export const readLessonTexts = (
  { packs, handouts, cases }: LessonContent,
  lists: WordLists,
): Reading => {
  const all = [
    ...packs.flatMap((pack) =>
      pack.documents.map((document) => {
        const { reader } = kinds[document.source.data.kind];
        return readOne(document, gateOf(reader, isEasy(pack)), lists);
      }),
    ),
    ...handouts.map((one) => readOne(one, handoutGates[one.source.data.kind], lists)),
    ...cases.map((one) => readOne(one, pupilGate, lists)),
  ];
  return {
    pages: all.flatMap(({ pages }) => pages),
    findings: all.flatMap(({ findings }) => findings),
  };
};
