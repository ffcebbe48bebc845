import type { BlockOf } from '../../model.ts';
import type { MeasuredPlace } from '../measure.ts';
import { el, type Content, type Xml } from '../xml.ts';
import { slideParagraph, type Relate } from './text.ts';

const emu = (centimetres: number): number => Math.round(centimetres * 360_000);

/** Where something stands. */
export const frame = (
  name: 'a:xfrm' | 'p:xfrm',
  { x, y, w, h }: MeasuredPlace,
  attributes: Readonly<Record<string, number>> = {},
): Xml =>
  el(
    name,
    attributes,
    el('a:off', { x: emu(x), y: emu(y) }),
    el('a:ext', { cx: emu(w), cy: emu(h) }),
  );

/** Letters need room above their capitals and below the line, which the measured box has not. */
export const aroundLetters = (
  { x, y, w, h }: MeasuredPlace,
  size: number,
  below = 0.58,
): MeasuredPlace => {
  const letter = (size / 72) * 2.54;
  return { x, y: y - letter * 0.32, w, h: h + letter * (0.32 + below) };
};

/** A colour of the theme: the teacher who changes the theme changes the slide. */
export const shapeFill = (colour: string): Xml =>
  el('a:solidFill', {}, el('a:schemeClr', { val: colour }));

interface Shape {
  readonly id: number;
  readonly name: string;
  readonly place?: MeasuredPlace | undefined;
  /** The placeholder of the layout that it fills. */
  readonly holder?: Readonly<Record<string, string | number>>;
  readonly form?: string;
  readonly colour?: string;
  /** It says nothing: a screen reader skips it. */
  readonly decorative?: boolean;
  readonly inset?: number;
  /** Where letters stand in a box that is higher than they are. */
  readonly anchor?: 't' | 'ctr' | 'b';
  /** Rounded as far as it goes. */
  readonly round?: boolean;
  readonly upsideDown?: boolean;
  /** Letters shrink when somebody types more; what we place ourselves fits already. */
  readonly shrinks?: boolean;
}

const decorativeMark = el(
  'a:extLst',
  {},
  el(
    'a:ext',
    { uri: '{C183D7F6-B498-43B3-948B-1728B52AA6E4}' },
    el('adec:decorative', {
      'xmlns:adec': 'http://schemas.microsoft.com/office/drawing/2017/decorative',
      val: 1,
    }),
  ),
);

const bodyOf = ({ inset = 0, form, shrinks, anchor }: Shape, body: Content): Xml => {
  const [side, end] = [emu(inset), emu(inset / 2)];
  return el(
    'p:txBody',
    {},
    el(
      'a:bodyPr',
      {
        wrap: 'square',
        lIns: side,
        tIns: end,
        rIns: side,
        bIns: end,
        anchor: anchor ?? (form ? 'ctr' : undefined),
      },
      el(shrinks ? 'a:normAutofit' : 'a:noAutofit'),
    ),
    el('a:lstStyle'),
    body,
  );
};

/** A shape with text, or without. */
export const shape = (whole: Shape, body?: Content): Xml => {
  const { id, name, place, holder, form, colour, decorative, round, upsideDown } = whole;
  const empty = el('a:p', {}, el('a:endParaRPr', { lang: 'nl-NL' }));
  return el(
    'p:sp',
    {},
    el(
      'p:nvSpPr',
      {},
      el('p:cNvPr', { id, name }, decorative ? decorativeMark : undefined),
      el(
        'p:cNvSpPr',
        holder || form ? {} : { txBox: 1 },
        holder ? el('a:spLocks', { noGrp: 1 }) : undefined,
      ),
      el('p:nvPr', {}, holder ? el('p:ph', holder) : undefined),
    ),
    el(
      'p:spPr',
      {},
      place ? frame('a:xfrm', place, upsideDown ? { flipV: 1 } : {}) : undefined,
      holder
        ? undefined
        : el(
            'a:prstGeom',
            { prst: form ?? 'rect' },
            el('a:avLst', {}, round ? el('a:gd', { name: 'adj', fmla: 'val 50000' }) : undefined),
          ),
      holder ? undefined : colour ? shapeFill(colour) : el('a:noFill'),
      holder ? undefined : el('a:ln', {}, el('a:noFill')),
    ),
    bodyOf(whole, body ?? empty),
  );
};

/** A picture, with the words for who does not see it. */
export const picture = (id: number, alt: string, relation: string, place: MeasuredPlace): Xml =>
  el(
    'p:pic',
    {},
    el(
      'p:nvPicPr',
      {},
      el('p:cNvPr', { id, name: `Afbeelding ${id}`, descr: alt }),
      el('p:cNvPicPr', {}, el('a:picLocks', { noChangeAspect: 1 })),
      el('p:nvPr'),
    ),
    el(
      'p:blipFill',
      {},
      el('a:blip', { 'r:embed': relation }),
      el('a:stretch', {}, el('a:fillRect')),
    ),
    el('p:spPr', {}, frame('a:xfrm', place), el('a:prstGeom', { prst: 'rect' }, el('a:avLst'))),
  );

/** The look of tables, in `tableStyles.xml`: LibreOffice does not know PowerPoint's own. */
export const tableStyle = '{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}';

/** A table whose first row is its head. */
export const slideTable = (
  id: number,
  { rows }: BlockOf<'table'>,
  shares: readonly number[],
  place: MeasuredPlace,
  size: number,
  relate: Relate,
): Xml => {
  const sum = shares.reduce((total, share) => total + share, 0);
  const height = emu(place.h / Math.max(1, rows.length));
  const cell = (content: Xml) =>
    el(
      'a:tc',
      {},
      el('a:txBody', {}, el('a:bodyPr'), el('a:lstStyle'), content),
      el('a:tcPr', { anchor: 'ctr' }),
    );
  return el(
    'p:graphicFrame',
    {},
    el(
      'p:nvGraphicFramePr',
      {},
      el('p:cNvPr', { id, name: `Tabel ${id}` }),
      el('p:cNvGraphicFramePr', {}, el('a:graphicFrameLocks', { noGrp: 1 })),
      el('p:nvPr'),
    ),
    frame('p:xfrm', place),
    el(
      'a:graphic',
      {},
      el(
        'a:graphicData',
        { uri: 'http://schemas.openxmlformats.org/drawingml/2006/table' },
        el(
          'a:tbl',
          {},
          el('a:tblPr', { firstRow: 1 }, el('a:tableStyleId', {}, tableStyle)),
          el(
            'a:tblGrid',
            {},
            shares.map((share) => el('a:gridCol', { w: Math.round((emu(place.w) * share) / sum) })),
          ),
          rows.map((row, at) =>
            el(
              'a:tr',
              { h: height },
              row.map((words) =>
                cell(slideParagraph(words, relate, { size, look: { bold: at === 0 } })),
              ),
            ),
          ),
        ),
      ),
    ),
  );
};
