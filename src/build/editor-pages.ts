import type { AstroIntegration } from 'astro';
import { isPreview } from '../source/root.ts';

/**
 * The pages for editors, and the tests' own flow. They are added as routes only in `npm run dev` and
 * in preview builds, so that nothing of them can be in the public site.
 */
export const editorPages = (): AstroIntegration => ({
  name: 'editor-pages',
  hooks: {
    'astro:config:setup': ({ command, injectRoute }) => {
      if (command !== 'dev' && !isPreview) return;
      for (const name of ['stroom', 'proef', 'oefeningen']) {
        injectRoute({
          pattern: `/redactie/${name}/`,
          entrypoint: `./src/build/editor-pages/${name}.astro`,
          prerender: true,
        });
      }
    },
  },
});
