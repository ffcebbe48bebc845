import { localePath } from '../i18n/address.ts';
import { doorNames, doors, exitPage, type Door } from '../i18n/doors.ts';
import { allLocales } from '../i18n/locales.ts';
import { waysOut } from '../i18n/ways.ts';
import { immutablePrefix, type RulePlace } from './rules.ts';
import { securityTxt } from './security-txt.ts';
import odd from './odd-address.json' with { type: 'json' };
import { listingOf, listings, sitemapName } from './listings.ts';

// Regular expressions that nginx (PCRE) and Caddy (RE2) read alike.

const escape = (text: string): string => text.replaceAll(/[.?*+^$()[\]{}|\\]/g, '\\$&');
const anyOf = (texts: readonly string[]): string => `(?:${texts.map(escape).join('|')})`;

/** The addresses of a rule, as a regular expression. */
export const patternOf = ({ prefix, endings }: RulePlace): string =>
  prefix === undefined ? `${anyOf(endings)}$` : `^${escape(prefix)}`;

/** A path in each language, also one that is not shown yet: a door does not depend on it. */
const inEvery = (path: `/${string}`): readonly string[] =>
  allLocales.map((locale) => localePath(locale, path));

/**
 * An address as it was asked for, of a spelling that is never ours: each server would read it in its own
 * way, and the rules would look at another address than the files do.
 */
export const oddPattern = `^[^?]*(?:${Object.values(odd).join('|')})`;

/** A folder and all below it, also without its slash: what is foreign is not led to its page either. */
const below = (prefixes: readonly string[]): string =>
  `^${anyOf(prefixes.map((prefix) => prefix.replace(/\/$/, '')))}(?:/|$)`;

/** Files of all doors: code, icons, and whom to tell about a weakness. */
const ofAll: readonly string[] = [
  `^${escape(immutablePrefix)}`,
  `^${escape(securityTxt)}$`,
  // Icons, and the picture that a chat shows: without words.
  '^/[a-z0-9-]+\\.(?:png|svg)$',
];

/** The lists of a door, by their own names. */
const doorFiles = (door: Door): readonly string[] => [
  sitemapName(door),
  ...listings.map((name) => listingOf(name, door)),
];

/** What the domain of a door does not show, by the first pattern that fits; anything else it shows. */
export const shownBy = (door: Door): readonly (readonly [pattern: string, isShown: boolean])[] => {
  const others = doorNames.filter((name) => name !== door);
  const apart = others.filter((name) => doors[name].prefix !== '/');
  return [
    // A domain lists only its own pages.
    [`^/${anyOf(others.flatMap((name) => doorFiles(name)))}$`, false],
    [below(apart.flatMap((name) => inEvery(doors[name].prefix))), false],
    ...(doors[door].prefix === '/'
      ? []
      : ([
          [below([...inEvery(doors[door].prefix), ...inEvery(exitPage)]), true],
          [`^/${anyOf([...doorFiles(door), ...listings])}$`, true],
          ...ofAll.map((pattern) => [pattern, true] as const),
          // Any other page or file is of Helpwanted.
          ['^/', false],
        ] as const)),
  ];
};

/** Whether the domain of a door shows an address, as its server decides it. */
export const isShownAt = (door: Door, path: string): boolean =>
  shownBy(door).find(([pattern]) => new RegExp(pattern).test(path))?.[1] ?? true;

/** Where the domain of a door leads on to that of another: patterns, with its origin. */
export const leadsOn = (door: Door): readonly (readonly [pattern: string, origin: string])[] =>
  waysOut(door).map(([prefix, to]) => [below(inEvery(prefix)), doors[to].origin]);

/** Files that the domain of a door sends in the place of those of all: patterns, with the file. */
export const ownFiles = (door: Door): readonly (readonly [pattern: string, file: string])[] =>
  listings.map((name) => [`^/${escape(name)}$`, `/${listingOf(name, door)}`]);

/** The file that the domain of a door sends at an address. */
export const ownFileAt = (door: Door, path: string): string =>
  ownFiles(door).find(([pattern]) => new RegExp(pattern).test(path))?.[1] ?? path;
