import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { z } from 'zod';

const markSchema = z.strictObject({ pages: z.array(z.string()) });

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
      writeFileSync(file, JSON.stringify({ pages: pages.map(({ pathname }) => pathname) }));
    },
  },
});

/** The pages that a build says it made: `advies/`; undefined when it did not come to its end. */
export const readMark = (file: string): readonly string[] | undefined => {
  if (!existsSync(file)) return undefined;
  try {
    return markSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).pages;
  } catch {
    return undefined;
  }
};
