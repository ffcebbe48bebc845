import type { Door } from '../i18n/doors.ts';

/** Files that name all pages or files of a site: the domain of a door sends its own in their place. */
export const listings = ['robots.txt', 'SHA256SUMS'] as const;

/** Such a file as one door has it: `robots-programme.txt`. */
export const listingOf = (name: (typeof listings)[number], door: Door): string =>
  name.replace(/(?=\.|$)/, `-${door}`);

/** One sitemap a front door: each may have its own domain, and a domain lists only its own pages. */
export const sitemapName = (door: Door): string => `sitemap-${door}.xml`;
