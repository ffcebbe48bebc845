import { defineConfig } from 'astro/config';
import mdx from '@astrojs/mdx';
import react from '@astrojs/react';
import { checkContent } from './src/build/check-content.ts';
import { editorPages } from './src/build/editor-pages.ts';
import { headers } from './src/build/headers.ts';

export default defineConfig({
  site: 'https://www.helpwanted.nl',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'always' },
  integrations: [checkContent(), mdx(), react(), editorPages(), headers()],
  devToolbar: { enabled: false },
});
