import type { WordLists } from './lists.ts';
import { sentencesOf, wordsOf, type Prose, type Sentence } from './sentences.ts';
import { syllablesIn } from './syllables.ts';

/** How hard a text is to read. */
export interface ReadingScore {
  /** Flesch-Douma: 60 is normal, 70 fairly easy, 80 easy. */
  readonly fleschDouma: number;
  /** Words a sentence, on average. */
  readonly meanSentence: number;
  /** Words in the longest sentence. */
  readonly longest: number;
  /** Share of words of more than nine letters that not every reader knows, 0–1. */
  readonly longWords: number;
  /** Share of sentences in the passive, 0–1. */
  readonly passive: number;
  readonly words: number;
  readonly sentences: readonly Sentence[];
}

/** "wordt … gedeeld": a form of "worden" with a past participle. */
const passiveForm = /\b(?:word|wordt|worden|werd|werden)\b/iu;
const participle =
  /(?<!\p{L})(?:\p{L}{0,5}?(?:ge|be|ver|ont|her|er)\p{L}{2,}(?:d|t|en))(?!\p{L})/iu;

/** Whether a sentence is in the passive. A helper for editors: it can be wrong about a sentence. */
export const isPassive = (sentence: string): boolean =>
  passiveForm.test(sentence) &&
  participle.test(sentence.replace(new RegExp(passiveForm, 'giu'), ''));

/**
 * Scores a whole page. Below some 50 words or three sentences the score says little.
 * Flesch-Douma: W. H. Douma, De leesbaarheid van landbouwbladen (1960):
 * 206.84 − 77 · syllables a word − 0.93 · words a sentence.
 * @param known words in lower case that every reader knows: their syllables do not count
 */
export const scoreOf = (prose: readonly Prose[], known: WordLists['known']): ReadingScore => {
  const sentences = sentencesOf(prose);
  const words = sentences.flatMap(({ text }) => wordsOf(text));
  const counted = words.filter((word) => !known.has(word.toLowerCase()));
  const syllables = counted.reduce((sum, word) => sum + syllablesIn(word), 0);
  const meanSentence = words.length / Math.max(1, sentences.length);
  const perWord = syllables / Math.max(1, counted.length);
  return {
    fleschDouma: 206.84 - 77 * perWord - 0.93 * meanSentence,
    meanSentence,
    longest: Math.max(0, ...sentences.map(({ text }) => wordsOf(text).length)),
    longWords: counted.filter((word) => word.length > 9).length / Math.max(1, words.length),
    passive: sentences.filter(({ text }) => isPassive(text)).length / Math.max(1, sentences.length),
    words: words.length,
    sentences,
  };
};
