import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { listingOf } from '../hosting/listings.ts';
import { ownFileAt, isShownAt } from '../hosting/patterns.ts';
import { isHidden } from '../hosting/site.ts';
import { doorNames } from '../i18n/doors.ts';
import { filesIn } from '../source/folders.ts';

/**
 * Writes the sums of what the domain of each door sends, in the form of `sha256sum`: the list of the whole
 * site names the pages of the others. After all that writes.
 */
export const doorSums = (): AstroIntegration => ({
  name: 'door-sums',
  hooks: {
    'astro:build:done': ({ dir }) => {
      const root = fileURLToPath(dir);
      const sums = new Map(
        filesIn(root).map((file) => [
          `/${relative(root, file).replaceAll('\\', '/')}`,
          createHash('sha256').update(readFileSync(file)).digest('hex'),
        ]),
      );
      for (const door of doorNames) {
        const lines = [...sums.keys()]
          .filter((path) => !isHidden(path) && isShownAt(door, path))
          .map((path) => `${sums.get(ownFileAt(door, path)) ?? ''}  ${path.slice(1)}\n`);
        writeFileSync(join(root, listingOf('SHA256SUMS', door)), lines.join(''));
      }
    },
  },
});
