import { ourName } from '../../contact/organisation.ts';
import { dayInWords } from '../../i18n/day.ts';
import { defaultLocale } from '../../i18n/locales.ts';
import { texts } from '../../i18n/text.ts';
import type { Document, DocumentBlock, Inline } from '../../lessons/model.ts';
import { plain } from '../../lessons/write.ts';
import type { Book, BookPart, Chapter } from './model.ts';

/** Where a link to a place in the book leads from here; nothing where that place is not. */
export type Places = (id: string) => string | undefined;

const linked = (pieces: readonly Inline[], places: Places): readonly Inline[] =>
  pieces.flatMap((piece): readonly Inline[] => {
    if (piece.t === 'text' || piece.t === 'break') return [piece];
    const k = linked(piece.k, places);
    if (piece.t !== 'link' || !piece.to.startsWith('#')) return [{ ...piece, k }];
    const to = places(piece.to.slice(1));
    return to === undefined ? k : [{ ...piece, to, k }];
  });

const deeper = (level: 2 | 3 | 4 | 5, by: 0 | 1 | 2): 2 | 3 | 4 | 5 => {
  const levels = [2, 3, 4, 5] as const;
  return levels[levels.indexOf(level) + by] ?? 5;
};

/**
 * Parts of a chapter where they come to stand.
 * @param by how many levels its headings are deeper than those of a chapter by itself
 */
export const placed = (
  blocks: readonly DocumentBlock[],
  by: 0 | 1 | 2,
  places: Places,
): readonly DocumentBlock[] =>
  blocks.map((block): DocumentBlock => {
    switch (block.t) {
      case 'heading':
        return { ...block, level: deeper(block.level, by), k: linked(block.k, places) };
      case 'paragraph':
        return { ...block, k: linked(block.k, places) };
      case 'list':
        return { ...block, items: block.items.map((item) => placed(item, by, places)) };
      case 'callout':
      case 'quote':
        return { ...block, k: placed(block.k, by, places) };
      default:
        return block;
    }
  });

/** The ids of the headings of a chapter, and its own. */
export const idsIn = ({ id, blocks }: Chapter): readonly string[] => [
  id,
  ...blocks.flatMap((block) => (block.t === 'heading' && block.id !== undefined ? [block.id] : [])),
];

/** The parts of one chapter on the page of its part, below a heading of its own. */
export const chapterOnPage = (
  { parts }: Book,
  part: BookPart,
  chapter: Chapter,
  pathOf: (part: string) => string,
): readonly DocumentBlock[] => {
  const home = new Map(
    parts.flatMap(({ id, chapters }) =>
      chapters.flatMap((one) => idsIn(one).map((place) => [place, id] as const)),
    ),
  );
  const places: Places = (id) => {
    const there = home.get(id);
    if (there === undefined) return undefined;
    return there === part.id ? `#${id}` : `${pathOf(there)}#${id}`;
  };
  return placed(chapter.blocks, 1, places);
};

/** A heading that links find. */
const marked = (level: 2 | 3, id: string, words: string): DocumentBlock => ({
  t: 'heading',
  level,
  id,
  k: plain(words),
});

const document = (
  { version, date }: Book,
  title: string,
  blocks: readonly DocumentBlock[],
): Document => ({
  meta: {
    site: texts(defaultLocale).lessons.document.site,
    publisher: ourName().full,
    title,
    kind: 'Padenboek, om te tekenen',
    pack: 'Padenboek',
    version,
    date,
    edition: `Padenboek ${version} · bronnen tot en met ${dayInWords(date, defaultLocale)}`,
    licence: { short: 'niet openbaar', long: 'Niet openbaar: alleen voor wie tekent' },
    letters: 10,
    fills: false,
  },
  blocks,
  slides: [],
});

/** One chapter by itself. */
export const chapterDocument = (book: Book, chapter: Chapter): Document => {
  const here = new Set(idsIn(chapter));
  const places: Places = (id) => (here.has(id) ? `#${id}` : undefined);
  return document(book, chapter.title, placed(chapter.blocks, 0, places));
};

/** The whole book, with its contents. */
export const bookDocument = (book: Book): Document => {
  const here = new Set(book.parts.flatMap(({ id, chapters }) => [id, ...chapters.flatMap(idsIn)]));
  const places: Places = (id) => (here.has(id) ? `#${id}` : undefined);
  return document(book, 'Padenboek', [
    ...book.intro,
    {
      t: 'contents',
      entries: book.parts.flatMap(({ id, title, chapters }) => [
        { level: 2 as const, id, title },
        ...chapters.map((one) => ({ level: 3 as const, id: one.id, title: one.title })),
      ]),
    },
    ...book.parts.flatMap(({ id, title, intro, chapters }) => [
      { t: 'page-break' as const },
      marked(2, id, title),
      ...intro,
      ...chapters.flatMap((chapter, at) => [
        ...(at > 0 ? [{ t: 'page-break' as const }] : []),
        marked(3, chapter.id, chapter.title),
        ...placed(chapter.blocks, 2, places),
      ]),
    ]),
  ]);
};
