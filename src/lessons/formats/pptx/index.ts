import type { LessonWords } from '../../words.ts';
import type { Document } from '../../model.ts';
import { asPng } from '../drawings.ts';
import type { Measures } from '../measure.ts';
import { el, xmlFile } from '../xml.ts';
import { zip } from '../zip.ts';
import { layout, slideLooks } from './layouts.ts';
import { master, notesMaster } from './master.ts';
import {
  content,
  contentTypes,
  coreProperties,
  office,
  packages,
  relationsFile,
  type Relation,
} from './package.ts';
import { spaces } from './parts.ts';
import { notesXml } from './notes.ts';
import { slideXml, type Relations } from './slide.ts';
import { style, tableStyles, theme } from './theme.ts';

/** Drawings by what they show, as they are named in the file. */
class Media {
  readonly drawings: string[] = [];

  /** The name of a drawing in the file; the same drawing is in it once. */
  name(svg: string): string {
    const known = this.drawings.indexOf(svg);
    return `image${known >= 0 ? known + 1 : this.drawings.push(svg)}.png`;
  }

  async files(): Promise<readonly (readonly [string, Uint8Array])[]> {
    return Promise.all(
      this.drawings.map(async (svg, at) => {
        return [`ppt/media/image${at + 1}.png`, await asPng(svg)] as const;
      }),
    );
  }
}

/** The relations of one part, which grow while it is written. */
const growing = (fixed: readonly Relation[], media: Media) => {
  const list: Relation[] = [...fixed];
  const add = (relation: Relation) => {
    const known = list.findIndex(({ to }) => to === relation.to);
    return `rId${known >= 0 ? known + 1 : list.push(relation)}`;
  };
  const relations: Relations = {
    address: (to) => add({ type: 'hyperlink', to, outside: true }),
    drawing: (svg) => add({ type: 'image', to: `../media/${media.name(svg)}` }),
  };
  return { list, relations };
};

const presentation = (count: number): string =>
  xmlFile(
    el(
      'p:presentation',
      { ...spaces, saveSubsetFonts: 1 },
      el('p:sldMasterIdLst', {}, el('p:sldMasterId', { id: 2147483648, 'r:id': 'rId1' })),
      el('p:notesMasterIdLst', {}, el('p:notesMasterId', { 'r:id': 'rId2' })),
      el(
        'p:sldIdLst',
        {},
        Array.from({ length: count }, (_, at) =>
          el('p:sldId', { id: 256 + at, 'r:id': `rId${at + 6}` }),
        ),
      ),
      el('p:sldSz', { cx: 12192000, cy: 6858000 }),
      el('p:notesSz', { cx: 6858000, cy: 9144000 }),
      // Boxes that fill no placeholder take their letters from here.
      style('p:defaultTextStyle', 18, false, 12000),
    ),
  );

/**
 * A deck as PowerPoint: titles in title placeholders, notes, alt text, a master in the house's look.
 * The same document gives the same bytes.
 * @param measures where everything stands, as it was laid out for the PDF
 */
export const makePptx = async (
  document: Document,
  measures: Measures,
  words: LessonWords,
): Promise<Uint8Array<ArrayBuffer>> => {
  const { slides, meta } = document;
  const { site, publisher } = meta;
  const media = new Media();
  const parts = new Map<string, string | Uint8Array>();
  const types: (readonly [string, string])[] = [];
  const put = (path: string, text: string, type: string, relations?: readonly Relation[]) => {
    parts.set(path, text);
    types.push([path, type]);
    if (!relations) return;
    const [, folder = '', name = ''] = /^(.*\/)?([^/]+)$/.exec(path) ?? [];
    parts.set(`${folder}_rels/${name}.rels`, relationsFile(relations));
  };
  const presentationml = (kind: string) => `${content}.presentationml.${kind}+xml`;

  put('ppt/presentation.xml', presentation(slides.length), presentationml('presentation.main'), [
    { type: 'slideMaster', to: 'slideMasters/slideMaster1.xml' },
    { type: 'notesMaster', to: 'notesMasters/notesMaster1.xml' },
    { type: 'theme', to: 'theme/theme1.xml' },
    { type: 'presProps', to: 'presProps.xml' },
    { type: 'tableStyles', to: 'tableStyles.xml' },
    ...slides.map((_, at) => ({ type: 'slide', to: `slides/slide${at + 1}.xml` })),
  ]);
  put('ppt/presProps.xml', xmlFile(el('p:presentationPr', spaces)), presentationml('presProps'));
  put('ppt/tableStyles.xml', tableStyles(), presentationml('tableStyles'));
  put('ppt/theme/theme1.xml', theme('Huisstijl'), `${content}.theme+xml`);
  put('ppt/theme/theme2.xml', theme('Notities'), `${content}.theme+xml`);
  put('ppt/slideMasters/slideMaster1.xml', master(), presentationml('slideMaster'), [
    ...slideLooks.map((_, at) => ({
      type: 'slideLayout',
      to: `../slideLayouts/slideLayout${at + 1}.xml`,
    })),
    { type: 'theme', to: '../theme/theme1.xml' },
  ]);
  for (const [at, look] of slideLooks.entries()) {
    put(
      `ppt/slideLayouts/slideLayout${at + 1}.xml`,
      layout(look, site),
      presentationml('slideLayout'),
      [{ type: 'slideMaster', to: '../slideMasters/slideMaster1.xml' }],
    );
  }
  put('ppt/notesMasters/notesMaster1.xml', notesMaster(), presentationml('notesMaster'), [
    { type: 'theme', to: '../theme/theme2.xml' },
  ]);
  for (const [at, slide] of slides.entries()) {
    const place = measures.slides[at];
    if (!place) throw new Error(`Slide ${at + 1} was not measured.`);
    const own = growing(
      [
        {
          type: 'slideLayout',
          to: `../slideLayouts/slideLayout${slideLooks.indexOf(slide.look) + 1}.xml`,
        },
        { type: 'notesSlide', to: `../notesSlides/notesSlide${at + 1}.xml` },
      ],
      media,
    );
    const slideText = slideXml(slide, place, own.relations, words);
    put(`ppt/slides/slide${at + 1}.xml`, slideText, presentationml('slide'), own.list);
    const notes = growing(
      [
        { type: 'notesMaster', to: '../notesMasters/notesMaster1.xml' },
        { type: 'slide', to: `../slides/slide${at + 1}.xml` },
      ],
      media,
    );
    const notesText = notesXml(slide, notes.relations);
    put(
      `ppt/notesSlides/notesSlide${at + 1}.xml`,
      notesText,
      presentationml('notesSlide'),
      notes.list,
    );
  }
  const properties = coreProperties(document);
  put(
    'docProps/core.xml',
    properties,
    'application/vnd.openxmlformats-package.core-properties+xml',
  );
  const app = el(
    'Properties',
    { xmlns: office.replace('relationships', 'extended-properties') },
    el('Application', {}, 'Microsoft Office PowerPoint'),
    el('Slides', {}, String(slides.length)),
    el('Company', {}, publisher),
  );
  put('docProps/app.xml', xmlFile(app), `${content}.extended-properties+xml`);
  const root = relationsFile([
    { type: 'officeDocument', to: 'ppt/presentation.xml' },
    { type: `${packages}/relationships/metadata/core-properties`, to: 'docProps/core.xml' },
    { type: 'extended-properties', to: 'docProps/app.xml' },
  ]);
  return zip(
    new Map<string, string | Uint8Array>([
      ['[Content_Types].xml', contentTypes(types)],
      ['_rels/.rels', root],
      ...parts,
      ...(await media.files()),
    ]),
  );
};
