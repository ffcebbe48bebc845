import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { dirname, join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import { allLocales, defaultLocale, isShownIn, somePagesOf } from '../i18n/locales.ts';

/** One index is one language; with more, Pagefind reads from each page which index it is of. */
const shown = allLocales.filter(
  (locale) => isShownIn(locale, '/') || somePagesOf(locale).length > 0,
);
const oneLanguage = shown.length === 1 ? { forceLanguage: defaultLocale } : {};

/** The ready-made interfaces of Pagefind, which are not used here. */
const unused = /ui|highlight/;

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
      await close();
    },
  },
});
