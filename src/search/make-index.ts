import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import type { IndexedPage, SearchIndex } from './rank.ts';
import type { SearchWords } from './schema.ts';
import { plainWords } from './words.ts';

/** What Pagefind keeps of a page, behind the mark that it writes first. */
const fragment = z.object({
  url: z.string(),
  content: z.string(),
  meta: z.object({ title: z.string(), short: z.string(), words: z.string().default('') }),
  filters: z.object({ voor: z.array(z.string()).min(1) }),
  anchors: z.array(z.object({ text: z.string() })),
});
const mark = 'pagefind_dcd';

/** A page as Pagefind indexed it. */
export interface BuiltPage {
  readonly page: Omit<IndexedPage, 'for'>;
  readonly audience: string;
  readonly text: string;
}

/**
 * Reads a page from the index of Pagefind.
 * @param id what Pagefind calls it
 */
export const readFragment = (id: string, bytes: Uint8Array): BuiltPage => {
  const json = gunzipSync(bytes).toString('utf8').replace(mark, '');
  const { url, content, meta, filters, anchors } = fragment.parse(JSON.parse(json));
  return {
    page: {
      id,
      path: url,
      title: meta.title,
      short: meta.short,
      synonyms: meta.words,
      headings: anchors.map(({ text }) => text).join(' '),
    },
    audience: filters.voor.join(' '),
    text: content,
  };
};

/**
 * All that a search needs but the texts themselves, as one small file: who asks for all of it, tells nothing.
 * @param audiences how each audience is named on the page
 */
export const makeIndex = (
  built: readonly BuiltPage[],
  { same, askers, subjects, later, skip }: SearchWords,
  audiences: Readonly<Record<string, string>>,
): SearchIndex => ({
  pages: built
    .map(({ page, audience }) => ({ ...page, for: audiences[audience] ?? '' }))
    .sort((a, b) => (a.path < b.path ? -1 : 1)),
  text: [...new Set(built.flatMap(({ text }) => plainWords(text)))].sort(),
  same,
  askers,
  subjects: Object.values(subjects),
  later,
  skip,
});
