import { defaultLocale, shownLocales, type Locale } from './locales.ts';

/**
 * The address of a page in a language.
 * @param path the Dutch path, with a slash at both ends: `/advies/`
 * @returns the same path for the default language, `/en/advies/` for another
 */
export const localePath = (locale: Locale, path: `/${string}`): string =>
  locale === defaultLocale ? path : `/${locale}${path}`;

/**
 * `getStaticPaths` for a page below `pages/[...locale]/` with parameters of its own.
 * @param find the parameters of each page in a language; the page gets them as props too
 */
export const pathsFor =
  <P extends Readonly<Record<string, string>>>(find: (locale: Locale) => Promise<readonly P[]>) =>
  async () => {
    const paths = await Promise.all(
      shownLocales.map(async (locale) =>
        (await find(locale)).map((own) => ({
          params: { ...own, locale: locale === defaultLocale ? undefined : locale },
          props: { ...own, locale },
        })),
      ),
    );
    return paths.flat();
  };

/** `getStaticPaths` for every other page below `pages/[...locale]/`: one entry a language. */
export const localePaths = pathsFor(() => Promise.resolve([{}]));
