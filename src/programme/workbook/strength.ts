import { adjacencyGraphs } from '@zxcvbn-ts/language-common';
import { dictionary } from '@zxcvbn-ts/language-nl-be';
import { ZxcvbnFactory } from '@zxcvbn-ts/core';

const { commonWords, boysFirstnames, girlsFirstnames } = dictionary;

const estimate = new ZxcvbnFactory({
  dictionary: { commonWords, boysFirstnames, girlsFirstnames },
  graphs: adjacencyGraphs,
});

/**
 * Powers of ten of guesses. The scores of zxcvbn end at 10^10, for somebody who guesses at a door;
 * who has the record can guess at home, some 10^5 times a second with ten graphics cards: 10^10 is
 * a day, 10^12 four months, 10^14 thirty years. It takes a sentence that people say for loose words,
 * so the upper steps lie higher.
 */
const steps = [8, 10.5, 13.5, 16];

/**
 * How hard a passphrase is to guess.
 * @returns 0 (very weak) to 4 (very strong)
 */
export const strengthOf = (passphrase: string): number => {
  const { guessesLog10 } = estimate.check(passphrase);
  return steps.filter((step) => guessesLog10 >= step).length;
};
