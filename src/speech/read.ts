import { readFile, type OneFile } from '../source/entries.ts';
import { once } from '../source/once.ts';
import { contentFolder } from '../source/root.ts';
import { pronunciationSchema } from './schema.ts';
import type { Pronunciation } from './spoken.ts';

/**
 * Reads how a voice says what is written. Reads and reports; throws nothing for a mistake.
 * @param root the content folder
 */
export const readPronunciation = (root: string): OneFile<Pronunciation> =>
  readFile(root, 'language/spoken.yaml', pronunciationSchema);

/**
 * How a voice says what is written, for a page.
 * @throws when it is not there: the checks say so first
 */
export const pronunciation = once(['language'], (): Pronunciation => {
  const { source } = readPronunciation(contentFolder);
  if (!source) throw new Error('There is no content/language/spoken.yaml.');
  return source.data;
});
