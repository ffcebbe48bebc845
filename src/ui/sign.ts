/**
 * The sign of the site, 32 by 32: a speech bubble before a sun. Neutral: it tells nobody what the site
 * is about.
 * @returns what stands inside an `<svg>`
 */
export const sign = (sun: string, bubble: string): string =>
  `<circle cx="16" cy="16" r="16" fill="${sun}"/>` +
  `<path d="M8 17a8 8 0 0 1 16 0v7l-5-4h-3a8 8 0 0 1-8-3z" fill="${bubble}"/>`;
