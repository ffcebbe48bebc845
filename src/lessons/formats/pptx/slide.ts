import { fill as fillWords } from '../../../i18n/fill.ts';
import type { LessonWords } from '../../words.ts';
import type { DocumentBlock, Slide } from '../../model.ts';
import { qrSvg } from '../../../ui/qr.ts';
import type { MeasuredPlace, SlideMeasures } from '../measure.ts';
import { columnShares } from '../typst-data.ts';
import { el, xmlFile, type Xml } from '../xml.ts';
import { numberHolder, spaces, tree } from './parts.ts';
import { aroundLetters, picture, shape, slideTable } from './shapes.ts';
import { slideParagraph, paragraphs } from './text.ts';

/** What a slide leads to: other parts of the file, and the world. */
export interface Relations {
  /** An address outside the file. */
  address(to: string): string;
  /** A drawing, as it is in the file. */
  drawing(svg: string): string;
}

interface Placed {
  readonly block: DocumentBlock;
  readonly path: readonly number[];
  readonly place: MeasuredPlace;
}

/** The parts of a slide with the place that was measured for each. */
const placed = ({ k }: Slide, { boxes }: SlideMeasures): readonly Placed[] =>
  boxes.flatMap(({ path, ...place }) => {
    const [at = 0, column, inside] = path;
    const block = k[at];
    if (!block) return [];
    if (block.t !== 'columns') return [{ block, path, place }];
    const part = block.columns[column ?? 0]?.[inside ?? 0];
    return part ? [{ block: part, path, place }] : [];
  });

const isText = ({ t }: DocumentBlock): boolean =>
  t === 'paragraph' || t === 'list' || t === 'quote';

/** Texts below each other are one box: that is how a teacher would have made it. */
const grouped = (parts: readonly Placed[]): readonly (readonly Placed[])[] => {
  const groups: Placed[][] = [];
  for (const part of parts) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    const sameColumn = before?.path.length === part.path.length && before.place.x === part.place.x;
    if (before && last && sameColumn && isText(before.block) && isText(part.block)) last.push(part);
    else groups.push([part]);
  }
  return groups;
};

const around = (places: readonly MeasuredPlace[]): MeasuredPlace => {
  const [first = { x: 0, y: 0, w: 1, h: 1 }] = places;
  const end = Math.max(...places.map(({ y, h }) => y + h));
  return { ...first, h: end - first.y };
};

/** One slide as a part of the file. */
export const slideXml = (
  slide: Slide,
  measures: SlideMeasures,
  relations: Relations,
  words: LessonWords,
): string => {
  let id = 2;
  const next = () => (id += 1);
  const relate = (to: string) => relations.address(to);
  const { size } = measures;
  let bodyTaken = false;
  const textBox = (group: readonly Placed[]): Xml => {
    const place = aroundLetters(around(group.map((one) => one.place)), size);
    const body = paragraphs(
      group.map(({ block }) => block),
      relate,
      size,
    );
    const name = `Tekst ${next()}`;
    if (bodyTaken) return shape({ id, name, place }, body);
    bodyTaken = true;
    const type = slide.look === 'titel' ? 'subTitle' : 'body';
    return shape({ id, name, place, holder: { type, idx: 1 } }, body);
  };
  const other = ({ block, place }: Placed): readonly Xml[] => {
    switch (block.t) {
      case 'table':
        return [slideTable(next(), block, columnShares(block), place, size * 0.88, relate)];
      case 'callout': {
        const colour = { tip: 'accent2', 'let-op': 'accent3', gevaar: 'accent6' }[block.kind];
        const bar = { ...place, w: 0.3 };
        return [
          shape(
            { id: next(), name: `Kader ${id}`, place, form: 'rect', colour: 'bg2', inset: 0.8 },
            paragraphs([block], relate, size),
          ),
          shape({
            id: next(),
            name: `Rand ${id}`,
            place: bar,
            form: 'rect',
            colour,
            decorative: true,
          }),
        ];
      }
      case 'figure': {
        const share = { klein: 0.3, half: 0.6, heel: 1 }[block.width];
        const w = Math.min(place.w * share, 10 * block.ratio);
        const h = w / block.ratio;
        const x = place.x + (place.w - w) / 2;
        return [
          picture(next(), block.alt, relations.drawing(block.svg), { x, y: place.y, w, h }),
          ...(block.caption
            ? [
                shape(
                  {
                    id: next(),
                    name: `Bijschrift ${id}`,
                    place: { ...place, y: place.y + h, h: 1.2 },
                  },
                  slideParagraph([{ t: 'text', v: block.caption }], relate, { size: 18 }),
                ),
              ]
            : []),
        ];
      }
      case 'qr': {
        const side = Math.min(place.w * 0.55, 8);
        const narrow = place.w < 18;
        const alt = fillWords(words.document.qrAlt, { address: block.shown });
        const code = { x: place.x, y: place.y, w: side, h: side };
        const beside = narrow
          ? { ...place, y: place.y + side + 0.2, h: place.h - side }
          : { ...place, x: place.x + side + 1, w: place.w - side - 1, h: side };
        return [
          picture(next(), alt, relations.drawing(qrSvg(block.to)), code),
          shape({ id: next(), name: `Tekst ${id}`, place: beside, anchor: narrow ? 't' : 'ctr' }, [
            slideParagraph([{ t: 'text', v: block.caption }], relate, {
              size,
              look: { bold: true },
            }),
            slideParagraph(
              [{ t: 'link', to: block.to, k: [{ t: 'text', v: block.shown }] }],
              relate,
              {
                size: size * 0.88,
              },
            ),
          ]),
        ];
      }
      default:
        return [];
    }
  };
  const { title } = measures;
  const shapes = grouped(placed(slide, measures)).flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    return isText(first.block) ? [textBox(group)] : other(first);
  });
  return xmlFile(
    el(
      'p:sld',
      spaces,
      el(
        'p:cSld',
        {},
        tree(
          shape(
            {
              id: 2,
              name: 'Titel',
              holder: { type: slide.look === 'titel' ? 'ctrTitle' : 'title' },
              // Where the title stands on its bottom line, white below it would push it down.
              place: aroundLetters(title, title.size, slide.look === 'gewoon' ? undefined : 0.25),
            },
            slideParagraph([{ t: 'text', v: slide.title }], relate, { size: title.size }),
          ),
          shapes,
          numberHolder(next()),
        ),
      ),
      el('p:clrMapOvr', {}, el('a:masterClrMapping')),
    ),
  );
};
