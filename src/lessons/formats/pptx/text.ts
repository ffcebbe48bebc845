import { fullAddress } from '../../../i18n/on-paper.ts';
import type { DocumentBlock, BlockOf, Inline } from '../../model.ts';
import { el, type Xml } from '../xml.ts';

/** Gives an address an id in the relations of a slide. */
export type Relate = (address: string) => string;

interface Look {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly link?: string;
}

/** What stands before an item of a list. */
interface Bullet {
  readonly marks: readonly Xml[];
  /** How wide it is, in letters. */
  readonly wide: number;
}

/** How a paragraph stands. */
export interface Standing {
  /** Size of the letters in points; without it that of the layout. */
  readonly size?: number | undefined;
  readonly bullet?: Bullet | undefined;
  readonly level?: number;
  readonly look?: Look;
}

const run = (text: string, { bold, italic, link }: Look, size: number | undefined): Xml =>
  el(
    'a:r',
    {},
    el(
      'a:rPr',
      {
        lang: 'nl-NL',
        sz: size === undefined ? undefined : Math.round(size * 100),
        b: bold ? 1 : undefined,
        i: italic ? 1 : undefined,
        dirty: 0,
      },
      link === undefined ? undefined : el('a:hlinkClick', { 'r:id': link }),
    ),
    el('a:t', {}, text),
  );

const runs = (
  pieces: readonly Inline[],
  look: Look,
  size: number | undefined,
  relate: Relate,
): readonly Xml[] =>
  pieces.flatMap((piece) => {
    switch (piece.t) {
      case 'text':
        return [run(piece.v, look, size)];
      case 'strong':
        return runs(piece.k, { ...look, bold: true }, size, relate);
      case 'em':
        return runs(piece.k, { ...look, italic: true }, size, relate);
      case 'link':
        // Nobody calls from a slide.
        return piece.to.startsWith('tel:')
          ? runs(piece.k, look, size, relate)
          : runs(piece.k, { ...look, link: relate(fullAddress(piece.to)) }, size, relate);
      case 'break':
        return [el('a:br')];
    }
  });

/** One paragraph; `a:pPr` stands once and first, or PowerPoint wants to repair the file. */
export const slideParagraph = (
  pieces: readonly Inline[],
  relate: Relate,
  { size, bullet, level = 0, look = {} }: Standing = {},
): Xml => {
  const indent = Math.round((size ?? 20) * (bullet?.wide ?? 1) * 12_700);
  return el(
    'a:p',
    {},
    bullet
      ? el('a:pPr', { marL: indent * (level + 1), indent: -indent, lvl: level }, bullet.marks)
      : el('a:pPr', { marL: level * indent, indent: 0, lvl: level }, el('a:buNone')),
    runs(pieces, look, size, relate),
  );
};

const bulletOf = ({ ordered, start, look }: BlockOf<'list'>): Bullet => {
  if (ordered) {
    return { marks: [el('a:buAutoNum', { type: 'arabicPeriod', startAt: start })], wide: 1.3 };
  }
  const boxes = look === 'boxes';
  const font = el('a:buFont', { typeface: boxes ? 'Segoe UI Symbol' : 'Arial' });
  return { marks: [font, el('a:buChar', { char: boxes ? '☐' : '•' })], wide: boxes ? 1.2 : 0.85 };
};

/** Parts that are text, as paragraphs of one box. */
export const paragraphs = (
  blocks: readonly DocumentBlock[],
  relate: Relate,
  size: number | undefined,
  level = 0,
): readonly Xml[] =>
  blocks.flatMap((block): readonly Xml[] => {
    switch (block.t) {
      case 'paragraph':
      case 'heading':
        return [slideParagraph(block.k, relate, { size, level })];
      case 'quote':
        return block.k.flatMap((one) =>
          one.t === 'paragraph'
            ? [slideParagraph(one.k, relate, { size, level, look: { italic: true } })]
            : paragraphs([one], relate, size, level),
        );
      case 'list':
        return block.items.flatMap((item) =>
          item.flatMap((one, at) =>
            one.t === 'paragraph'
              ? [
                  slideParagraph(one.k, relate, {
                    size,
                    level: at === 0 ? level : level + 1,
                    bullet: at === 0 ? bulletOf(block) : undefined,
                  }),
                ]
              : paragraphs([one], relate, size, level + 1),
          ),
        );
      case 'callout':
        return [
          slideParagraph([{ t: 'text', v: block.title }], relate, { size, look: { bold: true } }),
          ...paragraphs(block.k, relate, size, level),
        ];
      case 'columns':
        return block.columns.flatMap((column) => paragraphs(column, relate, size, level));
      case 'table':
        return block.rows.map((row) =>
          slideParagraph(
            row.flatMap((cell, at) =>
              at === 0 ? cell : [{ t: 'text' as const, v: ' · ' }, ...cell],
            ),
            relate,
            { size, level },
          ),
        );
      default:
        return [];
    }
  });
