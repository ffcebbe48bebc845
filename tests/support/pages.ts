import { existsSync } from 'node:fs';
import { readSite } from '../../src/hosting/site.ts';

if (!existsSync('dist/index.html') || !existsSync('dist-preview/index.html')) {
  throw new Error(
    'This test reads a built site: npm run build && npm run build -- --preview first.',
  );
}

const site = readSite('dist');

/** The address of every built page. */
export const pages = site.pages.map(({ path }) => path);
/** The address of every page for editors. */
export const editorPages = readSite('dist-preview')
  .pages.map(({ path }) => path)
  .filter((path) => !pages.includes(path));
/** The address of every other file that a visitor may ask for. */
export const { files } = site;

/** The address of every page where something can be filled in, now or when it lives. */
export const pagesToFillIn = site.pages
  .filter(({ html }) => /<(?:input|textarea|select|astro-island)\b/.test(html))
  .map(({ path }) => path);
