import { z } from 'zod';
import { codeIn } from '../source/code.ts';
import { checkComponent, everyComponent } from '../source/components.ts';
import type { Finding } from '../source/finding.ts';
import { contentFilesIn } from '../source/folders.ts';
import { parseMdx, readMdx } from '../source/read.ts';

// MDX is a program: what stands between braces runs while the site is built. A text of an editor never is.

/**
 * Code in any text of a content folder, whatever its feature, and whether any feature reads it. A text
 * that cannot be read is reported by its own feature.
 * @param root the content folder
 */
export const checkNoCode = (root: string): readonly Finding[] =>
  contentFilesIn(root)
    .filter((path) => path.endsWith('.mdx'))
    .flatMap((path) => {
      const read = readMdx(root, path, z.unknown());
      return 'source' in read ? codeIn(read.source) : [];
    });

/** Fields that mean something to Astro itself: it imports a layout, and YAML has a way around a name. */
const powers = new Set(['layout', '<<']);

/**
 * Why a text may not become a program; empty when it may. Nearer to the fire than `checkNoCode`, and so
 * without its words for each kind of text: this is what Astro is about to compile.
 */
export const refuse = (file: string, text: string): readonly Finding[] => {
  const read = parseMdx(file, text, z.record(z.string(), z.unknown()));
  if ('findings' in read) return read.findings;
  const { source } = read;
  return [
    ...Object.keys(source.data)
      .filter((key) => powers.has(key))
      .map((key) => source.finding([key], `Het veld "${key}" bestaat hier niet.`, 'Haal het weg.')),
    ...codeIn(source),
    ...source.body.components.flatMap((one) => [
      ...checkComponent(file, one, everyComponent),
      // The words of an agreed line are there by now, or nowhere.
      ...(one.name === 'Zin'
        ? [
            {
              file,
              line: one.line,
              problem: 'Deze vaste zin heeft hier geen woorden.',
              fix: 'Draai npm run check: die zegt welke er zijn.',
            },
          ]
        : []),
    ]),
  ];
};
