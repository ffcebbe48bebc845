import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { loadArticles } from '~/articles/load';
import { texts } from '~/i18n/text';
import { localeOf, localePaths } from '~/i18n/address';

export const getStaticPaths = localePaths;

/** The news as RSS, one feed a language. */
export const GET: APIRoute = async ({ url, site }) => {
  const locale = localeOf(url.pathname);
  const { layout, articles } = texts(locale);
  return rss({
    title: `${layout.siteName}: ${articles.news.title}`,
    description: articles.news.description,
    site: site ?? '',
    trailingSlash: true,
    items: loadArticles(locale, ['news']).map(({ words, date, path }) => ({
      title: words.title,
      description: words.short,
      link: path,
      ...(date ? { pubDate: new Date(`${date}T12:00:00Z`) } : {}),
    })),
  });
};
