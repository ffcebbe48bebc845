import { z } from 'zod';

/** How many Dutch words the strength meter knows; the rest makes it hardly wiser, and eight times heavier. */
const most = 4000;

/** They travel as one text, with commas between. */
const word = z.string().regex(/^[^,]+$/);
const names = z.array(word).min(1);
const lists = z.object({
  commonWords: z.array(word).min(most),
  boysFirstnames: names,
  girlsFirstnames: names,
});

const list = (words: readonly string[]) => `${JSON.stringify(words.join())}.split(',')`;

/**
 * The lists of a language with the words that people choose most, as code that takes the place of the package.
 * @param dictionary what the package exports
 * @throws when it has other lists than it had
 */
export const dutchWords = (dictionary: unknown): string => {
  const read = lists.safeParse(dictionary);
  if (!read.success) {
    throw new Error(
      `@zxcvbn-ts/language-nl-be has other word lists than before (${z.prettifyError(read.error)}): ` +
        'mend src/integrations/lighter/dutch-words.ts and src/programme/workbook/strength.ts.',
    );
  }
  const { commonWords, boysFirstnames, girlsFirstnames } = read.data;
  // The package has them with the most used first.
  return `export const dictionary = {
    commonWords: ${list(commonWords.slice(0, most))},
    boysFirstnames: ${list(boysFirstnames)},
    girlsFirstnames: ${list(girlsFirstnames)},
  };`;
};
