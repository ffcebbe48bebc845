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
      injectRoute({
        pattern: '/redactie/stroom/',
        entrypoint: './src/build/editor-pages/stroom.astro',
        prerender: true,
      });
      injectRoute({
        pattern: '/redactie/proef/',
        entrypoint: './src/build/editor-pages/proef.astro',
        prerender: true,
      });
    },
  },
});
