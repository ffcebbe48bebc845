import { inDefaultLanguage, type ArticleContent } from '../articles/read.ts';
import { callsIn, type Contact } from '../contact/read.ts';
import { plainFacts } from '../campaign/fact.ts';
import type { Campaign } from '../campaign/read.ts';
import { defaultLocale } from '../i18n/locales.ts';
import { texts } from '../i18n/text.ts';
import { casePath, documentPath, packPath } from '../lessons/addresses.ts';
import { checkFits } from '../lessons/checks/fits.ts';
import { checkLessons } from '../lessons/checks/index.ts';
import { handoutPath, isPrinted } from '../lessons/handouts.ts';
import { easyGate, documentKinds, pupilGate, type Reader } from '../lessons/kinds.ts';
import { isEasy } from '../lessons/packs.ts';
import { readLessons, type LessonContent, type Pack } from '../lessons/read.ts';
import type { Parsed } from '../lessons/reader.ts';
import { documentPieces } from '../lessons/text.ts';
import {
  adultGate,
  checkPage,
  checkSentences,
  youthGate,
  type ReadingGate,
} from '../reading/check.ts';
import type { WordLists } from '../reading/lists.ts';
import type { Finding } from '../source/finding.ts';
import { withUnread } from '../source/references.ts';
import type { Reading } from './reading-level.ts';

const pathsIn = ({ id, documents }: Pack): readonly string[] => [
  packPath(id),
  ...documents.map((document) => documentPath(id, document.id)),
];

/** The addresses that lessons add to the site: packs that are ready, handouts, cases. */
export const lessonPaths = ({
  packs,
  handouts,
  cases,
  unread,
}: LessonContent): readonly string[] => [
  ...unread,
  ...packs.filter(({ source }) => source.data.ready).flatMap(pathsIn),
  ...handouts.map(({ id, source }) => handoutPath(source.data.kind, id)),
  ...cases.map(({ id }) => casePath(id)),
];

/** Reads the lessons of a content folder; their mistakes are among the findings. */
export const lessonsOf = (
  root: string,
  { articles, laws, known }: ArticleContent,
  contact: Contact,
  campaign: Pick<Campaign, 'facts' | 'known'>,
): LessonContent =>
  readLessons(root, {
    laws: withUnread(laws, known.laws, (id) => ({ name: id, article: '', plain: '' })),
    calls: callsIn(contact),
    facts: withUnread(plainFacts(campaign.facts, defaultLocale), campaign.known, (id) => ({
      text: id,
      source: '',
    })),
    pages: inDefaultLanguage(articles).filter(isPrinted),
  });

/** What is wrong with the lessons and what they name. */
export const checkLessonContent = (
  lessons: LessonContent,
  { addresses, known }: ArticleContent,
  pages: readonly string[],
): readonly Finding[] => {
  const findings = [
    ...lessons.findings,
    ...checkLessons(lessons, {
      addresses: new Set([
        ...pages,
        ...addresses,
        // Whoever writes a pack may lead to all of it.
        ...lessons.packs.flatMap(pathsIn),
      ]),
      hosts: known.hosts,
    }),
  ];
  if (findings.length > 0) return findings;
  return checkFits(lessons, texts(defaultLocale).lessons);
};

/** One document: its sentences, and its level as a whole; what a teacher says is read apart. */
const readOne = (
  { source: { file }, blocks }: Parsed<{ readonly title: string }>,
  gate: ReadingGate,
  lists: WordLists,
): Reading => {
  const pieces = documentPieces(blocks);
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

const handoutGates = { tips: adultGate, hulpkaart: youthGate } as const;

/** How hard every lesson document, handout and case is to read. */
export const readLessonTexts = (
  { packs, handouts, cases }: LessonContent,
  lists: WordLists,
): Reading => {
  const all = [
    ...packs.flatMap((pack) =>
      pack.documents.map((document) => {
        const { reader } = documentKinds[document.source.data.kind];
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
