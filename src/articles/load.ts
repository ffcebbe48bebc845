import { localePath, localePaths } from '../i18n/address.ts';
import { isShownIn, type Locale } from '../i18n/locales.ts';
import { once } from '../source/once.ts';
import { rendered } from '../source/rendered.ts';
import { contentFolder, isPreview } from '../source/root.ts';
import { readSigned } from '../signing/state.ts';
import {
  articleKinds,
  readArticles,
  type ArticleKind,
  type ArticleSource,
  type References,
} from './read.ts';
import type { ArticleWords } from './schema.ts';
import { waitingAmong } from './waiting.ts';

/** A page of text in one language. */
export interface Article {
  readonly kind: ArticleKind;
  /** Its folder: `sextortion`, `ouders/praten`. */
  readonly id: string;
  readonly path: string;
  /** The file of its text: `content/topics/sexting/nl.mdx`. */
  readonly file: string;
  /** Its own words; `label` falls back on the title. */
  readonly words: ArticleWords & { readonly label: string };
  /** The day of a news item. */
  readonly date: string | undefined;
  /** The text, as a component. */
  readonly render: () => ReturnType<typeof rendered>;
}

const content = once(
  [...Object.values(articleKinds).map(({ folder }) => folder), 'apps', 'law', 'links'],
  () => readArticles(contentFolder),
);

/** What is on the site: a preview shows editors also what waits for a signature. */
const shown = once([''], (): readonly ArticleSource[] => {
  const { articles } = content();
  if (isPreview) return articles;
  const waiting = waitingAmong(contentFolder, articles, () => readSigned(contentFolder));
  return articles.filter((article) => !waiting.has(article));
});

/** The apps, laws and links of the site, by id. */
export const references = (): References => content();

/**
 * The articles that are published in a language, in their order; news by date, the newest first.
 * @param kinds the folders
 */
export const loadArticles = (
  locale: Locale,
  kinds: readonly ArticleKind[] = ['topics', 'guides', 'news'],
): readonly Article[] =>
  shown()
    .filter(
      (one) => one.locale === locale && kinds.includes(one.kind) && isShownIn(locale, one.path),
    )
    .map(({ kind, id, path, source }) => ({
      kind,
      id,
      path: localePath(locale, path),
      file: source.file,
      words: { ...source.data, label: source.data.label ?? source.data.title },
      date: source.data.date,
      render: () => rendered(source),
    }))
    .sort(
      (a, b) =>
        (b.date ?? '').localeCompare(a.date ?? '') ||
        a.words.order - b.words.order ||
        a.words.title.localeCompare(b.words.title),
    );

/** `getStaticPaths` for the articles of one kind below a front door: one entry an article and language. */
export const articlePaths = (kind: ArticleKind) =>
  localePaths().flatMap(({ params, props }) =>
    loadArticles(props.locale, [kind]).map(({ id }) => ({
      params: { ...params, page: id },
      props: { ...props, id },
    })),
  );
