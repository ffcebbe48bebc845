import { programmePrefix } from '../../i18n/doors.ts';
import { defaultLocale, isLocale, type Locale } from '../../i18n/locales.ts';
import { checkNothingElse, readEntries, type FolderShape } from '../../source/entries.ts';
import type { Finding } from '../../source/finding.ts';
import type { Source } from '../../source/read.ts';
import { moduleSchema, moduleWordsSchema, type ModuleData, type ModuleWords } from './schema.ts';

/** A module in one language, as it was read from `content/programme/modules/<nn-id>/`. */
export interface ModuleSource {
  /** Its folder: `03-triggers`. */
  readonly id: string;
  readonly locale: Locale;
  readonly data: Source<ModuleData>;
  readonly words: Source<ModuleWords>;
}

/** The address of a module: neutral, whatever it is about. */
export const modulePath = (order: number): `/${string}` => `${programmePrefix}${order}/`;

/** How many modules the programme has. */
export const moduleCount = 17;

/** The addresses of all modules, written or not: a text may lead to one that comes later. */
export const modulePaths: readonly `/${string}`[] = Array.from({ length: moduleCount }, (_, at) =>
  modulePath(at + 1),
);

/** `content/programme/modules/<nn-id>/`: its exercises, and its words per language. */
const shape: FolderShape<ModuleData, ModuleWords> = {
  folder: 'programme/modules',
  what: 'de module',
  data: { file: 'module.yaml', schema: moduleSchema },
  words: {
    schema: moduleWordsSchema,
    components: ['Bel', 'Kern', 'Let', 'Meer', 'Oefening', 'Stappen', 'Verhaal', 'Wet'],
  },
  id: {
    pattern: /^\d{2}-[a-z0-9-]+$/,
    says: 'Een module is een map met het nummer voorop: 03-triggers.',
  },
};

/** What was read of the programme. */
export interface Modules {
  /** The modules in their order and in the language of the site, without those that could not be read. */
  readonly modules: readonly ModuleSource[];
  /** The same modules in other languages, as far as they are written. */
  readonly translated: readonly ModuleSource[];
  readonly findings: readonly Finding[];
}

/**
 * The modules of a content folder. Reads and reports; throws nothing for a mistake.
 * @param root the content folder
 */
export const readModules = (root: string): Modules => {
  const { entries, findings } = readEntries(root, shape);
  const all = entries
    .flatMap(({ id, data, words }) =>
      Object.entries(words).flatMap(([locale, source]): readonly ModuleSource[] =>
        data && isLocale(locale) ? [{ id, locale, data, words: source }] : [],
      ),
    )
    .sort((a, b) => a.data.data.order - b.data.data.order);
  return {
    modules: all.filter(({ locale }) => locale === defaultLocale),
    translated: all.filter(({ locale }) => locale !== defaultLocale),
    // The pages beside the modules, and the easy ones, are read as articles.
    findings: [
      ...checkNothingElse(root, 'programme', ['README.md', 'easy', 'modules', 'pages']),
      ...findings,
    ],
  };
};
