import { readFiles } from '../source/entries.ts';
import type { Finding } from '../source/finding.ts';
import type { Source } from '../source/read.ts';
import { allLocales, type Locale } from '../i18n/locales.ts';
import { searchSchema, type SearchWords } from './schema.ts';

const locale = new RegExp(`^(?:${allLocales.join('|')})$`);

/**
 * Reads what people type, by language. Reads and reports; throws nothing for a mistake.
 * @param root the content folder
 */
export const readSearchWords = (
  root: string,
): {
  readonly words: ReadonlyMap<string, Source<SearchWords> | undefined>;
  readonly findings: readonly Finding[];
} => {
  const { files, findings } = readFiles(root, {
    folder: 'search',
    what: 'een taal',
    schema: searchSchema,
    id: {
      pattern: locale,
      says: `Hier hoort alleen een bestand per taal: ${allLocales.join('.yaml, ')}.yaml.`,
    },
  });
  return { words: files, findings };
};

/**
 * The words of a language that is published.
 * @throws when they are not there: the checks say so first
 */
export const searchWordsOf = (root: string, of: Locale): SearchWords => {
  const source = readSearchWords(root).words.get(of);
  if (!source) throw new Error(`There is no content/search/${of}.yaml.`);
  return source.data;
};
