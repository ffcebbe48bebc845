import type { AstroIntegration } from 'astro';
import { isPreview } from '../source/root.ts';

const names = ['stroom', 'programma', 'proef', 'oefeningen', 'onderdelen'] as const;

/** Where the pages for editors stand, in a site that has them. */
export const editorPagePaths: readonly `/${string}/`[] = names.map(
  (name) => `/redactie/${name}/` as const,
);

/**
 * The pages for editors, the tests' own flow, and every part of the site in every state. They are
 * routes only in `npm run dev` and in preview builds, so that the public site has nothing of them.
 */
export const editorPages = (): AstroIntegration => ({
  name: 'editor-pages',
  hooks: {
    'astro:config:setup': ({ command, injectRoute }) => {
      if (command !== 'dev' && !isPreview) return;
      for (const name of names) {
        injectRoute({
          pattern: `/redactie/${name}/`,
          entrypoint: `./src/build/editor-pages/${name}.astro`,
          prerender: true,
        });
      }
    },
  },
});
