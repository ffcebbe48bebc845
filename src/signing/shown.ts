import { once } from '../source/once.ts';
import { contentFolder, isPreview } from '../source/root.ts';
import { readSigned, signedFilesOf } from './state.ts';

const signedFiles = once([''], (): ReadonlySet<string> =>
  signedFilesOf(contentFolder, readSigned(contentFolder)),
);

/**
 * Where a text stands, for a page of editors.
 * @param file the file of the text: `content/topics/sexting/nl.mdx`
 */
export const statusOfFile = (file: string): 'concept' | 'beoordeeld' =>
  signedFiles().has(file) ? 'beoordeeld' : 'concept';

/**
 * Whether a page says of a text that nobody signed what it says now. A visitor never reads that: a public site
 * is released when it is right.
 * @param file the file of the text
 */
export const isMarkedConcept = (file: string): boolean =>
  isPreview && statusOfFile(file) === 'concept';
