import type { AstroIntegration } from 'astro';
import { bookPartPath, editorPageNames, editorPagePath } from '../editors/addresses.ts';
import { isPreview } from '../source/root.ts';

/**
 * The pages for editors, the tests' own flow, and every part of the site in every state. They are
 * routes only in `npm run dev` and in preview builds, so that the public site has nothing of them.
 */
export const editorPages = (): AstroIntegration => ({
  name: 'editor-pages',
  hooks: {
    'astro:config:setup': ({ command, injectRoute }) => {
      if (command !== 'dev' && !isPreview) return;
      for (const name of editorPageNames) {
        injectRoute({
          pattern: editorPagePath(name),
          entrypoint: `./src/editors/pages/${name}.astro`,
          prerender: true,
        });
      }
      injectRoute({
        pattern: bookPartPath('[part]'),
        entrypoint: './src/editors/pages/padenboek-deel.astro',
        prerender: true,
      });
    },
  },
});
