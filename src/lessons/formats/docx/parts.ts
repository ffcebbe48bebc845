import {
  Bookmark,
  ColumnBreak,
  HeadingLevel,
  ImageRun,
  LeaderType,
  PageBreak,
  Paragraph,
  TabStopType,
  TextRun,
  type IParagraphOptions,
  type ParagraphChild,
} from 'docx';
import { fill } from '../../../i18n/fill.ts';
import type { DocumentBlock, BlockOf, Inline } from '../../model.ts';
import { leads } from '../../paper.ts';
import { qrSvg } from '../../../ui/qr.ts';
import { plain, strong } from '../../write.ts';
import { wordAnchor, children } from './inline.ts';
import type { WordPart, WordSetting } from './setting.ts';
import { calloutLook } from './styles.ts';
import { afterTable, cards, wordTable } from './tables.ts';

interface Standing {
  readonly level: number;
  /** What every paragraph here looks like. */
  readonly look: IParagraphOptions;
  /** What comes before the first words: the break of a column. */
  readonly lead?: readonly ParagraphChild[];
}

/** The pixels of a width in twips, as Word counts them. */
const pixels = (twips: number): number => Math.round(twips / 15);

const drawing = (
  svg: string,
  alt: string,
  width: number,
  ratio: number,
  { pngs, pictures }: WordSetting,
) => {
  pictures.count += 1;
  return new ImageRun({
    type: 'png',
    data: pngs.get(svg) ?? new Uint8Array(),
    transformation: { width: pixels(width), height: Math.round(pixels(width) / ratio) },
    altText: { name: 'Afbeelding', title: '', description: alt, id: String(pictures.count) },
  });
};

const headingLevels = {
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
  5: HeadingLevel.HEADING_5,
} as const;

const lineToWriteOn = (width: number, label: string): Paragraph =>
  new Paragraph({
    tabStops: [{ type: TabStopType.RIGHT, position: width, leader: LeaderType.UNDERSCORE }],
    spacing: { before: 160, after: 160 },
    children: [new TextRun(label === '' ? '' : `${label} `), new TextRun('\t')],
  });

const list = (
  block: BlockOf<'list'>,
  setting: WordSetting,
  { level, look }: Standing,
): readonly WordPart[] => {
  if (block.look === 'cards') return [cards(block, setting, packageParts), afterTable()];
  const reference = block.ordered ? 'ordered' : block.look === 'boxes' ? 'boxes' : 'plain';
  if (block.ordered) setting.lists.count += 1;
  const instance = setting.lists.count;
  return block.items.flatMap((item, index) =>
    item.flatMap((one, at): readonly WordPart[] => {
      if (one.t !== 'paragraph') return packageParts([one], setting, { level: level + 1, look });
      const place =
        at === 0
          ? { numbering: { reference, level, instance } }
          : { indent: { left: 400 * (level + 1) } };
      // In a box the list stands a little further in, or its marks would be on the bar.
      const indent =
        look.shading && at === 0 ? { indent: { left: 560 + 400 * level, hanging: 360 } } : {};
      return [
        new Paragraph({
          spacing: { after: index + 1 < block.items.length ? 50 : 140 },
          ...look,
          ...place,
          ...indent,
          children: children(one.k),
        }),
      ];
    }),
  );
};

const part = (
  block: DocumentBlock,
  setting: WordSetting,
  standing: Standing,
): readonly WordPart[] => {
  const { width, words } = setting;
  const { look, lead = [] } = standing;
  switch (block.t) {
    case 'heading': {
      const heading = headingLevels[block.level];
      const words = children(block.k);
      const named =
        block.id === undefined
          ? words
          : [new Bookmark({ id: wordAnchor(block.id), children: words })];
      return [new Paragraph({ heading, ...look, children: [...lead, ...named] })];
    }
    case 'paragraph':
      return [new Paragraph({ ...look, children: [...lead, ...children(block.k)] })];
    case 'list':
      return list(block, setting, standing);
    case 'table':
      return [wordTable(block, setting), afterTable()];
    case 'quote':
      return packageParts(block.k, setting, { ...standing, look: { style: 'Citaat' } });
    case 'callout': {
      const box = {
        ...calloutLook(block.kind),
        indent: { left: 200 },
        keepLines: true,
        keepNext: true,
      };
      return [
        new Paragraph({
          ...box,
          spacing: { before: 200, after: 60 },
          children: children([strong(block.title)]),
        }),
        ...packageParts(block.k, setting, { ...standing, look: box }),
        afterTable(),
      ];
    }
    case 'lines':
      return Array.from({ length: block.count }, () => lineToWriteOn(width, ''));
    case 'field':
      return [lineToWriteOn(width, block.label)];
    case 'figure': {
      const share = { klein: 0.3, half: 0.6, heel: 1 }[block.width];
      const image = drawing(block.svg, block.alt, width * share, block.ratio, setting);
      return [
        new Paragraph({
          alignment: 'center',
          keepNext: block.caption !== undefined,
          children: [image],
        }),
        ...(block.caption
          ? [
              new Paragraph({
                style: 'Klein',
                alignment: 'center',
                children: [new TextRun(block.caption)],
              }),
            ]
          : []),
      ];
    }
    case 'qr': {
      const alt = fill(words.document.qrAlt, { address: block.shown });
      const address: Inline = { t: 'link', to: block.to, k: [{ t: 'text', v: block.shown }] };
      return [
        new Paragraph({
          keepNext: true,
          children: [drawing(qrSvg(block.to), alt, Math.min(width, 1800), 1, setting)],
        }),
        new Paragraph({
          keepNext: true,
          spacing: { after: 0 },
          children: children([strong(block.caption)]),
        }),
        new Paragraph({ children: children([address]) }),
      ];
    }
    case 'contents':
      return block.entries.map(
        ({ level, id, title }) =>
          new Paragraph({
            indent: { left: 400 * (level - 2) },
            spacing: { after: 30 },
            children: children([{ t: 'link', to: `#${id}`, k: plain(title) }]),
          }),
      );
    case 'page-break':
      return [new Paragraph({ children: [new PageBreak()] })];
    // Columns become a section of their own; inside something else they stand beneath each other.
    case 'columns':
      return block.columns.flatMap((column) => packageParts(column, setting, standing));
    case 'step':
    case 'slide':
      return [];
  }
};

/** Parts of a document as parts of a Word file. */
export const packageParts = (
  blocks: readonly DocumentBlock[],
  setting: WordSetting,
  standing: Standing = { level: 0, look: {} },
): readonly WordPart[] =>
  blocks.flatMap((block, at) => {
    const { look } = standing;
    const keepNext = leads(block, blocks[at + 1]);
    return part(block, setting, keepNext ? { ...standing, look: { ...look, keepNext } } : standing);
  });

/** A column of a section: it begins where the one before it was broken off. */
export const column = (
  blocks: readonly DocumentBlock[],
  at: number,
  setting: WordSetting,
): readonly WordPart[] => {
  const [first, ...rest] = blocks;
  if (!first) return [];
  const lead = at === 0 ? [] : [new ColumnBreak()];
  // In the paragraph itself: one of its own would be an empty line above the column.
  if (first.t === 'heading' || first.t === 'paragraph') {
    // White above the first words would stand in one column and not in the other.
    const look = { spacing: { before: 0 } };
    return [...part(first, setting, { level: 0, look, lead }), ...packageParts(rest, setting)];
  }
  if (at === 0) return packageParts(blocks, setting);
  return [
    new Paragraph({ spacing: { after: 0 }, children: lead }),
    ...packageParts(blocks, setting),
  ];
};
