import { existsSync } from 'node:fs';
import { basename, dirname, extname, join, relative } from 'node:path';
import { defaultLocale, isLocale, type Locale } from '../i18n/locales.ts';
import { contentFilesIn } from '../source/folders.ts';

/** Below the content folder: which kinds of sign-off a text asks, and which role gives them. */
export const rulesFile = 'organisation/signing.yaml';

/** Something that experts sign, in one language: a folder of content, a file, or one rule of a list. */
export interface Signable {
  /** Its place below `content/`, without an ending: `flows/advies/blocks/bel-je-bank`, `law/afpersing`. */
  readonly id: string;
  readonly language: Locale;
  /** The file with its words, as a full path; undefined where they are missing. */
  readonly words: string | undefined;
  /** Its name in that file, of what is one of a list. */
  readonly item?: string;
  /** What stands beside its words and is the same in every language: data and drawings. */
  readonly beside: readonly string[];
}

/**
 * What no visitor reads and what decides nothing for one: how texts are checked, and the addresses of others,
 * which have a day of their own. And what this is about.
 */
const notSigned = (path: string): boolean =>
  /^(?:language|links)\//.test(path) || path === rulesFile || basename(path) === 'README.md';

/** Files that hold many things, each of which is signed by itself. */
export const isItemised = (path: string): boolean =>
  /^flows\/[^/]+\/agreements\.yaml$|^campaign\/facts\.yaml$/.test(path);

const languageOf = (path: string): string => basename(path, extname(path));

/** The name of a thing in one language, for a list of them. */
export const signKeyOf = ({ id, language }: Pick<Signable, 'id' | 'language'>): string =>
  language === defaultLocale ? id : `${id}@${language}`;

/**
 * All that can be signed, in the order of its place.
 * @param root the content folder
 * @param itemsOf the names of the things in a file that holds many
 */
export const signablesIn = (
  root: string,
  itemsOf: (path: string) => readonly string[],
): readonly Signable[] => {
  const folders = new Map<string, string[]>();
  for (const path of contentFilesIn(root)) {
    if (notSigned(relative(root, path).replaceAll('\\', '/'))) continue;
    const folder = dirname(path);
    folders.set(folder, [...(folders.get(folder) ?? []), path]);
  }
  return [...folders].flatMap(([folder, paths]): readonly Signable[] => {
    const id = relative(root, folder).replaceAll('\\', '/');
    const words = paths.filter((path) => isLocale(languageOf(path)));
    if (words.length > 0) {
      const beside = paths.filter((path) => !words.includes(path));
      return words.flatMap((path) => {
        const language = languageOf(path);
        return isLocale(language) ? [{ id, language, words: path, beside }] : [];
      });
    }
    return paths.flatMap((path): readonly Signable[] => {
      const own = `${id === '' ? '' : `${id}/`}${languageOf(path)}`;
      const one = { id: own, language: defaultLocale, words: path, beside: [] };
      if (isItemised(relative(root, path).replaceAll('\\', '/'))) {
        return itemsOf(path).map((item) => ({ ...one, id: `${own}/${item}`, item }));
      }
      // A drawing belongs to the text that shows it.
      return path.endsWith('.svg') ? [] : [one];
    });
  });
};

/** The drawing that a text shows, where it can stand: beside the text, or with those of all lessons. */
export const drawingOf = (root: string, words: string, name: string): string | undefined => {
  const [top = ''] = relative(root, words).split(/[\\/]/);
  return [join(dirname(words), name), join(root, top, 'pictures', name)].find(existsSync);
};
