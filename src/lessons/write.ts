import type { DocumentBlock, Inline } from './model.ts';

// Parts of a document that are no editor's: what we say around the texts ourselves.

/** Words without any look. */
export const plain = (v: string): readonly Inline[] => [{ t: 'text', v }];
/** A heading of these words. */
export const heading = (level: 2 | 3, words: string): DocumentBlock => ({
  t: 'heading',
  level,
  k: plain(words),
});
/** A paragraph of these pieces. */
export const paragraph = (k: readonly Inline[]): DocumentBlock => ({ t: 'paragraph', k });
/** Words in bold. */
export const strong = (words: string): Inline => ({ t: 'strong', k: plain(words) });
/** A list of sentences. */
export const bullets = (items: readonly string[]): DocumentBlock => ({
  t: 'list',
  ordered: false,
  start: 1,
  look: 'plain',
  items: items.map((item) => [paragraph(plain(item))]),
});
