import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { readSite } from '../hosting/site.ts';
import { listingOf, sitemapName } from '../hosting/listings.ts';
import { sitemapOf } from '../hosting/sitemaps.ts';
import { localePath } from '../i18n/address.ts';
import { doorNames, doors, exitPage, type Door } from '../i18n/doors.ts';
import { shownLocales } from '../i18n/locales.ts';

const robotsOf = (listed: readonly Door[]): string =>
  [
    'User-agent: *',
    ...shownLocales.map((locale) => `Disallow: ${localePath(locale, exitPage)}`),
    ...listed.map((door) => `Sitemap: ${doors[door].origin}/${sitemapName(door)}`),
    '',
  ].join('\n');

/** Writes a sitemap for each front door, `robots.txt` that names them, and one that names only its own. */
export const sitemaps = (): AstroIntegration => ({
  name: 'sitemaps',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const root = fileURLToPath(dir);
      const { pages } = readSite(root);
      for (const door of doorNames) {
        await writeFile(join(root, sitemapName(door)), sitemapOf(door, pages));
        await writeFile(join(root, listingOf('robots.txt', door)), robotsOf([door]));
      }
      await writeFile(join(root, 'robots.txt'), robotsOf(doorNames));
    },
  },
});
