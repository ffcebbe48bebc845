import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decodeTrie } from 'cspell-trie-lib';
import type { Finding } from '../source/finding.ts';
import { remembered } from '../source/remembered.ts';
import type { ReadingText } from './check.ts';
import type { WordLists } from './lists.ts';

const require = createRequire(import.meta.url);

type Dictionary = ReturnType<typeof decodeTrie>;

let opened: Dictionary | undefined;

/** The Dutch words of OpenTaal, as cspell packs them; read once, in about a third of a second. */
const dictionary = (): Dictionary => {
  if (opened) return opened;
  // Only this file of the package has an address; the words stand beside it.
  const beside = require.resolve('@cspell/dict-nl-nl/cspell-ext.json');
  const words = readFileSync(join(dirname(beside), 'Dutch.trie.gz'));
  return (opened = decodeTrie(gunzipSync(words)));
};

/** An address, a number or a place to fill in is no word. */
const noWord = /[\d@{}_]|\w\.\w/u;

/** The words of a text, without the punctuation around them; "en/of" is two. */
const spelledWords = (text: string): readonly string[] =>
  text
    .replaceAll('’', "'")
    .split(/[\s/(]+/)
    .filter((token) => !noWord.test(token))
    .map((token) => token.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ''))
    .filter((word) => word.length > 1);

/** "Eén" is how a sentence begins with "één". */
const lower = (word: string) => word.replace(/^Eé/, 'éé').toLowerCase();

const isDutch = remembered(
  (word) => dictionary().hasWord(word, true) || dictionary().hasWord(lower(word), true),
);

const isKnown = (word: string, known: WordLists['known']): boolean =>
  known.has(lower(word)) || isDutch(word);

/** A word, or its parts when it is put together with a hyphen. */
const isSpelled = (word: string, known: WordLists['known']): boolean =>
  isKnown(word, known) ||
  (/[-+]/.test(word) &&
    word
      .split(/[-+]+/)
      .filter((part) => part.length > 1)
      .every((part) => isKnown(part, known)));

/** At most three words that may be meant. */
const alike = remembered((word): readonly string[] =>
  [...new Set(dictionary().suggest(word, { numSuggestions: 3 }).map(lower))]
    .filter((other) => other !== lower(word))
    .slice(0, 3),
);

/** More unknown words than this are no slips of a pen, and looking for what was meant takes its time. */
const mostWords = 25;

/**
 * Words that no Dutch dictionary has and editors did not add: one finding a word, at the first line
 * it stands on. Cannot see a wrong word that exists ("wordt" for "word").
 * @param known words in lower case that editors added, from `content/language/known-words.yaml`
 */
export const checkSpelling = (
  { file, prose }: ReadingText,
  known: WordLists['known'],
): readonly Finding[] => {
  const wrong = new Map<string, number | undefined>();
  for (const { text, line } of prose) {
    for (const [at, row] of text.split('\n').entries()) {
      for (const word of spelledWords(row)) {
        if (wrong.has(word) || isSpelled(word, known)) continue;
        wrong.set(word, line === undefined ? undefined : line + at);
      }
    }
  }
  const told = [...wrong].slice(0, mostWords).map(([word, line]) => {
    const meant = alike(word);
    const mend = meant.length > 0 ? `Bedoel je ${meant.join(', ')}?` : 'Verbeter het.';
    return {
      file,
      line,
      problem: `Het woord "${word}" staat niet in de woordenlijst.`,
      fix: `${mend} Klopt het wel? Zet het met een reden in content/language/known-words.yaml.`,
    };
  });
  const more = wrong.size - told.length;
  return more === 0
    ? told
    : [
        ...told,
        {
          file,
          problem: `Er staan nog ${more} andere woorden die niet in de woordenlijst staan.`,
          fix: 'Verbeter eerst die hierboven. Of is deze tekst niet in het Nederlands?',
        },
      ];
};
