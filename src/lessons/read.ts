import { join } from 'node:path';
import type { z } from 'zod';
import type { HelplineSource } from '../contact/read.ts';
import { callInText } from '../contact/numbers.ts';
import { idPattern } from '../source/fields.ts';
import type { Finding } from '../source/finding.ts';
import { foldersIn, namesIn } from '../source/folders.ts';
import { readYaml, type Source } from '../source/read.ts';
import type { PlainCase, PlainFact, PlainLaw, Place, Sources } from './parse/setting.ts';
import { Reader, type Parsed } from './reader.ts';
import {
  caseSchema,
  documentSchema,
  goalsSchema,
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
  readonly goals: ReadonlyMap<string, CoreGoal>;
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
  readonly helplines: ReadonlyMap<string, HelplineSource>;
  readonly laws: ReadonlyMap<string, PlainLaw>;
  readonly facts: ReadonlyMap<string, PlainFact>;
  /** Pages of the site that are also a sheet to print. */
  readonly pages: readonly {
    readonly id: string;
    readonly path: `/${string}`;
    readonly source: Source<PageData>;
  }[];
}

/** Folders and files in `content/lessons/` that are no pack. */
const beside = ['README.md', 'kerndoelen.yaml', 'pictures'];

/** How a document is read: what can stand in it depends on what it is. */
const placeOf = ({ kind }: DocumentData): Place =>
  kind === 'dias' || kind === 'lesplan' ? kind : 'pages';

const callsOf = ({ helplines }: LessonSources): Sources['calls'] =>
  new Map(
    [...helplines].flatMap(([id, { facts, words }]) =>
      words ? [[id, callInText(facts.data, words.data)] as const] : [],
    ),
  );

const goalsIn = (root: string, reader: Reader): LessonContent['goals'] => {
  const path = join(root, 'lessons', 'kerndoelen.yaml');
  if (!namesIn(join(root, 'lessons')).includes('kerndoelen.yaml')) return new Map();
  return new Map(Object.entries(reader.kept(readYaml(root, path, goalsSchema))?.data ?? {}));
};

/** One text a folder: `<id>/nl.mdx`. */
const oneEach = <T>(
  root: string,
  name: string,
  schema: z.ZodType<T>,
  place: Place,
  reader: Reader,
  cases: Sources['cases'],
): readonly Parsed<T>[] => {
  const base = join(root, name);
  const folders = foldersIn(base);
  return namesIn(base).flatMap((id) => {
    const folder = join(base, id);
    if (id === 'README.md') return [];
    if (!folders.includes(id) || !idPattern.test(id) || !namesIn(folder).includes('nl.mdx')) {
      reader.strange(folder, `Maak hier mappen met daarin nl.mdx: ${name}/<id>/nl.mdx.`);
      return [];
    }
    return reader.text(
      id,
      join(folder, 'nl.mdx'),
      schema,
      () => place,
      reader.pictures(folder),
      cases,
    );
  });
};

const readPack = (
  root: string,
  id: string,
  reader: Reader,
  cases: Sources['cases'],
): readonly Pack[] => {
  const folder = join(root, 'lessons', id);
  const names = namesIn(folder);
  if (!names.includes('lesson.yaml')) {
    reader.strange(folder, 'Een lespakket is een map met lesson.yaml en de documenten.');
    return [];
  }
  const source = reader.kept(readYaml(root, join(folder, 'lesson.yaml'), packSchema));
  const pictures = reader.pictures(folder);
  const documents = names.flatMap((name) => {
    const document = name.replace(/\.mdx$/, '');
    const path = join(folder, name);
    if (name === 'lesson.yaml' || name.endsWith('.svg')) return [];
    if (document === name || !idPattern.test(document)) {
      reader.strange(
        path,
        'Hier horen alleen lesson.yaml, tekeningen (.svg) en documenten: werkblad-1.mdx.',
      );
      return [];
    }
    return reader.text(document, path, documentSchema, placeOf, pictures, cases);
  });
  return source ? [{ id, source, documents }] : [];
};

/**
 * The lesson packs, handouts and cases of a content folder. Reads and reports; throws nothing for a
 * mistake.
 * @param root the content folder
 * @param elsewhere what they lean on: numbers and laws stand in one place
 */
export const readLessons = (root: string, elsewhere: LessonSources): LessonContent => {
  const { laws, facts, pages } = elsewhere;
  const reader = new Reader(root, { calls: callsOf(elsewhere), laws, facts });
  const goals = goalsIn(root, reader);
  const cases = oneEach(root, 'cases', caseSchema, 'case', reader, new Map());
  const told = new Map<string, PlainCase>(
    cases.map(({ id, source: { data }, blocks }) => [id, { ...data, story: blocks }]),
  );
  const handouts = oneEach(root, 'handouts', handoutSchema, 'pages', reader, told);
  const folders = foldersIn(join(root, 'lessons'));
  const packs = namesIn(join(root, 'lessons')).flatMap((id) => {
    if (beside.includes(id)) return [];
    if (folders.includes(id) && idPattern.test(id)) return readPack(root, id, reader, told);
    reader.strange(join(root, 'lessons', id), 'Een lespakket is een map: vo-onderbouw-sexting.');
    return [];
  });
  return {
    packs: [...packs].sort((a, b) => a.source.data.order - b.source.data.order),
    handouts: [...handouts].sort((a, b) => a.source.data.order - b.source.data.order),
    cases,
    sheets: pages.map(({ id, path, source }) => ({
      ...reader.parsed(id, source, 'pages', new Map(), new Map()),
      path,
    })),
    goals,
    findings: reader.findings,
  };
};
