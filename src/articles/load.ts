import { getCollection, render, type CollectionEntry } from 'astro:content';
import { localePath, localePaths } from '~/i18n/address';
import { defaultLocale, type Locale } from '~/i18n/locales';
import { contentFolder } from '~/source/root.ts';
import { articleKinds, readReferences, type ArticleKind } from './read.ts';

type Entry = CollectionEntry<ArticleKind>;

/** A page of text in one language. */
export interface Article {
  readonly kind: ArticleKind;
  /** Its folder: `sextortion`, `ouders/praten`. */
  readonly id: string;
  readonly path: string;
  /** Its own words; `label` falls back on the title. */
  readonly words: Entry['data'] & { readonly label: string };
  /** The day of a news item. */
  readonly date: string | undefined;
  /** The text, as a component. */
  readonly render: () => ReturnType<typeof render>;
}

const loadKind = async (kind: ArticleKind, locale: Locale): Promise<readonly Article[]> => {
  const entries: readonly Entry[] = await getCollection(kind);
  const byId = new Map<string, Entry>();
  for (const wanted of new Set([defaultLocale, locale])) {
    for (const entry of entries) {
      if (entry.id.endsWith(`/${wanted}`)) byId.set(entry.id.replace(/\/[^/]+$/, ''), entry);
    }
  }
  return [...byId].map(([id, entry]) => ({
    kind,
    id,
    path: localePath(locale, `${articleKinds[kind].base}${id}/`),
    words: { ...entry.data, label: entry.data.label ?? entry.data.title },
    date: 'date' in entry.data ? entry.data.date : undefined,
    render: () => render(entry),
  }));
};

/**
 * The articles in their order; news by date, the newest first. An article without words in this
 * language is shown in Dutch.
 * @param kinds the folders; every one when not given
 */
export const loadArticles = async (
  locale: Locale,
  kinds: readonly ArticleKind[] = ['topics', 'guides', 'news'],
): Promise<readonly Article[]> => {
  const loaded = await Promise.all(kinds.map((kind) => loadKind(kind, locale)));
  return loaded
    .flat()
    .sort(
      (a, b) =>
        (b.date ?? '').localeCompare(a.date ?? '') ||
        a.words.order - b.words.order ||
        a.words.title.localeCompare(b.words.title),
    );
};

/** `getStaticPaths` for the articles of one kind below a front door: one entry an article and language. */
export const articlePaths = async (kind: ArticleKind) => {
  const paths = await Promise.all(
    localePaths().map(async ({ params, props }) =>
      (await loadArticles(props.locale, [kind])).map(({ id }) => ({
        params: { ...params, page: id },
        props: { ...props, id },
      })),
    ),
  );
  return paths.flat();
};

/** Laws and links, by id. */
export const { laws, links } = readReferences(contentFolder);
