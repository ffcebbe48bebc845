import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { readSite } from '../hosting/site.ts';
import { sitemapName, sitemapOf } from '../hosting/sitemaps.ts';
import { doorNames, doors } from '../i18n/doors.ts';

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
        'Disallow: /weg/',
        ...doorNames.map((door) => `Sitemap: ${doors[door].origin}/${sitemapName(door)}`),
      ];
      await writeFile(join(root, 'robots.txt'), `${robots.join('\n')}\n`);
    },
  },
});
