import { mayLead } from '../i18n/ways.ts';
import { localePath } from '../i18n/address.ts';
import { isLocale, type Locale } from '../i18n/locales.ts';
import { chooseFrom, type Finding } from '../source/finding.ts';
import type { Source } from '../source/read.ts';
import { notThere, type Ids } from '../source/references.ts';
import { readSearchWords } from './read.ts';
import type { SearchWords } from './schema.ts';
import { plainWords } from './words.ts';

type Field = readonly (string | number)[];

/** Every list of pages, with where it stands. */
const listsIn = ({
  askers,
  subjects,
  later,
}: SearchWords): readonly (readonly [Field, readonly string[]])[] => [
  ...Object.entries(askers).map(([id, { pages }]) => [['askers', id, 'pages'], pages] as const),
  ...Object.entries(subjects).flatMap(([id, one]) => [
    [['subjects', id, 'pages'], one.pages] as const,
    ...Object.entries(one.for).map(
      ([asker, pages]) => [['subjects', id, 'for', asker], pages] as const,
    ),
  ]),
  [['later'], later],
];

const checkPages = (
  source: Source<SearchWords>,
  here: string,
  addresses: ReadonlySet<string>,
): readonly Finding[] =>
  listsIn(source.data).flatMap(([field, pages]) =>
    pages.flatMap((path, at) => {
      if (!addresses.has(path)) {
        return [
          {
            ...source.finding(
              [...field, at],
              `De pagina ${path} bestaat niet.`,
              `Bedoel je een van deze? ${chooseFrom(addresses, path)}.`,
            ),
            missing: path,
          },
        ];
      }
      return mayLead(here, path)
        ? []
        : [
            source.finding(
              [...field, at],
              `De pagina ${path} hoort bij een andere site, en zoeken leidt daar niet heen.`,
              'Noem bij "helplines" een organisatie, of kies een pagina van deze site.',
            ),
          ];
    }),
  );

const checkHelplineIds = (source: Source<SearchWords>, known: Ids): readonly Finding[] =>
  Object.entries(source.data.subjects).flatMap(([subject, { helplines }]) =>
    helplines.flatMap((id, at) =>
      known.has(id)
        ? []
        : [
            {
              ...source.finding(['subjects', subject, 'helplines', at], '', ''),
              ...notThere(id, 'content/contact', known),
            },
          ],
    ),
  );

/** A word with two meanings would find the first alone. */
const checkSame = (source: Source<SearchWords>): readonly Finding[] => {
  const groups = new Map<string, number>();
  return source.data.same.flatMap((group, at) =>
    group.flatMap((word, place) => {
      const key = plainWords(word).join('');
      const other = groups.get(key) ?? at;
      groups.set(key, other);
      return other === at
        ? []
        : [
            source.finding(
              ['same', at, place],
              `"${word}" staat ook bij "${source.data.same[other]?.[0] ?? word}".`,
              'Haal het op één van beide plekken weg. Los en aan elkaar geschreven is hetzelfde woord.',
            ),
          ];
    }),
  );
};

/**
 * What is wrong with the words that people search with.
 * @param root the content folder
 * @param helplines the organisations there are
 * @param addresses the pages there are, by their Dutch addresses
 */
export const checkSearch = (
  root: string,
  helplines: Ids,
  addresses: ReadonlySet<string>,
): readonly Finding[] => {
  const { words, findings } = readSearchWords(root);
  return [
    ...findings,
    ...[...words].flatMap(([locale, source]) =>
      source && isLocale(locale)
        ? [
            ...checkPages(source, localePath(locale, '/zoeken/'), addresses),
            ...checkSame(source),
            ...checkHelplineIds(source, helplines),
          ]
        : [],
    ),
  ];
};

/**
 * The languages that are published and in which nobody can search.
 * @param root the content folder
 */
export const checkSearchIsThere = (root: string, shown: readonly Locale[]): readonly Finding[] => {
  const { words } = readSearchWords(root);
  return shown
    .filter((locale) => !words.has(locale))
    .map((locale) => ({
      file: `content/search/${locale}.yaml`,
      problem: 'De lijst met zoekwoorden in deze taal is er niet.',
      fix: 'Zet dit bestand terug. Is de taal nieuw? Kijk de velden af van nl.yaml.',
    }));
};
