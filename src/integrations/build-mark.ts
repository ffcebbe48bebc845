import type { AstroIntegration } from 'astro';
import { writeMark } from '../hosting/mark.ts';

/**
 * The last thing that a build does: it says so, in the file that `BUILD_MARK` names, with the pages it made.
 * A program can stop half-way with code 0; a site without this mark is never put in place.
 */
export const buildMark = (): AstroIntegration => ({
  name: 'build-mark',
  hooks: {
    'astro:build:done': ({ pages }) => {
      const file = process.env['BUILD_MARK'];
      if (file === undefined) return;
      writeMark(
        file,
        pages.map(({ pathname }) => pathname),
      );
    },
  },
});
