import { doors, programmePrefix, type Door, type Treatment } from './doors.ts';
import { defaultLocale, isLocale, isShownIn, shownLocales, type Locale } from './locales.ts';

/** What a path says: in which language, at which front door, and which page there. */
export interface Address {
  readonly locale: Locale;
  readonly door: Door;
  /** The page below its door, the same in every language: `/` is the first, `/7/` a module. */
  readonly page: `/${string}`;
}

/** A page by its folder; the one for what is not there is a file, and named as the others are. */
const pageOf = (path: string): `/${string}` =>
  `/${path
    .replace(/^\//, '')
    .replace(/(^|\/)index\.html$/, '$1')
    .replace(/^404\.html$/, '404/')}`;

/**
 * Reads a path, once and for everything that asks: nothing else compares the beginnings of paths.
 * @param path the path of a page or a file: `/advies/`, `/en/stoppen-is-mogelijk/7/`
 */
export const addressOf = (path: string): Address => {
  const [, first = ''] = path.split('/', 2);
  const locale = isLocale(first) ? first : defaultLocale;
  const own = locale === defaultLocale ? path : path.slice(first.length + 1);
  // A door without its slash is still that door.
  const within = (door: Door) => `${own}/`.startsWith(doors[door].prefix);
  const door = (['programme', 'campaign'] as const).find(within) ?? 'helpwanted';
  return { locale, door, page: pageOf(own.slice(doors[door].prefix.length - 1)) };
};

/**
 * The address of a page in a language.
 * @param path the Dutch path, with a slash at both ends: `/advies/`
 * @returns the same path for the default language, `/en/advies/` for another
 */
export const localePath = (locale: Locale, path: `/${string}`): `/${string}` =>
  locale === defaultLocale ? path : `/${locale}${path}`;

/**
 * Where a link leads that stands on a page in a language: to that page in it, or to the Dutch one where it
 * has none.
 * @param path the Dutch path
 */
export const linkPath = (locale: Locale, path: `/${string}`): `/${string}` =>
  isShownIn(locale, path) ? localePath(locale, path) : path;

/** The path of a page: the other way round of `addressOf`. */
export const pathOf = ({ locale, door, page }: Address): `/${string}` =>
  localePath(locale, `${doors[door].prefix}${page.slice(1)}`);

/** The front door that a page belongs to. */
export const doorOf = (path: string): Door => addressOf(path).door;

/** The language of an address. */
export const localeOf = (path: string): Locale => addressOf(path).locale;

/** The Dutch path of a page in any language. */
export const dutchPath = (path: string): `/${string}` =>
  pathOf({ ...addressOf(path), locale: defaultLocale });

/** The path of a page of a front door in a language; its first page when none is named. */
export const doorPath = (locale: Locale, door: Door, page: `/${string}` = '/'): `/${string}` =>
  pathOf({ locale, door, page });

/**
 * Where the programme begins in the language of a page of it: `/en/stoppen-is-mogelijk/`. For scripts in
 * a page, which do not carry all doors and languages.
 * @param path the path of the page; of a page elsewhere, the programme in Dutch
 */
export const programmeAt = (path: string): string =>
  `${path.slice(0, Math.max(0, path.indexOf(programmePrefix)))}${programmePrefix}`;

/** `getStaticPaths` for every page below `pages/[...locale]/`: one entry a language that is published whole. */
export const localePaths = () =>
  shownLocales.map((locale) => ({
    params: { locale: locale === defaultLocale ? undefined : locale },
    props: { locale },
  }));

/** The row of the table that holds for a page: that of the page itself, of one above it, or of its door. */
export const treatmentOf = ({ door, page }: Address): Treatment => {
  const facts = doors[door];
  const row = Object.entries(facts.apart).find(([above]) => page.startsWith(above));
  return row?.[1] ?? facts;
};
