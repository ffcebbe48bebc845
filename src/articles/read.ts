import { doors } from '../i18n/doors.ts';
import { defaultLocale, isLocale, type Locale } from '../i18n/locales.ts';
import type { Allowed } from '../source/components.ts';
import { readEntries, readFiles, type FolderShape } from '../source/entries.ts';
import type { Finding } from '../source/finding.ts';
import type { Source } from '../source/read.ts';
import { anyId, type Ids } from '../source/references.ts';
import { hostOf } from '../source/web-address.ts';
import {
  appSchema,
  articleSchema,
  easyPageSchema,
  lawSchema,
  linksSchema,
  newsSchema,
  programmePageSchema,
  type App,
  type ArticleWords,
  type Law,
  type Link,
} from './schema.ts';

/** What an editor may put in a text. */
const components: Allowed = ['Bel', 'Let', 'Meer', 'Stappen', 'Wet'];

/** The folders with articles, and where their pages stand. */
export const articleKinds = {
  topics: {
    folder: 'topics',
    base: '/onderwerpen/',
    schema: articleSchema,
    components: [...components, 'App'],
  },
  guides: {
    folder: 'guides',
    base: '/',
    schema: articleSchema,
    components: [...components, 'App'],
  },
  news: { folder: 'news', base: '/actueel/', schema: newsSchema, components },
  programme: {
    folder: 'programme/pages',
    base: doors.programme.prefix,
    schema: programmePageSchema,
    components: [...components, 'Methoden', 'Wachten'],
  },
  easy: {
    folder: 'programme/easy',
    base: doors.programme.prefix,
    schema: easyPageSchema,
    components: ['Bel', 'Plaatje', 'Stappen'],
  },
  campaign: {
    folder: 'campaign/pages',
    base: doors.campaign.prefix,
    schema: articleSchema,
    components: [...components, 'Feit'],
  },
} as const;

/** A folder with articles. */
export type ArticleKind = keyof typeof articleKinds;

/** Every kind, in the order in which they are read. */
export const articleKindNames: readonly ArticleKind[] = [
  'topics',
  'guides',
  'news',
  'programme',
  'easy',
  'campaign',
];

/**
 * The Dutch address of an article.
 * @param id its folder; of an easy page that is where its whole text stands: `3`, `nu`
 */
export const articlePath = (kind: ArticleKind, id: string): `/${string}` =>
  `${articleKinds[kind].base}${id}/${kind === 'easy' ? 'makkelijk/' : ''}`;

const shapeOf = (kind: ArticleKind): FolderShape<never, ArticleWords> => {
  const { folder, schema, components: allowed } = articleKinds[kind];
  return {
    folder,
    what: 'de pagina',
    words: { schema, components: allowed },
    nested: true,
  };
};

/** A page of text in one language, as it was read. */
export interface ArticleSource {
  readonly kind: ArticleKind;
  /** Its folder: `sextortion`, `ouders/praten`. */
  readonly id: string;
  readonly locale: Locale;
  /** Its address in Dutch: `/onderwerpen/sextortion/`. */
  readonly path: `/${string}`;
  readonly source: Source<ArticleWords>;
}

/** What texts lean on, by id; and which ids may be named, also of what could not be read. */
export interface References {
  readonly apps: ReadonlyMap<string, Source<App>>;
  readonly laws: ReadonlyMap<string, Law>;
  readonly links: ReadonlyMap<string, Link>;
  readonly known: {
    readonly apps: Ids;
    readonly laws: Ids;
    readonly links: Ids;
    /** Hosts outside the site. */
    readonly hosts: Pick<ReadonlySet<string>, 'has'>;
  };
}

/** All that articles are made of. */
export interface ArticleContent extends References {
  /** In every language that is written. */
  readonly articles: readonly ArticleSource[];
  /** The Dutch addresses of all articles, read or not. */
  readonly addresses: readonly `/${string}`[];
}

interface Found {
  readonly findings: readonly Finding[];
}

/**
 * The apps, laws and links of a content folder. Reads and reports; throws nothing for a mistake.
 * @param root the content folder
 */
export const readReferences = (root: string): References & Found => {
  const app = readFiles(root, { folder: 'apps', what: 'de app', schema: appSchema });
  const law = readFiles(root, { folder: 'law', what: 'de wet', schema: lawSchema });
  const lists = readFiles(root, { folder: 'links', what: 'de lijst', schema: linksSchema });
  const findings: Finding[] = [...app.findings, ...law.findings, ...lists.findings];
  const apps = new Map([...app.files].flatMap(([id, source]) => (source ? [[id, source]] : [])));
  const laws = new Map(
    [...law.files].flatMap(([id, source]) => (source ? [[id, source.data]] : [])),
  );
  const links = new Map<string, Link>();
  for (const source of lists.files.values()) {
    if (!source) continue;
    for (const [id, link] of Object.entries(source.data)) {
      if (links.has(id)) {
        findings.push(
          source.finding(
            [id],
            `Het id "${id}" staat ook in een ander bestand.`,
            'Haal een van de twee weg.',
          ),
        );
      }
      links.set(id, link);
    }
  }
  // Nobody knows what is in a list that could not be read.
  const unread = [...lists.files.values()].includes(undefined);
  return {
    apps,
    laws,
    links,
    known: {
      apps: app.files,
      laws: law.files,
      links: unread ? anyId : links,
      hosts: unread ? anyId : new Set([...links.values()].map(({ url }) => hostOf(url))),
    },
    findings,
  };
};

/**
 * The texts of a content folder, with what they lean on. Reads and reports; throws nothing for a
 * mistake.
 * @param root the content folder
 */
export const readArticles = (root: string): ArticleContent & Found => {
  const { findings: wrong, ...references } = readReferences(root);
  const findings = [...wrong];
  const articles: ArticleSource[] = [];
  const addresses: `/${string}`[] = [];
  for (const kind of articleKindNames) {
    const read = readEntries(root, shapeOf(kind));
    findings.push(...read.findings);
    for (const { id, words } of read.entries) {
      const path = articlePath(kind, id);
      addresses.push(path);
      for (const [locale, source] of Object.entries(words)) {
        if (isLocale(locale)) articles.push({ kind, id, locale, path, source });
      }
    }
  }
  return { ...references, articles, addresses, findings };
};

/** The articles in the language of the site itself: what is only there for now. */
export const inDefaultLanguage = (articles: readonly ArticleSource[]): readonly ArticleSource[] =>
  articles.filter(({ locale }) => locale === defaultLocale);
