import { basename, dirname, join, relative } from 'node:path';
import type { z } from 'zod';
import { defaultLocale, isLocale, locales, type Locale } from '../i18n/locales.ts';
import { checkComponent, type Allowed } from './components.ts';
import { chooseFrom, type Finding } from './finding.ts';
import { foldersIn, namesIn, shownPath } from './folders.ts';
import { kept } from './kept.ts';
import { readMdx, readYaml, type Source } from './read.ts';

// Everything in `content/` has one of three shapes: a folder for each thing (its data, its words per
// language), a folder with a file for each thing, or one file. A feature declares the shape; reading it,
// and saying what does not fit, is here.

/** Words by language: a language that is not written, or could not be read, is absent. */
export type Words<W> = Readonly<Partial<Record<Locale, Source<W>>>>;

/** A folder for each thing: `content/contact/112/` with `helpline.yaml` and `nl.mdx`. */
export interface FolderShape<D, W> {
  /** Below `content/`: `contact`. */
  readonly folder: string;
  /** What one of them is called, with its article: `de organisatie`. */
  readonly what: string;
  /** The file with its data; a thing without one is words alone. */
  readonly data?: { readonly file: string; readonly schema: z.ZodType<D> };
  /** Its texts, and what an editor may put in them; left out where the feature reads the text itself. */
  readonly words: {
    readonly schema: z.ZodType<W>;
    readonly components?: Allowed;
    /** A file a language (`nl.mdx`), or a file a document (`werkblad-1.mdx`). */
    readonly by?: 'language' | 'name';
  };
  /** Names beside the things, read by somebody else: `holidays.yaml`. */
  readonly beside?: readonly string[];
  /** What a thing is called, when that is more than an id: `03-triggers`. */
  readonly id?: { readonly pattern: RegExp; readonly says: string };
  /** Whether a thing may stand below another: `ouders/praten`. */
  readonly nested?: boolean;
  /** Whether drawings may stand in it. */
  readonly pictures?: boolean;
}

/** A thing as it was read. */
export interface Entry<D, W> {
  /** Its folder: `112`, `ouders/praten`. */
  readonly id: string;
  /** Its full path. */
  readonly path: string;
  /** Undefined when it has none, or it could not be read. */
  readonly data: Source<D> | undefined;
  readonly words: Words<W>;
  /** Its texts by name, where they are no languages. */
  readonly documents: ReadonlyMap<string, Source<W>>;
  /** Names of all its texts, read or not: languages or documents. */
  readonly written: readonly string[];
}

/** What was read, and what is wrong with it. */
export interface Entries<T> {
  readonly entries: readonly T[];
  readonly findings: readonly Finding[];
}

const capital = (text: string): string => text.replace(/^./, (first) => first.toUpperCase());

/** `een organisatie` of `de organisatie`. */
const oneOf = (what: string): string => what.replace(/^\S+/, 'een');

/** What does not belong in the folder of a thing. */
const strange = <D, W>(
  root: string,
  path: string,
  { data, what, pictures, words }: FolderShape<D, W>,
): Finding => {
  const file = shownPath(root, path);
  const name = basename(path);
  const [, language] = /^([a-z]{2,3})\.mdx$/.exec(name) ?? [];
  if (language !== undefined) {
    return {
      file,
      problem: `De taal "${language}" is er niet.`,
      fix: `Kies uit: ${chooseFrom(Object.keys(locales), language)}.`,
    };
  }
  const here = [
    ...(data ? [data.file] : []),
    words.by === 'name' ? 'documenten (werkblad-1.mdx)' : `${defaultLocale}.mdx`,
    ...(pictures ? ['tekeningen (.svg)'] : []),
  ];
  return {
    file,
    problem: `"${name}" hoort niet in de map van ${oneOf(what)}.`,
    fix: `Haal het weg. Hier hoort alleen: ${here.join(', ')}.`,
  };
};

/** Reads all of one thing, and says what is missing or too much. */
const readEntry = <D, W>(
  root: string,
  shape: FolderShape<D, W>,
  id: string,
  path: string,
  below: readonly string[],
): { readonly entry: Entry<D, W>; readonly findings: readonly Finding[] } => {
  const { what, data: dataFile, pictures = false } = shape;
  const { schema, components, by = 'language' } = shape.words;
  const names = namesIn(path);
  const findings: Finding[] = [];
  const needed = [
    ...(dataFile ? [dataFile.file] : []),
    ...(by === 'language' ? [`${defaultLocale}.mdx`] : []),
  ];
  const missing = needed.filter((name) => !names.includes(name));
  const [first, ...others] = missing;
  if (first !== undefined) {
    findings.push({
      file: shownPath(root, others.length > 0 ? path : join(path, first)),
      problem: `${capital(what)} "${id}" heeft geen ${missing.join(' en geen ')}.`,
      fix: `Maak ${missing.join(' en ')} in deze map, of gooi de map weg.`,
    });
  }
  let data: Source<D> | undefined;
  const documents = new Map<string, Source<W>>();
  const words: Partial<Record<Locale, Source<W>>> = {};
  const written: string[] = [];
  for (const name of names) {
    const file = join(path, name);
    const text = name.replace(/\.mdx$/, '');
    if (name === dataFile?.file) {
      data = kept(readYaml(root, file, dataFile.schema), findings);
    } else if (text !== name && (by === 'name' || isLocale(text))) {
      written.push(text);
      const source = kept(readMdx(root, file, schema), findings);
      if (!source) continue;
      if (by === 'language' && isLocale(text)) words[text] = source;
      else documents.set(text, source);
      if (!components) continue;
      findings.push(
        ...source.body.components.flatMap((one) => checkComponent(source.file, one, components)),
      );
    } else if (!below.includes(name) && !(pictures && name.endsWith('.svg'))) {
      findings.push(strange(root, file, shape));
    }
  }
  return { entry: { id, path, data, words, documents, written }, findings };
};

