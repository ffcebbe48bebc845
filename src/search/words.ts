/** The words of a text as they are compared: without accents, capitals and signs. */
export const plainWords = (text: string): readonly string[] =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[\p{M}'’‘`]/gu, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Letters that sound the same in Dutch and are mixed up for that: `sekstortion`, `dikpic`, `gefilmt`. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/c(?=[eiy])/g, 's'],
  [/c(?!h)/g, 'k'],
  [/ks/g, 'x'],
  [/ij|ei/g, 'y'],
  [/z/g, 's'],
  [/d$/, 't'],
  [/(.)\1+/g, '$1'],
];

/** A word by its sound. */
export const soundOf = (word: string): string =>
  sounds.reduce((sound, [letters, one]) => sound.replace(letters, one), word);

/** A verb in the past: `gechanteerd`, `doorgestuurd`. */
const participle = /^((?:aan|af|door|in|mee|om|op|over|rond|uit|weg)?)ge(.{3,})[dt]e?$/;

/** What Dutch puts behind a word, from the outside in: `filmpjes`, `nudes`, `chanteert`. */
const endings: readonly RegExp[] = [/[tp]?jes?$/, /(?:es|en|e|s)$/, /t$/];

/** So much of a word is left at least; more where it has lost an ending before. */
const leastLeft = { first: 3, next: 4 };

/** A word without its inflection, by its sound: rough, and the same for what is typed and what is looked in. */
export const stemOf = (word: string): string => {
  if (participle.test(word)) return soundOf(word.replace(participle, '$1$2'));
  const stem = endings.reduce((left, ending) => {
    const shorter = left.replace(ending, '');
    const least = left === word ? leastLeft.first : leastLeft.next;
    return shorter.length < least ? left : shorter;
  }, word);
  return soundOf(stem);
};

/**
 * How many letters were changed, left out, added or swapped.
 * @param most more than this is not counted further
 */
export const mistakesBetween = (one: string, other: string, most: number): number => {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const isSame = one[i - 1] === other[j - 1];
      const isSwapped = one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      next.push(
        Math.min(
          (row[j] ?? most) + 1,
          (next[j - 1] ?? most) + 1,
          (row[j - 1] ?? most) + (isSame ? 0 : 1),
          isSwapped ? (before[j - 2] ?? most) + 1 : most + 1,
        ),
      );
    }
    if (Math.min(...next) > most) return most + 1;
    before = row;
    row = next;
  }
  return row.at(-1) ?? most + 1;
};
