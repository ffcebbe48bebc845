import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { filesIn } from '../source/folders.ts';

/** A built page: its address and its HTML. */
export interface BuiltPage {
  readonly path: string;
  readonly html: string;
}

/** The address of every file in a built folder; a page has that of its folder. */
export const addressesIn = (
  root: string,
): readonly { readonly path: string; readonly file: string }[] =>
  filesIn(root).map((file) => ({
    file,
    path: `/${relative(root, file).replaceAll('\\', '/')}`.replace(/index\.html$/, ''),
  }));

/** Every page in a built folder. */
export const pagesIn = (root: string): readonly BuiltPage[] =>
  addressesIn(root)
    .filter(({ file }) => file.endsWith('.html'))
    .map(({ path, file }) => ({ path, html: readFileSync(file, 'utf8') }));
