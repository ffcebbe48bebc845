import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';

/**
 * The index behind `/zoeken/`: made from the built pages, served from here, so that a search asks
 * nothing of anybody. Only texts that are marked `data-pagefind-body` are in it.
 */
export const searchIndex = (): AstroIntegration => ({
  name: 'search-index',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      const path = fileURLToPath(dir);
      const { index, errors } = await createIndex({ forceLanguage: 'nl' });
      if (!index) throw new Error(`The search index could not be made: ${errors.join(' ')}`);
      const { page_count: count } = await index.addDirectory({ path });
      // The ready-made interface is not used.
      const { files } = await index.getFiles();
      logger.info(`${count} pages, ${files.length} files`);
      await index.writeFiles({ outputPath: `${path}/pagefind` });
      await close();
    },
  },
});
