import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

/** `src/hosting/redirects.yaml`: an old address and the page that took its place. */
const redirectsSchema = z.record(
  z.string().regex(/^\/\S*$/),
  z.string().regex(/^\/(?:\S*\/)?$/, 'A page ends with a slash.'),
);

/** The old addresses and their new ones, each with and without a slash at the end. */
export const readRedirects = async (): Promise<readonly (readonly [string, string])[]> => {
  const text = await readFile(resolve('src/hosting/redirects.yaml'), 'utf8');
  return Object.entries(redirectsSchema.parse(parse(text))).flatMap(([from, to]) => {
    const bare = from.replace(/\/$/, '');
    return [
      [bare, to],
      [`${bare}/`, to],
    ] as const;
  });
};
