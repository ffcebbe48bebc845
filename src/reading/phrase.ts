/** What may stand behind a word and before the next: a comma, a question mark, a quote. */
const marks = String.raw`\p{P}*`;

/**
 * A phrase as editors write it in `content/language/`, as a pattern. `*` is the rest of a word, `…` at
 * most so many words in between; between two words there may be a mark of punctuation.
 * @param between how many words `…` stands for
 */
export const patternOfPhrase = (phrase: string, between: number): RegExp => {
  const source = phrase
    .split(/\s*…\s*/)
    .map((part) =>
      part
        .replace(/[.+?^${}()|[\]\\]/g, String.raw`\$&`)
        .replaceAll('*', String.raw`\p{L}*`)
        .replaceAll(/['’]/g, "['’]")
        .replace(/\s+/g, String.raw`${marks}\s+${marks}`),
    )
    .join(String.raw`${marks}(?:\s+\S+){0,${between}}?\s+${marks}`);
  return new RegExp(String.raw`(?<![\p{L}\p{N}-])${source}(?![\p{L}\p{N}])`, 'giu');
};
