import { localePath } from '../i18n/address.ts';
import { doorNames, doors, exitPage, type Door } from '../i18n/doors.ts';
import { allLocales } from '../i18n/locales.ts';
import { waysOut } from '../i18n/ways.ts';
import type { RulePlace } from './rules.ts';
import { sitemapName } from './sitemaps.ts';

// Regular expressions that nginx (PCRE) and Caddy (RE2) read alike.

const escape = (text: string): string => text.replaceAll(/[.?*+^$()[\]{}|\\]/g, '\\$&');
const anyOf = (texts: readonly string[]): string => `(?:${texts.map(escape).join('|')})`;

/** The addresses of a rule, as a regular expression. */
export const patternOf = ({ prefix, endings }: RulePlace): string =>
  prefix === undefined ? `${anyOf(endings)}$` : `^${escape(prefix)}`;

/** A path in each language, also one that is not shown yet: a door does not depend on it. */
const inEvery = (path: `/${string}`): readonly string[] =>
  allLocales.map((locale) => localePath(locale, path));

/** What the domain of a door does not show, by the first pattern that fits; anything else it shows. */
export const shownBy = (door: Door): readonly (readonly [pattern: string, isShown: boolean])[] => {
  const others = doorNames.filter((name) => name !== door);
  const apart = others.filter((name) => doors[name].prefix !== '/');
  return [
    // A domain lists only its own pages.
    [`^/${anyOf(others.map(sitemapName))}$`, false],
    [`^${anyOf(apart.flatMap((name) => inEvery(doors[name].prefix)))}`, false],
    ...(doors[door].prefix === '/'
      ? []
      : ([
          [`^${anyOf([...inEvery(doors[door].prefix), ...inEvery(exitPage)])}`, true],
          [`^${escape(doors.helpwanted.missing)}$`, true],
          // Any other page is of Helpwanted; its files are of all.
          ['(?:/|\\.html)$', false],
        ] as const)),
  ];
};

/** Whether the domain of a door shows an address, as its server decides it. */
export const isShownAt = (door: Door, path: string): boolean =>
  shownBy(door).find(([pattern]) => new RegExp(pattern).test(path))?.[1] ?? true;

/** Where the domain of a door leads on to that of another: beginnings of paths, with its origin. */
export const leadsOn = (door: Door): readonly (readonly [prefix: string, origin: string])[] =>
  waysOut(door).flatMap(([prefix, to]) =>
    inEvery(prefix).map((path) => [path, doors[to].origin] as const),
  );
