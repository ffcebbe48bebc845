import {
  BorderStyle,
  HeightRule,
  LineRuleType,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { DocumentBlock, BlockOf } from '../../model.ts';
import { isOpen } from '../../paper.ts';
import { columnShares } from '../typst-data.ts';
import { children } from './inline.ts';
import { documentColours } from '../../../ui/palette.ts';
import { officeColour } from '../office-colour.ts';
import type { WordPart, WordSetting } from './setting.ts';

const border = (style: (typeof BorderStyle)[keyof typeof BorderStyle], color: string) => ({
  style,
  size: 6,
  color,
});
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** A table whose first row is its head; where somebody writes in it, its cells have edges. */
export const wordTable = (block: BlockOf<'table'>, { width }: WordSetting): Table => {
  const shares = columnShares(block);
  const sum = shares.reduce((total, share) => total + share, 0);
  const widths = shares.map((share) => Math.round((width * share) / sum));
  const open = isOpen(block);
  const line = border(
    BorderStyle.SINGLE,
    open ? officeColour(documentColours.soft) : officeColour(documentColours.hair),
  );
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
                  ? {
                      shading: {
                        type: ShadingType.CLEAR,
                        color: 'auto',
                        fill: officeColour(documentColours.tint),
                      },
                    }
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

/** Some white, and what Word wants between a table and what follows: a line that is no line. */
export const afterTable = () =>
  new Paragraph({ spacing: { after: 0, line: 160, lineRule: LineRuleType.EXACT } });

/**
 * Cards to cut out, two beside each other.
 * @param inside makes what stands on one card
 */
export const cards = (
  { items }: BlockOf<'list'>,
  setting: WordSetting,
  inside: (item: readonly DocumentBlock[], setting: WordSetting) => readonly WordPart[],
): Table => {
  const { width } = setting;
  const edge = border(BorderStyle.DASHED, officeColour(documentColours.soft));
  const half = Math.floor(width / 2);
  const rows = Array.from({ length: Math.ceil(items.length / 2) }, (_, at) => {
    const pair = [items[at * 2] ?? [], items[at * 2 + 1] ?? []];
    return new TableRow({
      cantSplit: true,
      height: { value: 1500, rule: HeightRule.ATLEAST },
      children: pair.map((item) => {
        const card = inside(item, { ...setting, width: half - 400 });
        return new TableCell({
          width: { size: half, type: WidthType.DXA },
          margins: { top: 120, bottom: 120, left: 200, right: 200 },
          verticalAlign: VerticalAlignTable.CENTER,
          children: card.length > 0 ? [...card] : [new Paragraph('')],
        });
      }),
    });
  });
  return new Table({
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
  });
};
