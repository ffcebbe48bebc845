import {
  BorderStyle,
  ColumnBreak,
  ExternalHyperlink,
  HeadingLevel,
  HeightRule,
  ImageRun,
  LeaderType,
  LineRuleType,
  PageBreak,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type IParagraphOptions,
  type ParagraphChild,
} from 'docx';
import { fill } from '../../../i18n/fill.ts';
import { fullAddress } from '../../addresses.ts';
import type { LessonWords } from '../../compose.ts';
import { isOpen, leads } from '../../paper.ts';
import type { Block, BlockOf, Inline } from '../../model.ts';
import { qrSvg } from '../../qr.ts';
import { columnShares } from '../typst-data.ts';
import { calloutLook, colours } from './styles.ts';

/** What stands in a Word file beneath each other. */
export type WordPart = Paragraph | Table;

/** What parts need of the file they come into. */
export interface WordSetting {
  readonly words: LessonWords;
  /** Drawings, as Word can show them. */
  readonly pngs: ReadonlyMap<string, Uint8Array>;
  /** How wide the text is here, in twips. */
  readonly width: number;
  /** Numbered lists begin again: each has its own count. */
  readonly lists: { count: number };
}

interface Standing {
  readonly level: number;
  /** What every paragraph here looks like. */
  readonly look: IParagraphOptions;
  /** What comes before the first words: the break of a column. */
  readonly lead?: readonly ParagraphChild[];
}

/** The pieces of a sentence as Word has them. */
export const children = (
  pieces: readonly Inline[],
  look: { bold?: boolean; italics?: boolean } = {},
): ParagraphChild[] =>
  pieces.flatMap((piece): ParagraphChild[] => {
    switch (piece.t) {
      case 'text':
        return [new TextRun({ text: piece.v, ...look })];
      case 'strong':
        return children(piece.k, { ...look, bold: true });
      case 'em':
        return children(piece.k, { ...look, italics: true });
      case 'break':
        return [new TextRun({ text: '', break: 1 })];
      case 'link':
        return [
          new ExternalHyperlink({
            link: fullAddress(piece.to),
            children: piece.k.map(
              (one) =>
                new TextRun({ text: one.t === 'text' ? one.v : '', style: 'Hyperlink', ...look }),
            ),
          }),
        ];
    }
  });

/** Words in bold. */
export const strong = (v: string): Inline => ({ t: 'strong', k: [{ t: 'text', v }] });

/** The pixels of a width in twips, as Word counts them. */
const pixels = (twips: number): number => Math.round(twips / 15);

const drawing = (svg: string, alt: string, width: number, ratio: number, { pngs }: WordSetting) =>
  new ImageRun({
    type: 'png',
    data: pngs.get(svg) ?? new Uint8Array(),
    transformation: { width: pixels(width), height: Math.round(pixels(width) / ratio) },
    altText: { name: 'Afbeelding', title: '', description: alt },
  });

const lineToWriteOn = (width: number, label: string): Paragraph =>
  new Paragraph({
    tabStops: [{ type: TabStopType.RIGHT, position: width, leader: LeaderType.UNDERSCORE }],
    spacing: { before: 160, after: 160 },
    children: [new TextRun(label === '' ? '' : `${label} `), new TextRun('\t')],
  });

const border = (style: (typeof BorderStyle)[keyof typeof BorderStyle], color: string) => ({
  style,
  size: 6,
  color,
});
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };

const table = (block: BlockOf<'table'>, { width }: WordSetting): Table => {
  const shares = columnShares(block);
  const sum = shares.reduce((total, share) => total + share, 0);
  const widths = shares.map((share) => Math.round((width * share) / sum));
  const open = isOpen(block);
  const line = border(BorderStyle.SINGLE, open ? colours.soft : colours.hair);
  const side = open ? line : none;
  const space = open ? 110 : 60;
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    borders: {
      top: side,
      left: side,
      right: side,
      insideVertical: side,
      bottom: line,
      insideHorizontal: line,
    },
    rows: block.rows.map(
      (row, at) =>
        new TableRow({
          tableHeader: at === 0,
          cantSplit: true,
          children: row.map(
            (cell, column) =>
              new TableCell({
                width: { size: widths[column] ?? 0, type: WidthType.DXA },
                margins: { top: space, bottom: space, left: 100, right: 100 },
                ...(at === 0
                  ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: colours.tint } }
                  : {}),
                children: [
                  new Paragraph({
                    spacing: { after: 0 },
                    children: children(cell, at === 0 ? { bold: true } : {}),
                  }),
                ],
              }),
          ),
        }),
    ),
  });
};

