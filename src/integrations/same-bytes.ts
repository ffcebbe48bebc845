import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { filesIn } from '../source/folders.ts';

/**
 * Makes two builds in two folders the same, byte for byte: Astro names each island after the folder
 * it was built in. Nothing reads that name; a number serves as well.
 */
export const sameBytes = (): AstroIntegration => ({
  name: 'same-bytes',
  hooks: {
    'astro:build:done': ({ dir }) => {
      for (const file of filesIn(fileURLToPath(dir)).filter((name) => name.endsWith('.html'))) {
        const html = readFileSync(file, 'utf8');
        let count = 0;
        const numbered = html.replace(/(?<=<astro-island uid=")[^"]+/g, () => `${(count += 1)}`);
        if (count > 0) writeFileSync(file, numbered);
      }
    },
  },
});
