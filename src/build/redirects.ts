import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { join, resolve } from 'node:path';
import type { AstroIntegration } from 'astro';
import { parse } from 'yaml';
import { z } from 'zod';

/** `src/build/redirects.yaml`: an old address and the page that took its place. */
const redirectsSchema = z.record(
  z.string().regex(/^\/\S*$/),
  z.string().regex(/^\/(?:\S*\/)?$/, 'A page ends with a slash.'),
);

/** The old addresses and their new ones, each with and without a slash at the end. */
export const readRedirects = async (): Promise<readonly (readonly [string, string])[]> => {
  const text = await readFile(resolve('src/build/redirects.yaml'), 'utf8');
  return Object.entries(redirectsSchema.parse(parse(text))).flatMap(([from, to]) => {
    const bare = from.replace(/\/$/, '');
    return [
      [bare, to],
      [`${bare}/`, to],
    ] as const;
  });
};

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
