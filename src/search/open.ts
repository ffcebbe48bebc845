import { searchIn, type IndexedPage, type Ranked, type SearchIndex } from './rank.ts';

/** The part of Pagefind that is used: it is made at build, and knows the texts. */
interface Pagefind {
  init(): Promise<void>;
  preload(words: string): Promise<void>;
  search(
    word: string,
  ): Promise<{ readonly results: readonly { readonly id: string; readonly score: number }[] }>;
}

/** What is searched in: our own index first, the texts after it. */
export interface OpenSearch {
  readonly rank: (query: string) => Ranked;
  /** The pages with words in their text, the best first. */
  readonly inTexts: (terms: readonly string[]) => Promise<readonly IndexedPage[]>;
}

const engineAddress = '/pagefind/pagefind.js';

/**
 * Fetches all parts of the texts, whatever is looked for: who delivers them could guess the word from the parts
 * that are asked for.
 */
const openTexts = async ({ text }: SearchIndex): Promise<Pagefind> => {
  // A script of the build itself, which no compiler sees.
  const engine = await (import(/* @vite-ignore */ engineAddress) as Promise<Pagefind>);
  await engine.init();
  await engine.preload(text.join(' '));
  return engine;
};

/**
 * Fetches what is searched in, the same for every search. The texts come after the index, which does not wait
 * for them.
 * @param address of the index that the build makes
 */
export const openSearch = async (address: string): Promise<OpenSearch> => {
  const { default: index } = await (import(/* @vite-ignore */ address) as Promise<{
    readonly default: SearchIndex;
  }>);
  const texts = openTexts(index);
  // Whoever searches in them hears that they did not come.
  texts.catch(() => {});
  const byId = new Map(index.pages.map((page) => [page.id, page]));
  return {
    rank: searchIn(index),
    inTexts: async (terms) => {
      const engine = await texts;
      const found = new Map<string, { readonly words: number; readonly score: number }>();
      // One by one: Pagefind finds nothing where one word is missing.
      for (const term of terms) {
        for (const { id, score } of (await engine.search(term)).results) {
          const before = found.get(id) ?? { words: 0, score: 0 };
          found.set(id, { words: before.words + 1, score: before.score + score });
        }
      }
      const most = Math.max(0, ...[...found.values()].map(({ words }) => words));
      return [...found]
        .filter(([, { words }]) => words === most)
        .sort(([, a], [, b]) => b.score - a.score)
        .flatMap(([id]) => byId.get(id) ?? []);
    },
  };
};
