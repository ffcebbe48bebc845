import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readArticles } from '../articles/read.ts';
import { waitingAmong } from '../articles/waiting.ts';
import { readFigures } from '../figures/read.ts';
import { doorNames, doors } from '../i18n/doors.ts';
import { isShownIn } from '../i18n/locales.ts';
import { localePath } from '../i18n/address.ts';
import { casePath } from '../lessons/addresses.ts';
import { everyDownload, everyPreview } from '../lessons/library.ts';
import { modulePath, readModules } from '../programme/course/read.ts';
import { brandPictures } from '../ui/brand.ts';
import { securityTxt } from './security-txt.ts';
import { readSigned } from '../signing/state.ts';
import { isPreview } from '../source/root.ts';
import { readMark } from './mark.ts';
import { listingOf, listings, sitemapName } from './listings.ts';
import { fixedPages } from '../checks/content.ts';
import { editorPageNames, editorPagePath } from '../editors/addresses.ts';
import { openWholeLibrary } from '../pages/_whole-library.ts';

/** What nobody may miss, whatever the readers of the content say. */
const always = ['/', '/advies/', '/contact/', '/privacy/', '/over-ons/', '/weg/', '/zoeken/'];

/** A page is a folder; only the page for what is not there is a file. */
const fileOf = (path: string): string => {
  const page = path === '/404/' ? doors.helpwanted.missing : path;
  return `${page}${page.endsWith('/') ? 'index.html' : ''}`.slice(1);
};

/**
 * Every file that a site must have, from what is not the build itself: the content as it is read anew,
 * the pages in `src/pages/`, the front doors.
 * @param root the content folder
 */
export const neededFiles = (root: string): readonly string[] => {
  const library = openWholeLibrary();
  const { articles } = readArticles(root);
  const waiting = isPreview
    ? new Set<unknown>()
    : waitingAmong(root, articles, () => readSigned(root));
  const pages = [
    ...always,
    ...fixedPages(),
    ...articles
      .filter((article) => isShownIn(article.locale, article.path) && !waiting.has(article))
      .map(({ locale, path }) => localePath(locale, path)),
    ...readModules(root).modules.map(({ data }) => modulePath(data.data.order)),
    ...library.packs.flatMap(({ path, sheets }) => [path, ...sheets.map((sheet) => sheet.path)]),
    ...library.handouts.map(({ path }) => path),
    ...library.cases.map(({ id }) => casePath(id)),
    ...Object.values(doors).flatMap(({ prefix, missing }) => [prefix, missing]),
    ...(isPreview ? editorPageNames.map(editorPagePath) : []),
  ];
  const files = [
    ...everyDownload(library).map(({ path }) => path),
    ...everyPreview(library).map(({ path }) => path),
    ...readFigures(root).years.map(({ year }) => `/cijfers/${year}.csv`),
    ...doorNames.flatMap((door) => [
      `/${sitemapName(door)}`,
      ...listings.map((name) => `/${listingOf(name, door)}`),
      `/_hosting/nginx/door-${door}.conf`,
    ]),
    '/_hosting/nginx/maps.conf',
    '/_hosting/nginx/site.conf',
    '/_hosting/nginx/brotli.conf',
    '/_hosting/caddy/site.caddy',
    '/_headers',
    '/_redirects',
    '/actueel/rss.xml',
    '/favicon.svg',
    '/stip.svg',
    ...Object.keys(brandPictures).map((name) => `/${name}.png`),
    '/pagefind/pagefind.js',
    '/robots.txt',
    securityTxt,
  ];
  return [...new Set([...pages, ...files].map(fileOf))];
};

/** What a build makes for itself and no visitor may get: its own folders, and code that runs on a server. */
const leftover = /(?:^|\/)\.(?!well-known(?:$|\/))|\.(?:mjs|cjs|ts|tsx|astro|mdx|yaml|map)$/;

/**
 * Why a built folder is not a whole site; empty when it is.
 * @param mark the file that `writeMark` writes
 * @param needed the files that must be there; asked only when the build came to its end
 */
export const notWhole = (
  folder: string,
  mark: string,
  needed: () => readonly string[],
): readonly string[] => {
  const pages = readMark(mark);
  if (!pages) return ['The build did not run to its end.'];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry) => ({
    path: relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'),
    isFile: entry.isFile(),
  }));
  const files = entries.filter(({ isFile }) => isFile).map(({ path }) => path);
  const there = new Set(files);
  const text = (path: string) => readFileSync(join(folder, path), 'utf8');
  return [
    ...needed()
      .filter((path) => !there.has(path))
      .map((path) => `${path} is missing.`),
    ...pages
      .map((path) => fileOf(`/${path}`))
      .filter((path) => !there.has(path))
      .map((path) => `${path} is missing, and Astro says it was made.`),
    ...entries
      .filter(({ path }) => leftover.test(path))
      .map(({ path }) => `${path} does not belong there.`),
    ...files
      .filter((path) => statSync(join(folder, path)).size === 0)
      .map((path) => `${path} is empty.`),
    ...files
      .filter((path) => path.endsWith('.html') && !text(path).includes('</html>'))
      .map((path) => `${path} stops half-way.`),
  ];
};
