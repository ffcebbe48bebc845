/**
 * The languages of the site. A language is `shown` when its interface and content are complete;
 * until then its structure is ready and nothing of it is published.
 */
export const locales = {
  nl: { name: 'Nederlands', lang: 'nl-NL', shown: true },
  en: { name: 'English', lang: 'en', shown: false },
} as const;

export type Locale = keyof typeof locales;

/** The language at the root of the site, without a prefix in the address. */
export const defaultLocale: Locale = 'nl';

const allLocales: readonly Locale[] = ['nl', 'en'];

/** The languages that are published, the default one first. */
export const shownLocales: readonly Locale[] = allLocales.filter((locale) => locales[locale].shown);
