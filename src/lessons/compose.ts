import { ourName } from '../contact/organisation.ts';
import { dayInWords } from '../i18n/day.ts';
import { fill } from '../i18n/fill.ts';
import { defaultLocale } from '../i18n/locales.ts';
import { glance } from './glance.ts';
import { documentKinds } from './kinds.ts';
import type { DocumentBlock, BlockOf, Document, DocumentMeta } from './model.ts';
import { isEasy } from './packs.ts';
import type { LessonContent, Pack, PageData } from './read.ts';
import type { Parsed } from './reader.ts';
import type { DocumentData, HandoutData } from './schema.ts';
import type { LessonWords } from './words.ts';
import { heading, paragraph, plain, strong } from './write.ts';

/** The steps of a lesson beneath each other, with the clock. */
const overview = (
  steps: readonly BlockOf<'step'>[],
  words: LessonWords,
): readonly DocumentBlock[] => {
  const t = words.document;
  const head = [t.overviewMinute, t.overviewStep, t.overviewWay];
  const rows = steps.map(({ from, until, title, way }) => [`${from}–${until}`, title, way ?? '']);
  return [
    heading(2, t.overview),
    {
      t: 'table',
      align: ['left', 'left', 'left'],
      rows: [head, ...rows].map((row) => row.map(plain)),
    },
  ];
};

/** A step and a slide on paper: a heading, and what belongs to it. */
const onPaper = (
  block: DocumentBlock,
  at: number,
  words: LessonWords,
): readonly DocumentBlock[] => {
  const t = words.document;
  if (block.t === 'step') {
    const { title, way, k, minutes, from, until } = block;
    const clock = fill(t.clock, { minutes, from, until });
    return [heading(2, title), paragraph([strong(way ? `${clock} · ${way}` : clock)]), ...k];
  }
  if (block.t === 'slide') {
    const notes: DocumentBlock = { t: 'callout', kind: 'tip', title: t.notes, k: block.notes };
    const title = fill(t.slide, { number: at + 1, title: block.title });
    return [heading(2, title), ...block.k, notes];
  }
  return [block];
};

/**
 * @param facts what we know of it: between its opening words and its first heading
 */
const compose = (
  blocks: readonly DocumentBlock[],
  facts: readonly DocumentBlock[],
  meta: DocumentMeta,
  words: LessonWords,
): Document => {
  const steps = blocks.filter((block) => block.t === 'step');
  const told = [...facts, ...(steps.length > 0 ? overview(steps, words) : [])];
  const opening = blocks.findIndex(({ t }) => t === 'heading' || t === 'step');
  const at = opening < 0 ? blocks.length : opening;
  return {
    meta,
    blocks: [...blocks.slice(0, at), ...told, ...blocks.slice(at)].flatMap((block, index) =>
      onPaper(block, index, words),
    ),
    slides: blocks.filter((block) => block.t === 'slide'),
  };
};

/** The organisation behind every document. */
const house = ({ document: { site } }: LessonWords) => ({ site, publisher: ourName().full });

const editionOf = (
  { version, date, licence }: Pick<HandoutData, 'version' | 'date' | 'licence'>,
  words: LessonWords,
) => ({
  version,
  date,
  edition: fill(words.document.version, { version, date: dayInWords(date, defaultLocale) }),
  licence: words.licences[licence],
});

/** How large the letters are on paper: what hangs on a wall more than what lies on a table. */
const lettersOf = (pack: Pack, { kind }: DocumentData) => {
  if (kind === 'gespreksregels') return { letters: 19, fills: true };
  if (kind === 'hulpkaart') return { letters: 15, fills: true };
  const letters = { leerling: isEasy(pack) ? 14 : 12.5, ouder: 12, docent: 11 };
  return { letters: letters[documentKinds[kind].reader], fills: false };
};

/** A document of a pack, ready to be shown. */
export const composeDocument = (
  pack: Pack,
  { source: { data }, blocks }: Parsed<DocumentData>,
  goals: LessonContent['goals'],
  words: LessonWords,
): Document =>
  compose(
    blocks,
    data.kind === 'docentenhandleiding' ? glance(pack, goals, words) : [],
    {
      title: data.title,
      kind: words.kinds[data.kind],
      pack: pack.source.data.title,
      ...lettersOf(pack, data),
      ...house(words),
      ...editionOf(pack.source.data, words),
    },
    words,
  );

/** A handout, ready to be shown. */
export const composeHandout = (
  { source: { data }, blocks }: Parsed<HandoutData>,
  words: LessonWords,
): Document =>
  compose(
    blocks,
    [],
    {
      title: data.title,
      kind: words.handouts[data.kind],
      pack: undefined,
      letters: data.kind === 'hulpkaart' ? 15 : 12.5,
      fills: data.kind === 'hulpkaart',
      ...house(words),
      ...editionOf(data, words),
    },
    words,
  );

/**
 * A page of the site as a sheet to print.
 * @param site the name of the front door that it belongs to
 */
export const composeSheet = (
  { source: { data }, blocks }: Parsed<PageData>,
  site: string,
  words: LessonWords,
): Document =>
  compose(
    blocks,
    [],
    {
      title: data.title,
      kind: words.handouts.sheet,
      pack: undefined,
      letters: 10.5,
      fills: false,
      publisher: ourName().full,
      site,
      version: data.checked,
      date: data.checked,
      edition: fill(words.document.updated, { date: dayInWords(data.checked, defaultLocale) }),
      licence: words.licences['cc-by-nc-sa-4.0'],
    },
    words,
  );
