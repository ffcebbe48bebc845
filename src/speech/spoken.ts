/** How a voice says what is written: `content/language/spoken.yaml`. */
export interface Pronunciation {
  /** The ten digits as words, for numbers to call. */
  readonly digits: readonly string[];
  /** Between two numbers: "0–10". */
  readonly to: string;
  /** What is written, and how it sounds. */
  readonly words: Readonly<Record<string, string>>;
}

/** Every digit of a number and nothing else. */
export const digitsOf = (number: string): string => number.replace(/\D/g, '');

/** A number with the spaces and dashes that it is written with. */
const written = /\d(?:[\d\s\p{Pd}]*\d)?/gu;

/** Begins as a number to call does, also where no link says so. */
const isPhone = /^0\d{5}/;

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/**
 * A sentence as a voice has to get it.
 * @param calls the digits of each number that can be called on the page
 */
export const spokenText = (
  text: string,
  calls: ReadonlySet<string>,
  { digits, to, words }: Pronunciation,
): string => {
  const oneByOne = (group: string) =>
    group.replace(/\d/g, (digit) => `${digits[Number(digit)] ?? digit} `).trim();
  const numbers = text.replace(/\s+/g, ' ').replace(written, (number) => {
    const own = digitsOf(number);
    if (!calls.has(own) && !isPhone.test(own)) return number;
    return number
      .split(/[\s\p{Pd}]+/u)
      .map(oneByOne)
      .join(', ');
  });
  return Object.entries(words)
    .reduce(
      (said, [word, sound]) =>
        said.replace(
          new RegExp(`(?<![\\p{L}\\d])${escaped(word)}(?![\\p{L}\\d])`, 'gu'),
          () => sound,
        ),
      numbers,
    )
    .replace(/(?<=\d) ?\p{Pd} ?(?=\d)/gu, ` ${to} `)
    .trim();
};
