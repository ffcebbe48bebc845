import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { readSite } from '../hosting/site.ts';
import { sitemapName, sitemapOf } from '../hosting/sitemaps.ts';
import { localePath } from '../i18n/address.ts';
import { doorNames, doors, exitPage } from '../i18n/doors.ts';
import { shownLocales } from '../i18n/locales.ts';

/** Writes a sitemap for each front door, and `robots.txt` that names them. */
export const sitemaps = (): AstroIntegration => ({
  name: 'sitemaps',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const root = fileURLToPath(dir);
      const { pages } = readSite(root);
      for (const door of doorNames) {
        await writeFile(join(root, sitemapName(door)), sitemapOf(door, pages));
      }
      const robots = [
        'User-agent: *',
        ...shownLocales.map((locale) => `Disallow: ${localePath(locale, exitPage)}`),
        ...doorNames.map((door) => `Sitemap: ${doors[door].origin}/${sitemapName(door)}`),
      ];
      await writeFile(join(root, 'robots.txt'), `${robots.join('\n')}\n`);
    },
  },
});
