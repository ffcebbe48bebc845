import { doorOf } from '../i18n/address.ts';
import type { Door } from '../i18n/doors.ts';
import type { SitePage } from './site.ts';

const canonicalOf = (html: string): string | undefined =>
  /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1];

/**
 * The sitemap of one front door: the pages that a search engine may show, by their own address.
 * A page without a canonical address is not for search engines.
 */
export const sitemapOf = (door: Door, pages: readonly SitePage[]): string => {
  const addresses = pages
    .filter(({ path }) => doorOf(path) === door)
    .flatMap(({ html }) => canonicalOf(html) ?? [])
    .sort();
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...addresses.map((address) => `<url><loc>${address}</loc></url>`),
    '</urlset>',
    '',
  ].join('\n');
};
