import { existsSync, readFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { z } from 'zod';
import { articleKindNames, articleKinds, articlePath } from '../articles/read.ts';
import { defaultLocale } from '../i18n/locales.ts';
import { casePath, documentPath, packPath } from '../lessons/addresses.ts';
import { handoutPath } from '../lessons/handouts.ts';
import { handoutKinds } from '../lessons/schema.ts';
import { modulePath } from '../programme/course/read.ts';
import type { Finding } from '../source/finding.ts';
import { contentFilesIn } from '../source/folders.ts';
import { readMdx, readYaml, type Read, type Source } from '../source/read.ts';
import { ownText, type OwnText } from './own-text.ts';
import { inSentences } from './words.ts';

/** What a file of the content is part of. */
export interface FileUse {
  readonly kind:
    | 'pagina'
    | 'module'
    | 'les'
    | 'hand-out'
    | 'verhaal'
    | 'woorden op knoppen'
    | 'zoeken'
    | 'cijfers'
    | 'namen'
    | 'lijst met links'
    | 'feiten van de campagne'
    | 'tekening';
  /** Where it can be read; nothing for what stands on many pages. */
  readonly address: string | undefined;
}

/** The text of a file, with what it names. */
export interface FileText extends OwnText {
  readonly title: string | undefined;
  /** Organisations that it names, as a card or as a number. */
  readonly helplines: readonly string[];
}

/** Every file of a content folder, by its path below it. */
export const filesOf = (root: string): ReadonlySet<string> =>
  new Set(contentFilesIn(root).map((path) => relative(root, path).replaceAll('\\', '/')));

/** The files that are in one folder only, or are not the same in both. */
export const changedFiles = (before: string, now: string): readonly string[] => {
  const [was, is] = [filesOf(before), filesOf(now)];
  return [...new Set([...was, ...is])]
    .filter(
      (path) =>
        !was.has(path) ||
        !is.has(path) ||
        !readFileSync(join(before, path)).equals(readFileSync(join(now, path))),
    )
    .sort();
};

const fieldsRead = (root: string, path: string): Read<unknown> =>
  (extname(path) === '.mdx' ? readMdx : readYaml)(root, join(root, path), z.unknown());

const fieldsOf = (root: string, path: string): Source<unknown> | undefined => {
  const read = fieldsRead(root, path);
  return 'source' in read ? read.source : undefined;
};

/** One field of a file that may have any. */
const fieldOf = <T>(root: string, path: string, schema: z.ZodType<T>): T | undefined =>
  schema.safeParse(fieldsOf(root, path)?.data).data;

const isTranslated = (path: string): boolean => {
  const [, language] = /\/([a-z]{2})\.[a-z]+$/.exec(path) ?? [];
  return language !== undefined && language !== defaultLocale;
};

const elsewhere: readonly (readonly [RegExp, FileUse])[] = [
  [/^interface\//, { kind: 'woorden op knoppen', address: undefined }],
  [/^search\//, { kind: 'zoeken', address: '/zoeken/' }],
  [/^figures\//, { kind: 'cijfers', address: '/cijfers/' }],
  [/^organisation\/names\.yaml$/, { kind: 'namen', address: undefined }],
  [/^links\//, { kind: 'lijst met links', address: undefined }],
  [/^lessons\/pictures\//, { kind: 'tekening', address: undefined }],
  [/^campaign\/facts\.yaml$/, { kind: 'feiten van de campagne', address: undefined }],
];

/**
 * What a file is part of; nothing for what no visitor reads, and for what is told apart: a flow, an
 * organisation, a law, an agreed line.
 */
export const useOf = (root: string, path: string): FileUse | undefined => {
  if (/(?:^|\/)README\.md$/.test(path) || isTranslated(path)) return undefined;
  const [, id = ''] = /^(?:cases|handouts|lessons)\/([^/]+)\//.exec(path) ?? [];
  if (path.startsWith('cases/')) return { kind: 'verhaal', address: casePath(id) };
  if (path.startsWith('handouts/')) {
    const kind = fieldOf(
      root,
      `handouts/${id}/nl.mdx`,
      z.looseObject({ kind: z.enum(handoutKinds) }),
    );
    return { kind: 'hand-out', address: kind && handoutPath(kind.kind, id) };
  }
  if (path.startsWith('lessons/') && id !== '' && id !== 'pictures') {
    const [, document] = /^lessons\/[^/]+\/([^/]+)\.mdx$/.exec(path) ?? [];
    return {
      kind: 'les',
      address: document === undefined ? packPath(id) : documentPath(id, document),
    };
  }
  const [, module] = /^programme\/modules\/([^/]+)\//.exec(path) ?? [];
  if (module !== undefined) {
    const file = `programme/modules/${module}/module.yaml`;
    const data = fieldOf(root, file, z.looseObject({ order: z.number() }));
    return { kind: 'module', address: data && modulePath(data.order) };
  }
  for (const kind of articleKindNames) {
    const [, article] = new RegExp(`^${articleKinds[kind].folder}/(.+)/[^/]+$`).exec(path) ?? [];
    if (article !== undefined) return { kind: 'pagina', address: articlePath(kind, article) };
  }
  return elsewhere.find(([pattern]) => pattern.test(path))?.[1];
};

/** Fields for who writes and signs. */
const ofEditors = new Set(['status', 'review', 'beoordeeld', 'note', 'sure', 'inSentence']);

/** The values of a file, each a line: words as they stand, and the rest with the name of its field. */
const valuesIn = (value: unknown, path: readonly string[] = []): readonly string[] => {
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, inner]) =>
      ofEditors.has(key) ? [] : valuesIn(inner, Array.isArray(value) ? path : [...path, key]),
    );
  }
  if (typeof value === 'string' && /\s/.test(value)) return inSentences(value);
  return value === null || value === undefined
    ? []
    : [`(${path.join('.')}: ${JSON.stringify(value)})`];
};

const titled = z.looseObject({ title: z.string().optional(), name: z.string().optional() });
const naming = z.looseObject({ helplines: z.array(z.string()).default([]) });

/** Whether a file has words: a drawing has none. */
export const hasWords = (path: string): boolean => /\.(?:mdx|ya?ml|json)$/.test(path);

/** Why a file that somebody reads cannot be read, whatever its feature asks of it. */
export const spoiledFile = (root: string, path: string): Finding | undefined => {
  if (!hasWords(path) || !existsSync(join(root, path)) || !useOf(root, path)) return undefined;
  const read = fieldsRead(root, path);
  return 'findings' in read ? read.findings[0] : undefined;
};

/**
 * The text of any file of the content: its own feature need not be able to read it any more.
 * @returns nothing when it is not there, is no text, or cannot be read
 */
export const fileText = (root: string, path: string): FileText | undefined => {
  if (!hasWords(path) || !existsSync(join(root, path))) return undefined;
  const source = fieldsOf(root, path);
  if (!source) return undefined;
  const { title, name } = titled.safeParse(source.data).data ?? {};
  const text = ownText(root, source);
  return {
    ...text,
    title: title ?? name,
    sentences: [...valuesIn(source.data), ...text.sentences],
    helplines: [...text.calls, ...(naming.safeParse(source.data).data?.helplines ?? [])],
  };
};
