import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { readRedirects } from '../hosting/redirects.ts';

/** Writes `_redirects` (Netlify and Cloudflare form; `npm start` reads it too). */
export const redirects = (): AstroIntegration => ({
  name: 'redirects',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const lines = (await readRedirects()).map(([from, to]) => `${from} ${to} 301`);
      await writeFile(join(fileURLToPath(dir), '_redirects'), `${lines.join('\n')}\n`);
    },
  },
});
