import { extname } from 'node:path';
import { z } from 'zod';
import type { AgreedUse } from './agreed.ts';
import type { MdxText } from './mdx.ts';
import { readMdx, readYaml, type Source } from './read.ts';

/** A piece of text in a content file, with the field it stands in; a body has no field. */
export interface FieldText extends MdxText {
  readonly field?: string | undefined;
}

/**
 * Fields that are no text for visitors: words of others (titles of their pages), words to search with,
 * spelled as people do, and what editors tell each other or ask of experts.
 */
const noText = new Set(['source', 'sources', 'synonyms', 'sure', 'review', 'beforeThat']);

/** An id or another single word of our own is no text: texts have a blank or start with a capital. */
const isText = (value: string) => /\s/.test(value.trim()) || /^\p{Lu}\p{Ll}/u.test(value);

const fieldsOf = (
  source: Source<unknown>,
  value: unknown,
  path: readonly (string | number)[] = [],
): readonly FieldText[] => {
  if (typeof value === 'string') {
    if (!isText(value)) return [];
    const field = path.filter((key) => typeof key === 'string').at(-1);
    return [{ text: value, line: source.finding(path, '', '').line, field }];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    noText.has(key)
      ? []
      : fieldsOf(source, inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
};

/**
 * All text in a content file of any kind (MDX, YAML or JSON), with its lines, for checks that hold
 * for every word. A file that cannot be read gives nothing: its own feature reports it.
 * @param root the content folder
 */
export const textsIn = (
  root: string,
  path: string,
):
  | {
      readonly file: string;
      readonly texts: readonly FieldText[];
      readonly agreed: readonly AgreedUse[];
    }
  | undefined => {
  const read =
    extname(path) === '.mdx' ? readMdx(root, path, z.unknown()) : readYaml(root, path, z.unknown());
  if (!('source' in read)) return undefined;
  const { source } = read;
  const attributes = source.body.components.flatMap(({ line, attributes: values }) =>
    Object.values(values)
      .filter(isText)
      .map((text) => ({ text, line })),
  );
  return {
    file: source.file,
    agreed: source.agreed,
    texts: [...fieldsOf(source, source.data), ...source.body.prose, ...attributes],
  };
};
