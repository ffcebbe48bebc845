import { getEntry, render } from 'astro:content';
import type { Source } from './read.ts';

/**
 * The text of a file that was read, as a component, and the ids of its headings. Its fields come from our
 * own reading: Astro only draws.
 * @throws when the file is not in the collection: `content.config.ts` names the folders
 */
export const rendered = async ({ file }: Source<unknown>): ReturnType<typeof render> => {
  const entry = await getEntry('texts', file);
  if (!entry) throw new Error(`${file} is not in the collection "texts".`);
  return render(entry);
};
