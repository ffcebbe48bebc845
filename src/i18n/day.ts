import { locales, type Locale } from './locales.ts';

/**
 * A day as people write it.
 * @param day year-month-day
 * @returns such as "24 november 2026"
 */
export const dayInWords = (day: string, locale: Locale): string =>
  new Intl.DateTimeFormat(locales[locale].lang, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );

/** The day that it is where this site is made. */
export const todayHere = (): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date());
