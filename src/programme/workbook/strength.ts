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
 * The work grows with the square of the length, and "Snel weg" waits for it: 220 signs of dates take 170 ms,
 * 40 signs at most 25. So a long passphrase is counted in pieces, as many as these.
 */
const piece = 40;
const mostPieces = 6;

const piecesOf = (passphrase: string): readonly string[] => {
  const count = Math.min(Math.max(1, Math.ceil(passphrase.length / piece)), mostPieces);
  return Array.from({ length: count }, (_, at) => passphrase.slice(at * piece, (at + 1) * piece));
};

/** Lets the page do what it was asked meanwhile. */
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/**
 * How hard a passphrase is to guess. Who guesses all of it has guessed its hardest piece, so it is at least
 * as hard as that.
 * @returns 0 (very weak) to 4 (very strong)
 */
export const strengthOf = async (passphrase: string): Promise<number> => {
  let strength = 0;
  for (const one of piecesOf(passphrase)) {
    await breathe();
    const { guessesLog10 } = estimate.check(one);
    strength = Math.max(strength, steps.filter((step) => guessesLog10 >= step).length);
    if (strength === steps.length) break;
  }
  return strength;
};
