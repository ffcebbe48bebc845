import { defaultLocale, locales, shownLocales, type Locale } from './locales.ts';

/**
 * The address of a page in a language.
 * @param path the Dutch path, with a slash at both ends: `/advies/`
 * @returns the same path for the default language, `/en/advies/` for another
 */
export const localePath = (locale: Locale, path: `/${string}`): string =>
  locale === defaultLocale ? path : `/${locale}${path}`;

/** `getStaticPaths` for every page below `pages/[...locale]/`: one entry a published language. */
export const localePaths = () =>
  shownLocales.map((locale) => ({
    params: { locale: locale === defaultLocale ? undefined : locale },
    props: { locale },
  }));

const isLocale = (text: string): text is Locale => Object.hasOwn(locales, text);

/**
 * The language of an address.
 * @param path the path of a page: `/advies/`, `/en/advies/`
 */
export const localeOf = (path: string): Locale => {
  const [, first = ''] = path.split('/', 2);
  return isLocale(first) ? first : defaultLocale;
};
