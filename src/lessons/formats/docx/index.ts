import {
  Document as WordDocument,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  SectionType,
  TabStopType,
  TextRun,
  type ISectionOptions,
  type ParagraphChild,
} from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import type { LessonWords } from '../../words.ts';
import type { DocumentBlock, Document } from '../../model.ts';
import { strong } from '../../write.ts';
import { pngsOf } from '../drawings.ts';
import { zip } from '../zip.ts';
import { children } from './inline.ts';
import { column, packageParts } from './parts.ts';
import type { WordPart, WordSetting } from './setting.ts';
import { numbering, paper, styles, textWidth } from './styles.ts';

interface Section {
  readonly columns: number;
  readonly children: readonly WordPart[];
}

const gutter = 500;

/** Columns are a section of their own in Word; the text before and after has its own too. */
const sectionsOf = (blocks: readonly DocumentBlock[], setting: WordSetting): readonly Section[] => {
  const sections: Section[] = [];
  let open: DocumentBlock[] = [];
  const close = () => {
    if (open.length > 0) sections.push({ columns: 1, children: packageParts(open, setting) });
    open = [];
  };
  for (const block of blocks) {
    if (block.t !== 'columns') {
      open.push(block);
      continue;
    }
    close();
    const count = block.columns.length;
    const width = Math.floor((textWidth - gutter * (count - 1)) / count);
    const children = block.columns.flatMap((one, at) => column(one, at, { ...setting, width }));
    sections.push({ columns: count, children });
  }
  close();
  return sections;
};

/** The same bytes each time: no moment of making, and relations with plain numbers. */
const fixed = (file: Uint8Array, date: string): Uint8Array<ArrayBuffer> => {
  const marks = new Map<string, string>();
  const mark = (_: string, kind: string, before: string, id: string) => {
    const known = marks.get(id) ?? String(marks.size + 1);
    marks.set(id, known);
    return `<w:bookmark${kind}${before}w:id="${known}"`;
  };
  const ids = new Map<string, string>();
  const plain = (id: string) => {
    const known = ids.get(id) ?? `rIdL${ids.size + 1}`;
    ids.set(id, known);
    return known;
  };
  const files = Object.entries(unzipSync(file)).map(
    ([path, bytes]): [string, string | Uint8Array] => [
      path,
      /\.(?:xml|rels)$/.test(path)
        ? strFromU8(bytes)
            .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${date}T00:00:00Z`)
            .replace(/\brId[a-z0-9_-]{15,}/g, plain)
            // The library counts those of all files that it made.
            .replace(/<w:bookmark(Start|End)([^>]*?\s)w:id="([^"]*)"/g, mark)
        : bytes,
    ],
  );
  const rank = (path: string) => (path === '[Content_Types].xml' ? '' : path);
  return zip(new Map(files.sort(([a], [b]) => (rank(a) < rank(b) ? -1 : 1))));
};

/**
 * A document as Word: real styles, header rows, alt text, columns as columns. The same document gives
 * the same bytes.
 */
export const makeDocx = async (
  { meta, blocks }: Document,
  words: LessonWords,
): Promise<Uint8Array<ArrayBuffer>> => {
  const setting = {
    words,
    pngs: await pngsOf(blocks),
    width: textWidth,
    lists: { count: 0 },
    pictures: { count: 0 },
  };
  const [first, ...rest] = sectionsOf(blocks, setting);
  const right = { tabStops: [{ type: TabStopType.RIGHT, position: textWidth }] };
  const small = (words: ParagraphChild[]) =>
    new Paragraph({ style: 'Klein', ...right, children: words });
  const around = {
    headers: {
      default: new Header({
        children: [small([...children([strong(meta.site)]), new TextRun(`\t${meta.pack ?? ''}`)])],
      }),
    },
    footers: {
      default: new Footer({
        children: [
          small([
            new TextRun(`${meta.edition} · ${meta.licence.short}\t${words.document.page} `),
            new TextRun({ children: [PageNumber.CURRENT] }),
            new TextRun(` ${words.document.of} `),
            new TextRun({ children: [PageNumber.TOTAL_PAGES] }),
          ]),
        ],
      }),
    },
  };
  const section = (
    { columns, children }: Section,
    start: readonly Paragraph[],
  ): ISectionOptions => ({
    ...around,
    properties: {
      type: start.length > 0 ? SectionType.NEXT_PAGE : SectionType.CONTINUOUS,
      page: {
        size: { width: paper.width, height: paper.height },
        margin: {
          top: 1300,
          bottom: 1200,
          left: paper.side,
          right: paper.side,
          header: 600,
          footer: 560,
        },
      },
      column: { count: columns, space: gutter },
    },
    children: [...start, ...children],
  });
  const head = [
    new Paragraph({ style: 'Soort', children: [new TextRun(meta.kind)] }),
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(meta.title)] }),
  ];
  const one = first?.columns === 1 ? first : { columns: 1, children: [] };
  const others = first && first !== one ? [first, ...rest] : rest;
  const word = new WordDocument({
    title: meta.title,
    creator: meta.publisher,
    lastModifiedBy: meta.publisher,
    description: meta.edition,
    styles: styles(meta.letters),
    numbering,
    features: { updateFields: false },
    sections: [section(one, head), ...others.map((other) => section(other, []))],
  });
  return fixed(new Uint8Array(await Packer.toBuffer(word)), meta.date);
};