/** Word wants a paragraph between a table and what follows; it need not be a whole line. */
const afterTable = () =>
  new Paragraph({ spacing: { after: 0, line: 160, lineRule: LineRuleType.EXACT } });

/** Cards to cut out, two beside each other. */
const cards = (block: BlockOf<'list'>, setting: WordSetting): readonly WordPart[] => {
  const { width } = setting;
  const edge = border(BorderStyle.DASHED, colours.soft);
  const half = Math.floor(width / 2);
  const rows = Array.from({ length: Math.ceil(block.items.length / 2) }, (_, at) => {
    const pair = [block.items[at * 2] ?? [], block.items[at * 2 + 1] ?? []];
    return new TableRow({
      cantSplit: true,
      height: { value: 1500, rule: HeightRule.ATLEAST },
      children: pair.map((item) => {
        const inside = parts(item, { ...setting, width: half - 400 });
        return new TableCell({
          width: { size: half, type: WidthType.DXA },
          margins: { top: 120, bottom: 120, left: 200, right: 200 },
          verticalAlign: VerticalAlignTable.CENTER,
          children: inside.length > 0 ? [...inside] : [new Paragraph('')],
        });
      }),
    });
  });
  return [
    new Table({
      width: { size: width, type: WidthType.DXA },
      columnWidths: [half, half],
      borders: {
        top: edge,
        bottom: edge,
        left: edge,
        right: edge,
        insideHorizontal: edge,
        insideVertical: edge,
      },
      rows,
    }),
    afterTable(),
  ];
};

const list = (
  block: BlockOf<'list'>,
  setting: WordSetting,
  { level, look }: Standing,
): readonly WordPart[] => {
  if (block.look === 'cards') return cards(block, setting);
  const reference = block.ordered ? 'ordered' : block.look === 'boxes' ? 'boxes' : 'plain';
  if (block.ordered) setting.lists.count += 1;
  const instance = setting.lists.count;
  return block.items.flatMap((item) =>
    item.flatMap((one, at): readonly WordPart[] => {
      if (one.t !== 'paragraph') return parts([one], setting, { level: level + 1, look });
      const place =
        at === 0
          ? { numbering: { reference, level, instance } }
          : { indent: { left: 400 * (level + 1) } };
      // In a box the list stands a little further in, or its marks would be on the bar.
      const indent =
        look.shading && at === 0 ? { indent: { left: 560 + 400 * level, hanging: 360 } } : {};
      return [
        new Paragraph({
          spacing: { after: 60 },
          ...look,
          ...place,
          ...indent,
          children: children(one.k),
        }),
      ];
    }),
  );
};

const part = (block: Block, setting: WordSetting, standing: Standing): readonly WordPart[] => {
  const { width, words } = setting;
  const { look, lead = [] } = standing;
  switch (block.t) {
    case 'heading': {
      const heading = block.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3;
      return [new Paragraph({ heading, ...look, children: [...lead, ...children(block.k)] })];
    }
    case 'paragraph':
      return [new Paragraph({ ...look, children: [...lead, ...children(block.k)] })];
    case 'list':
      return list(block, setting, standing);
    case 'table':
      return [table(block, setting), afterTable()];
    case 'quote':
      return parts(block.k, setting, { ...standing, look: { style: 'Citaat' } });
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
          children: children([strong(block.title)]),
        }),
        ...parts(block.k, setting, { ...standing, look: box }),
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
    case 'page-break':
      return [new Paragraph({ children: [new PageBreak()] })];
    // Columns become a section of their own; inside something else they stand beneath each other.
    case 'columns':
      return block.columns.flatMap((column) => parts(column, setting, standing));
    case 'step':
    case 'slide':
      return [];
  }
};

/** Parts of a document as parts of a Word file. */
export const parts = (
  blocks: readonly Block[],
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
  blocks: readonly Block[],
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
    return [...part(first, setting, { level: 0, look, lead }), ...parts(rest, setting)];
  }
  if (at === 0) return parts(blocks, setting);
  return [new Paragraph({ spacing: { after: 0 }, children: lead }), ...parts(blocks, setting)];
};
