import { defaultLocale, shownLocales, type Locale } from './locales.ts';

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
