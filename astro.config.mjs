import { defineConfig } from 'astro/config';
import mdx from '@astrojs/mdx';
import react from '@astrojs/react';
import { buildMark } from './src/integrations/build-mark.ts';
import { checkContent } from './src/integrations/check-content.ts';
import { checkLinks } from './src/integrations/check-links.ts';
import { doors } from './src/i18n/doors.ts';
import { counterOf } from './src/hosting/counter.ts';
import { doorSums } from './src/integrations/door-sums.ts';
import { editorPages } from './src/integrations/editor-pages.ts';
import { headers } from './src/integrations/headers.ts';
import { sameBytes } from './src/integrations/same-bytes.ts';
import { noCode } from './src/integrations/no-code.ts';
import { lighter } from './src/integrations/lighter/index.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { sitemaps } from './src/integrations/sitemaps.ts';
import { unusedScripts } from './src/integrations/unused-scripts.ts';
import { redirects } from './src/integrations/redirects.ts';

export default defineConfig({
  site: doors.helpwanted.origin,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'always' },
  integrations: [
    checkContent(),
    noCode(),
    mdx(),
    react(),
    lighter(),
    editorPages(),
    sameBytes(),
    unusedScripts(),
    searchIndex(),
    checkLinks(),
    redirects(),
    sitemaps(),
    headers(),
    doorSums(),
    // The last: it says that all of them came to their end.
    buildMark(),
  ],
  devToolbar: { enabled: false },
  vite: {
    define: { 'import.meta.env.COUNTER': JSON.stringify(counterOf(process.env)) },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              codeSplitting: {
                groups: [
                  // What other pages need too must not bring the programme along: it would follow its users.
                  {
                    name: 'react',
                    test: /node_modules\/(?:react|react-dom|scheduler)\/|lighter\/(?:start-island|react|react-dom|jsx-runtime)\./,
                    priority: 2,
                  },
                  {
                    name: 'shared',
                    test: /src\/(?:privacy\/(?:store|inventory|left)|i18n\/fill|ui\/(?:closed-field|print))\./,
                    priority: 1,
                  },
                  // By itself: few pages hold presses, and those without need not load it.
                  { name: 'presses', test: /src\/ui\/presses\./, priority: 1 },
                  {
                    // What every page of the programme needs: forty pieces of it weigh much more. The shapes
                    // of answers come with the workbook, what looks over all modules with its own pages.
                    name: 'programme',
                    test: /src\/programme\/(?:exercises\/(?:fields\/|[^/]+\/kind\.ts|(?!answer)[^/]+\.tsx?$)|course\/(?:router\/|plan\/(?:Card|plan)\.|(?!Overview|WeeksLater)[^/]+\.tsx?$))/,
                  },
                ],
              },
            },
          },
        },
      },
    },
  },
});
