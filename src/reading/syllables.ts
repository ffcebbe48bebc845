import hyphen from 'hyphen';
import patterns from 'hyphen/patterns/nl.js';
import { remembered } from '../source/remembered.ts';

/** A mark that no text holds, so that the cuts can be counted. */
const cut = '\u2027';

const hyphenate = hyphen(patterns, { hyphenChar: cut, async: false });

/** Vowels that stand together are one syllable at least; "y" counts as a vowel in loan words. */
const vowelGroups = /[aeiouyàáâäèéêëìíîïòóôöùúûü]+/giu;

/**
 * The number of syllables of a Dutch word, from 1. The hyphenation patterns know where "re-a-ge-ren"
 * parts, but leave a single letter at either end whole ("open"), so the groups of vowels are a floor.
 */
export const syllablesIn = remembered((word: string): number => {
  const cuts = hyphenate(word);
  // The package gives a promise when asked to: its types leave both open.
  const pieces = typeof cuts === 'string' ? cuts.split(cut).length : 1;
  return Math.max(1, pieces, word.match(vowelGroups)?.length ?? 0);
});
