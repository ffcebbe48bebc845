interface LocaleFacts {
  /** Its name in itself. */
  readonly name: string;
  /** As HTML and the dates of a browser know it. */
  readonly lang: string;
  /** Which way it is read. */
  readonly dir: 'ltr' | 'rtl';
  readonly shown: boolean;
}

/**
 * The languages of the site. A language is `shown` when its interface and content are complete;
 * until then its structure is ready and nothing of it is published.
 */
export const locales = {
  nl: { name: 'Nederlands', lang: 'nl-NL', dir: 'ltr', shown: true },
  en: { name: 'English', lang: 'en', dir: 'ltr', shown: false },
} as const satisfies Readonly<Record<string, LocaleFacts>>;

export type Locale = keyof typeof locales;

/** Whether a word names one of our languages: `nl`. */
export const isLocale = (text: string): text is Locale => Object.hasOwn(locales, text);

/** The language at the root of the site, without a prefix in the address. */
export const defaultLocale: Locale = 'nl';

/** Every language, shown or not. */
export const allLocales: readonly Locale[] = ['nl', 'en'];

/** The languages that are published, the default one first. Marked, so that no script in a page carries it. */
export const shownLocales: readonly Locale[] = /* @__PURE__ */ allLocales.filter(
  (locale) => locales[locale].shown,
);

/** Which way a language is read; undefined when that is the way of HTML itself. */
export const dirOf = (locale: Locale): 'rtl' | undefined => {
  const facts: Readonly<Record<Locale, LocaleFacts>> = locales;
  const { dir } = facts[locale];
  return dir === 'rtl' ? dir : undefined;
};
