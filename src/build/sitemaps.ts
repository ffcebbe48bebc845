import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { doorOf, doors, type Door } from '../i18n/doors.ts';
import { pagesIn, type BuiltPage } from './built-pages.ts';

const canonicalOf = (html: string): string | undefined =>
  /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1];

/**
 * The sitemap of one front door: the pages that a search engine may show, by their own address.
 * A page without a canonical address is not for search engines.
 */
export const sitemapOf = (door: Door, pages: readonly BuiltPage[]): string => {
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

/** One file a front door: each may have its own domain, and a domain lists only its own pages. */
const fileOf = (door: Door): string => `sitemap-${door}.xml`;

const names = Object.keys(doors).filter((name): name is Door => Object.hasOwn(doors, name));

/** Writes a sitemap for each front door, and `robots.txt` that names them. */
export const sitemaps = (): AstroIntegration => ({
  name: 'sitemaps',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const root = fileURLToPath(dir);
      const pages = pagesIn(root);
      for (const door of names) {
        await writeFile(join(root, fileOf(door)), sitemapOf(door, pages));
      }
      const robots = [
        'User-agent: *',
        'Disallow: /weg/',
        ...names.map((door) => `Sitemap: ${doors[door].origin}/${fileOf(door)}`),
      ];
      await writeFile(join(root, 'robots.txt'), `${robots.join('\n')}\n`);
    },
  },
});
