import { once } from '../source/once.ts';
import { shownPath } from '../source/folders.ts';
import { contentFolder, isPreview } from '../source/root.ts';
import { readSigned } from './state.ts';

const signedFiles = once(
  [''],
  (): ReadonlySet<string> =>
    new Set(
      [...readSigned(contentFolder).states.values()].flatMap(({ isSigned, thing: { words } }) =>
        isSigned && words !== undefined ? [shownPath(contentFolder, words)] : [],
      ),
    ),
);

/**
 * Whether a page says of a text that nobody signed what it says now. A visitor never reads that: a public site
 * is released when it is right.
 * @param file the file of the text: `content/topics/sexting/nl.mdx`
 */
export const isMarkedConcept = (file: string): boolean => isPreview && !signedFiles().has(file);
