import { readFileSync } from 'node:fs';
import { extname, relative } from 'node:path';
import { filesIn } from '../source/folders.ts';
import types from './types.json' with { type: 'json' };

/** A built page: its address (`/advies/`) and its HTML. */
export interface SitePage {
  readonly path: string;
  readonly html: string;
}

/** What was built: pages, and the addresses of all other files. */
export interface Site {
  readonly pages: readonly SitePage[];
  readonly files: readonly string[];
}

/** What hosts read themselves and never send: header files, snippets, and ready-made compressions. */
export const hiddenPattern = '^/_(?:headers|redirects|hosting/)|\\.(?:br|gz)$';

/** Whether a path is one of those. */
export const isHidden = (path: string): boolean => new RegExp(hiddenPattern).test(path);

/**
 * Reads a built folder.
 * @throws when a file has an extension that is not in `types.json`: with `nosniff` a browser would not
 *   know what to do with it
 */
export const readSite = (folder: string): Site => {
  const paths = filesIn(folder).map((file) => ({
    file,
    path: `/${relative(folder, file).replaceAll('\\', '/')}`,
  }));
  const shown = paths.filter(({ path }) => !isHidden(path));
  const unknown = shown.find(({ path }) => path.includes('.') && !(extname(path) in types));
  if (unknown) {
    throw new Error(
      `${unknown.path}: no type is known for "${extname(unknown.path)}". Add it to src/hosting/types.json.`,
    );
  }
  return {
    pages: shown
      .filter(({ path }) => path.endsWith('.html'))
      .map(({ file, path }) => ({
        path: path.replace(/\/index\.html$/, '/'),
        html: readFileSync(file, 'utf8'),
      })),
    files: shown.map(({ path }) => path).filter((path) => !path.endsWith('.html')),
  };
};
