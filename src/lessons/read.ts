import { defaultLocale } from '../i18n/locales.ts';
import { readEntries, readFile, type FolderShape } from '../source/entries.ts';
import type { Finding } from '../source/finding.ts';
import type { Source } from '../source/read.ts';
import { anyId, withUnread, type Lookup } from '../source/references.ts';
import { documentPath, packPath } from './addresses.ts';
import { handoutPath } from './handouts.ts';
import type { PlainCase, TextPlace, Sources } from './parse/setting.ts';
import { DocumentReader, type Parsed } from './reader.ts';
import {
  caseSchema,
  documentSchema,
  goalsSchema,
  handoutKinds,
  handoutSchema,
  packSchema,
  type CaseData,
  type CoreGoal,
  type DocumentData,
  type HandoutData,
  type PackData,
} from './schema.ts';

/** A pack of lessons. */
export interface Pack {
  readonly id: string;
  /** Documents that are there and could not be read. */
  readonly unread: readonly string[];
  readonly source: Source<PackData>;
  readonly documents: readonly Parsed<DocumentData>[];
}

/** Everything that is made into documents. */
export interface LessonContent {
  readonly packs: readonly Pack[];
  readonly handouts: readonly Parsed<HandoutData>[];
  readonly cases: readonly Parsed<CaseData>[];
  /** Pages of the site that are also a sheet to print. */
  readonly sheets: readonly (Parsed<PageData> & { readonly path: `/${string}` })[];
  readonly goals: Lookup<CoreGoal>;
  /** Addresses of what is there and could not be read: a text may lead to it. */
  readonly unread: readonly string[];
  readonly findings: readonly Finding[];
}

/** What stands above a page of the site that is also a sheet to print. */
export interface PageData {
  readonly title: string;
  /** The day of its text. */
  readonly checked: string;
}

/** What documents lean on and do not own. */
export interface LessonSources {
  /** How each organisation is named in a sentence. */
  readonly calls: Sources['calls'];
  readonly laws: Sources['laws'];
  readonly facts: Sources['facts'];
  /** Pages of the site that are also a sheet to print. */
  readonly pages: readonly {
    readonly id: string;
    readonly path: `/${string}`;
    readonly source: Source<PageData>;
  }[];
}

/** Folders and files in `content/lessons/` that are no pack. */
const beside = ['README.md', 'kerndoelen.yaml', 'pictures'];

/** `content/lessons/<pack>/`: `lesson.yaml`, the documents, drawings. */
const packShape: FolderShape<PackData, DocumentData> = {
  folder: 'lessons',
  what: 'het lespakket',
  data: { file: 'lesson.yaml', schema: packSchema },
  words: { schema: documentSchema, by: 'name' },
  beside,
  pictures: true,
};

/** `content/cases/<id>/`: a story per language. */
const caseShape: FolderShape<never, CaseData> = {
  folder: 'cases',
  what: 'het verhaal',
  words: { schema: caseSchema },
  beside: ['README.md'],
  pictures: true,
};

/** `content/handouts/<id>/`: a sheet per language, drawings. */
const handoutShape: FolderShape<never, HandoutData> = {
  folder: 'handouts',
  what: 'de hand-out',
  words: { schema: handoutSchema },
  beside: ['README.md'],
  pictures: true,
};

/** How a document is read: what can stand in it depends on what it is. */
const placeOf = ({ kind }: DocumentData): TextPlace =>
  kind === 'dias' || kind === 'lesplan' ? kind : 'pages';

/** The texts of things that have one a language: those in the language of the site, with their parts. */
const parsedEach = <T>(
  root: string,
  shape: FolderShape<never, T>,
  place: TextPlace,
  reader: DocumentReader,
  cases: Sources['cases'],
): { readonly parsed: readonly Parsed<T>[]; readonly unread: readonly string[] } => {
  const entries = reader.take(readEntries(root, shape));
  const parsed = entries.flatMap(({ id, path, words }) => {
    const pictures = reader.pictures(path);
    // A translation is read as closely; it is no document yet.
    const each = Object.entries(words).map(([locale, source]) => ({
      locale,
      parsed: reader.parsed(id, source, place, pictures, cases),
    }));
    return each.flatMap((one) => (one.locale === defaultLocale ? [one.parsed] : []));
  });
  const unread = entries.flatMap(({ id, words }) => (words[defaultLocale] ? [] : [id]));
  return { parsed, unread };
};

/**
 * The lesson packs, handouts and cases of a content folder. Reads and reports; throws nothing for a
 * mistake.
 * @param root the content folder
 * @param elsewhere what they lean on: numbers and laws stand in one place
 */
export const readLessons = (root: string, elsewhere: LessonSources): LessonContent => {
  const { calls, laws, facts, pages } = elsewhere;
  const reader = new DocumentReader(root, { calls, laws, facts });
  const goals = readFile(root, 'lessons/kerndoelen.yaml', goalsSchema);
  reader.findings.push(...goals.findings);
  const cases = parsedEach(root, caseShape, 'case', reader, new Map());
  const told = withUnread<PlainCase>(
    new Map(
      cases.parsed.map(({ id, source: { data }, blocks }) => [id, { ...data, story: blocks }]),
    ),
    new Set(cases.unread),
    (id) => ({ name: id, age: 0, title: id, story: [] }),
  );
  const handouts = parsedEach(root, handoutShape, 'pages', reader, told);
  const unread: string[] = handouts.unread.flatMap((id) =>
    handoutKinds.map((kind) => handoutPath(kind, id)),
  );
  const packs = reader.take(readEntries(root, packShape)).flatMap((entry): readonly Pack[] => {
    const { id, path, data, written } = entry;
    const pictures = reader.pictures(path);
    const documents = [...entry.documents].map(([name, source]) =>
      reader.parsed(name, source, placeOf(source.data), pictures, told),
    );
    if (!data) {
      unread.push(packPath(id), ...written.map((name) => documentPath(id, name)));
      return [];
    }
    const lost = written.filter((name) => !entry.documents.has(name));
    unread.push(...lost.map((name) => documentPath(id, name)));
    return [{ id, source: data, documents, unread: lost }];
  });
  return {
    packs: [...packs].sort((a, b) => a.source.data.order - b.source.data.order),
    handouts: [...handouts.parsed].sort((a, b) => a.source.data.order - b.source.data.order),
    cases: cases.parsed,
    sheets: pages.map(({ id, path, source }) => ({
      ...reader.parsed(id, source, 'pages', new Map(), new Map()),
      path,
    })),
    goals: goals.unread
      ? { ...anyId, get: () => undefined }
      : new Map(Object.entries(goals.source?.data ?? {})),
    unread,
    findings: reader.findings,
  };
};