/**
 * Reads a folder for each thing. Reads and reports; throws nothing for a mistake.
 * @param root the content folder
 * @returns every thing there is, also when part of it could not be read: others may name it
 */
export const readEntries = <D, W>(root: string, shape: FolderShape<D, W>): Entries<Entry<D, W>> => {
  const base = join(root, shape.folder);
  const entries: Entry<D, W>[] = [];
  const findings: Finding[] = [];
  const { beside = [], id: named, nested = false, data } = shape;
  const file = data?.file ?? `${defaultLocale}.mdx`;
  const visit = (folder: string, depth: number): void => {
    const folders = foldersIn(folder);
    for (const name of namesIn(folder)) {
      const path = join(folder, name);
      if (!folders.includes(name)) {
        if (depth > 0 || beside.includes(name)) continue;
        findings.push({
          file: shownPath(root, path),
          problem: `"${name}" hoort niet in de map content/${shape.folder}.`,
          fix: named
            ? `Zet het in de map van ${oneOf(shape.what)}. ${named.says}`
            : `Zet het in de map van ${oneOf(shape.what)}: <id>/${file}.`,
        });
        continue;
      }
      if (depth === 0 && beside.includes(name)) continue;
      if (named && !named.pattern.test(name)) {
        findings.push({
          file: shownPath(root, path),
          problem: `De mapnaam "${name}" klopt niet.`,
          fix: named.says,
        });
        continue;
      }
      const below = nested ? foldersIn(path) : [];
      // A folder that only holds others is no thing itself.
      if (below.length === 0 || namesIn(path).length > below.length) {
        const id = relative(base, path).replaceAll('\\', '/');
        const { entry, findings: found } = readEntry(root, shape, id, path, below);
        entries.push(entry);
        findings.push(...found);
      }
      if (nested) visit(path, depth + 1);
    }
  };
  visit(base, 0);
  return { entries, findings };
};

/** A folder with a YAML file for each thing: `content/law/<id>.yaml`. */
export interface FilesShape<T> {
  /** Below `content/`: `law`. */
  readonly folder: string;
  /** What one of them is called, with its article: `de wet`. */
  readonly what: string;
  readonly schema: z.ZodType<T>;
  /** What a file is called, when that is more than an id. */
  readonly id?: { readonly pattern: RegExp; readonly says: string };
}

/**
 * Reads a folder with a file for each thing. Reads and reports; throws nothing for a mistake.
 * @param root the content folder
 * @returns by id; undefined for a file that could not be read: others may name it
 */
export const readFiles = <T>(
  root: string,
  { folder, what, schema, id: named }: FilesShape<T>,
): {
  readonly files: ReadonlyMap<string, Source<T> | undefined>;
  readonly findings: readonly Finding[];
} => {
  const base = join(root, folder);
  const files = new Map<string, Source<T> | undefined>();
  const findings: Finding[] = [];
  for (const name of namesIn(base)) {
    const path = join(base, name);
    const id = name.replace(/\.yaml$/, '');
    if (id === name || (named && !named.pattern.test(id))) {
      findings.push({
        file: shownPath(root, path),
        problem: `"${name}" hoort niet in de map content/${folder}.`,
        fix: named?.says ?? `Hier hoort alleen een bestand voor ${oneOf(what)}: <id>.yaml.`,
      });
      continue;
    }
    files.set(id, kept(readYaml(root, path, schema), findings));
  }
  return { files, findings };
};

/** A file that was looked for: there or not, read or not. */
export interface OneFile<T> {
  readonly source: Source<T> | undefined;
  /** Whether it is there and could not be read: nobody knows what is in it. */
  readonly unread: boolean;
  readonly findings: readonly Finding[];
}

/**
 * Reads one YAML file, when it is there. Reads and reports; throws nothing for a mistake.
 * @param root the content folder
 * @param place its path below the content folder: `campaign/facts.yaml`
 */
export const readFile = <T>(root: string, place: string, schema: z.ZodType<T>): OneFile<T> => {
  const path = join(root, place);
  if (!namesIn(dirname(path)).includes(basename(path))) {
    return { source: undefined, unread: false, findings: [] };
  }
  const findings: Finding[] = [];
  const source = kept(readYaml(root, path, schema), findings);
  return { source, unread: source === undefined, findings };
};

/**
 * What stands in a folder beside the names that belong there.
 * @param folder below the content folder: `programme`
 */
export const checkNothingElse = (
  root: string,
  folder: string,
  names: readonly string[],
): readonly Finding[] =>
  namesIn(join(root, folder))
    .filter((name) => !names.includes(name))
    .map((name) => ({
      file: shownPath(root, join(root, folder, name)),
      problem: `"${name}" hoort niet in de map content/${folder}.`,
      fix: `Haal het weg, of verplaats het. Hier hoort alleen: ${names.join(', ')}.`,
    }));
