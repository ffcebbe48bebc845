import { fill } from '../i18n/fill.ts';
import { defaultLocale } from '../i18n/locales.ts';
import { texts } from '../i18n/text.ts';
import { contentFolder, isPreview } from '../source/root.ts';
import { fullAddress } from '../i18n/on-paper.ts';
import { documentPath, packPath } from './addresses.ts';
import { composeDocument, composeHandout, composeSheet } from './compose.ts';
import type { LessonWords } from './words.ts';
import { endings, formsOf, makeFile, type Form } from './formats/index.ts';
import { previewOf, type Preview } from './formats/preview.ts';
import { zip } from './formats/zip.ts';
import { fullName } from './glance.ts';
import { handoutPath } from './handouts.ts';
import type { Document } from './model.ts';
import { inOrder } from './packs.ts';
import { readLessons, type LessonContent, type LessonSources, type Pack } from './read.ts';
import type { Parsed } from './reader.ts';
import type { DocumentData, HandoutData } from './schema.ts';

/** A document with its address, and the files it can be had as. */
export interface Sheet {
  readonly id: string;
  /** Its web page. */
  readonly path: `/${string}`;
  readonly document: Document;
}

/** A document of a pack. */
export interface PackSheet extends Sheet {
  readonly data: DocumentData;
}

/** A pack with its documents in order. */
export interface ShownPack {
  readonly pack: Pack;
  readonly path: `/${string}`;
  readonly sheets: readonly PackSheet[];
}

/** A handout with its page. */
export interface HandoutSheet extends Sheet {
  readonly data: HandoutData;
}

/** Everything there is to read, print and take home. */
export interface Library extends Pick<LessonContent, 'cases' | 'goals'> {
  readonly words: LessonWords;
  readonly packs: readonly ShownPack[];
  readonly handouts: readonly HandoutSheet[];
  /** Pages of the site that are also a sheet to print. */
  readonly pages: readonly Sheet[];
}

/** A file with its address. */
export interface Download {
  readonly path: string;
  /** What it is called in the folder of who takes it home. */
  readonly name: string;
  readonly form: Form | 'zip';
  readonly make: () => Promise<Uint8Array<ArrayBuffer>>;
}

/**
 * Opens the library. What is not ready is only there in the preview for editors.
 * @param sources what documents lean on
 * @param site the name of the front door of the pages that are also sheets
 */
export const openLibrary = (sources: LessonSources, site: string): Library => {
  const words = texts(defaultLocale).lessons;
  const { packs, handouts, cases, sheets, goals } = readLessons(contentFolder, sources);
  return {
    words,
    cases,
    goals,
    packs: packs
      .filter(({ source }) => source.data.ready || isPreview)
      .map((pack) => ({
        pack,
        path: packPath(pack.id),
        sheets: inOrder(pack).map((parsed: Parsed<DocumentData>) => ({
          id: parsed.id,
          data: parsed.source.data,
          path: documentPath(pack.id, parsed.id),
          document: composeDocument(pack, parsed, goals, words),
        })),
      })),
    handouts: handouts.map((parsed) => ({
      id: parsed.id,
      data: parsed.source.data,
      path: handoutPath(parsed.source.data.kind, parsed.id),
      document: composeHandout(parsed, words),
    })),
    pages: sheets.map((parsed) => ({
      id: parsed.id,
      path: parsed.path,
      document: composeSheet(parsed, site, words),
    })),
  };
};

const tidy = (name: string): string => name.replace(/[\\/:*?"<>|]/g, '').trim();

/** The files of one document. */
export const downloadsOf = ({ path, document }: Sheet, words: LessonWords): readonly Download[] => {
  const { pack, kind, title } = document.meta;
  return formsOf(document).map((form) => ({
    path: `${path.slice(0, -1)}${endings[form]}`,
    name: `${tidy([pack, fullName(kind, title)].filter(Boolean).join(' - '))}${endings[form]}`,
    form,
    make: () => makeFile(document, form, words),
  }));
};

/** What stands in the zip beside the documents: what it is, and who may do what with it. */
const readMe = ({ pack, path, sheets }: ShownPack, words: LessonWords): string => {
  const { data } = pack.source;
  const [first] = sheets;
  const t = words.zip;
  const lines = [
    data.title,
    '='.repeat(data.title.length),
    '',
    data.short,
    '',
    first?.document.meta.edition ?? '',
    first?.document.meta.licence.long ?? '',
    fill(t.newest, { address: fullAddress(path) }),
    '',
    t.inside,
    ...sheets.map(({ id, document: { meta } }) => `- ${id}: ${fullName(meta.kind, meta.title)}`),
    '',
    t.forms,
  ];
  // Notepad of an older Windows knows no other end of a line.
  return `${lines.join('\r\n')}\r\n`;
};

/** Everything of a pack in one file. */
export const zipOf = (shown: ShownPack, words: LessonWords): Download => {
  const { pack, path, sheets } = shown;
  const { title, version } = pack.source.data;
  const name = `${pack.id}-${version}`;
  return {
    path: `${path}${pack.id}.zip`,
    name: `${tidy(title)} ${version}.zip`,
    form: 'zip',
    make: async () => {
      const files = new Map<string, string | Uint8Array>([
        [`${name}/LEESMIJ.txt`, readMe(shown, words)],
      ]);
      for (const sheet of sheets) {
        for (const { path: file, make } of downloadsOf(sheet, words)) {
          files.set(`${name}/${file.slice(path.length)}`, await make());
        }
      }
      return zip(files);
    },
  };
};

/** Every file of the library. */
export const everyDownload = ({ packs, handouts, pages, words }: Library): readonly Download[] => [
  ...packs.flatMap((shown) => [
    ...shown.sheets.flatMap((sheet) => downloadsOf(sheet, words)),
    zipOf(shown, words),
  ]),
  ...[...handouts, ...pages].flatMap((sheet) => downloadsOf(sheet, words)),
];

/** Every picture of a first page, with its address. */
export const everyPreview = ({
  packs,
  handouts,
  words,
}: Library): readonly { readonly path: string; readonly make: () => Promise<Preview> }[] =>
  [...packs.flatMap(({ sheets }) => sheets), ...handouts].map(({ path, document }) => ({
    path: previewPath(path),
    make: () => previewOf(document, words),
  }));

/** Where the picture of a document's first page stands. */
export const previewPath = (path: string): string => `${path.slice(0, -1)}.webp`;
