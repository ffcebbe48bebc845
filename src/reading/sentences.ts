import { remembered } from '../source/remembered.ts';

/** A sentence and the line it starts on in its file. */
export interface Sentence {
  readonly text: string;
  readonly line: number | undefined;
}

/** A piece of running text: a paragraph, a heading, an item of a list. */
export interface Prose {
  readonly text: string;
  readonly line: number | undefined;
}

const segmenter = new Intl.Segmenter('nl', { granularity: 'sentence' });

/** The sentences of a piece, each with how many lines below its start it begins. */
const cut = remembered((text): readonly { readonly text: string; readonly below: number }[] => {
  let below = 0;
  return [...segmenter.segment(text)].flatMap(({ segment }) => {
    const start = below;
    below += segment.split('\n').length - 1;
    const sentence = segment.replace(/\s+/g, ' ').trim();
    return wordsOf(sentence).length > 0 ? [{ text: sentence, below: start }] : [];
  });
});

/**
 * Cuts prose into sentences. The end of a piece ends a sentence, with or without a full stop.
 */
export const sentencesOf = (prose: readonly Prose[]): readonly Sentence[] =>
  prose.flatMap(({ text, line }) =>
    cut(text).map((one) => ({ text: one.text, line: line && line + one.below })),
  );

/** The words of a text, as a reader counts them; without the punctuation behind them. */
export const wordsOf = (text: string): readonly string[] =>
  text.match(/[\p{L}\p{N}](?:\S*[\p{L}\p{N}])?/gu) ?? [];

/** How many words some prose has. */
export const countWords = (prose: readonly { readonly text: string }[]): number =>
  prose.reduce((sum, { text }) => sum + wordsOf(text).length, 0);
