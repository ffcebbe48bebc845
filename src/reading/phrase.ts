import { remembered } from '../source/remembered.ts';

/**
 * What words in our alphabet are made of. Spelled out: to make hundreds of patterns ready that know every letter of
 * the world took longer than to search all texts.
 */
const sign = String.raw`a-z\u00DF-\u00F6\u00F8-\u024F0-9`;

/** What may stand behind a word and before the next: a comma, a question mark, a quote. */
const marks = String.raw`[^${sign}\s]*`;

/** So many words may stand where an editor wrote `…`. */
const mostBetween = 8;

/**
 * A phrase as editors write it in `content/language/`, as a pattern. `*` is the rest of a word, `…` at
 * most so many words in between; between two words there may be a mark of punctuation.
 * @param between how many words `…` stands for
 */
export const patternOfPhrase = (phrase: string, between = mostBetween): RegExp => {
  const source = phrase
    .split(/\s*…\s*/)
    .map((part) =>
      part
        .replace(/[.+?^${}()|[\]\\]/g, String.raw`\$&`)
        .replaceAll('*', `[${sign}]*`)
        .replaceAll(/['’]/g, "['’]")
        .replace(/\s+/g, String.raw`${marks}\s+${marks}`),
    )
    .join(String.raw`${marks}(?:\s+\S+){0,${between}}?\s+${marks}`);
  return new RegExp(`(?<![${sign}-])${source}(?![${sign}])`, 'gi');
};

/** The longest letters that a text must have to hold a phrase: to look for them takes no time. */
const lettersOf = (phrase: string): string =>
  phrase
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .reduce((longest, one) => (one.length > longest.length ? one : longest), '');

const lowered = remembered((text) => text.toLowerCase());

/**
 * Looks for phrases in a text.
 * @param phrases as editors write them: see `patternOfPhrase`
 * @returns the first piece of the text that is one of them
 */
export const phraseSearch = (
  phrases: readonly string[],
): ((text: string) => string | undefined) => {
  const each = phrases.map((phrase) => ({
    letters: lettersOf(phrase),
    pattern: new RegExp(patternOfPhrase(phrase).source, 'i'),
  }));
  return (text) => {
    const low = lowered(text);
    let first: RegExpExecArray | undefined;
    for (const { letters, pattern } of each) {
      if (!low.includes(letters)) continue;
      const found = pattern.exec(text);
      if (found && (!first || found.index < first.index)) first = found;
    }
    return first?.at(0);
  };
};

const patternOf = remembered((phrase) => patternOfPhrase(phrase));

/** A text without some phrases: what is left can be searched. */
export const withoutPhrases = (text: string, phrases: readonly string[]): string =>
  phrases.reduce(
    (rest, phrase) =>
      lowered(rest).includes(lettersOf(phrase)) ? rest.replace(patternOf(phrase), ' ') : rest,
    text,
  );
