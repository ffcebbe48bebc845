import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { dirname, join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import { localeOf } from '../i18n/address.ts';
import {
  allLocales,
  defaultLocale,
  isShownIn,
  shownLocales,
  somePagesOf,
} from '../i18n/locales.ts';
import { texts } from '../i18n/text.ts';
import { makeIndex, readFragment } from '../search/make-index.ts';
import { searchWordsOf } from '../search/read.ts';
import { contentFolder } from '../source/root.ts';

/** One index is one language; with more, Pagefind reads from each page which index it is of. */
const shown = allLocales.filter(
  (locale) => isShownIn(locale, '/') || somePagesOf(locale).length > 0,
);
const oneLanguage = shown.length === 1 ? { forceLanguage: defaultLocale } : {};

/**
 * What is not used here: the ready-made interfaces of Pagefind, and its files of one page each. Who is asked for
 * one of those can tell what was found.
 */
const unused = /ui|highlight|^fragment\/|^filter\//;

const fragmentName = /^fragment\/(\w+)\.pf_fragment$/;

/**
 * The index behind `/zoeken/`: made from the built pages, served from here, so that a search asks
 * nothing of anybody. Only pages that are marked `data-pagefind-body` are in it.
 */
export const searchIndex = (): AstroIntegration => ({
  name: 'search-index',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const path = fileURLToPath(dir);
      const { index, errors } = await createIndex(oneLanguage);
      if (!index) throw new Error(`The search index could not be made: ${errors.join(' ')}`);
      const added = await index.addDirectory({ path });
      const { files, errors: unwritten } = await index.getFiles();
      const wrong = [...added.errors, ...unwritten];
      if (wrong.length > 0) throw new Error(`The search index has mistakes: ${wrong.join(' ')}`);
      for (const { path: name, content } of files.filter((file) => !unused.test(file.path))) {
        const file = join(path, 'pagefind', name);
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, content);
      }
      const built = files.flatMap(({ path: name, content }) => {
        const [, id] = fragmentName.exec(name) ?? [];
        return id === undefined ? [] : [readFragment(id, content)];
      });
      for (const locale of shownLocales) {
        const own = built.filter(({ page }) => localeOf(page.path) === locale);
        const words = searchWordsOf(contentFolder, locale);
        const pages = makeIndex(own, words, texts(locale).articles.for);
        const file = join(path, `pagefind/pages.${locale}.js`);
        await writeFile(file, `export default ${JSON.stringify(pages)};`);
      }
      await close();
    },
  },
});
