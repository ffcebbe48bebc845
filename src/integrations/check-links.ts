import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { brokenLinks } from '../hosting/broken-links.ts';
import { readRedirects } from '../hosting/redirects.ts';
import { readSite } from '../hosting/site.ts';

/** Stops the build when a link inside the site leads nowhere, or through another front door. */
export const checkLinks = (): AstroIntegration => ({
  name: 'check-links',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const { pages, files } = readSite(fileURLToPath(dir));
      const targets = (await readRedirects()).map(([from, to]) => ({
        path: `the redirect from ${from}`,
        html: `<a href="${to}"></a>`,
      }));
      const broken = brokenLinks([...pages, ...targets], new Set(files));
      if (broken.length > 0) throw new Error(`Broken links:\n${broken.join('\n')}`);
    },
  },
});
