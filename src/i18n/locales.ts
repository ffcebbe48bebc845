interface LocaleFacts {
  /** Its name in itself. */
  readonly name: string;
  /** As HTML and the dates of a browser know it. */
  readonly lang: string;
  /** Which way it is read. */
  readonly dir: 'ltr' | 'rtl';
  /** Whether it is published: whole, not, or only the pages of text at these Dutch addresses. */
  readonly shown: boolean | readonly `/${string}`[];
}

/**
 * The languages of the site. A language is `shown` when its interface and content are complete; before
 * that it can have some pages of text, and else nothing of it is published.
 */
export const locales = {
  nl: { name: 'Nederlands', lang: 'nl-NL', dir: 'ltr', shown: true },
  en: { name: 'English', lang: 'en', dir: 'ltr', shown: false },
} as const satisfies Readonly<Record<string, LocaleFacts>>;

export type Locale = keyof typeof locales;

const factsOf = (locale: Locale): LocaleFacts => locales[locale];

/** Whether a word names one of our languages: `nl`. */
export const isLocale = (text: string): text is Locale => Object.hasOwn(locales, text);

/** The language at the root of the site, without a prefix in the address. */
export const defaultLocale: Locale = 'nl';

/** Every language, shown or not. */
export const allLocales: readonly Locale[] = ['nl', 'en'];

/** The languages that are published whole, the default one first. Marked, so that no script in a page carries it. */
export const shownLocales: readonly Locale[] = /* @__PURE__ */ allLocales.filter(
  (locale) => factsOf(locale).shown === true,
);

/** Which way a language is read; undefined when that is the way of HTML itself. */
export const dirOf = (locale: Locale): 'rtl' | undefined => {
  const { dir } = factsOf(locale);
  return dir === 'rtl' ? dir : undefined;
};

/** The pages that a language shows which is not published whole, by their Dutch addresses. */
export const somePagesOf = (locale: Locale): readonly string[] => {
  const { shown } = factsOf(locale);
  return typeof shown === 'boolean' ? [] : shown;
};

/**
 * Whether a page is published in a language.
 * @param path its Dutch address
 */
export const isShownIn = (locale: Locale, path: string): boolean =>
  factsOf(locale).shown === true || somePagesOf(locale).includes(path);
