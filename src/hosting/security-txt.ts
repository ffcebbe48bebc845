import { readFileSync } from 'node:fs';

/** Where researchers look for whom to tell about a weakness, by RFC 9116. Served as it is. */
export const securityTxt = '/.well-known/security.txt';

/** Of the project itself: also when the content comes from elsewhere. */
const file = new URL(`../../public${securityTxt}`, import.meta.url);

/** Long enough to ask somebody whether the contact still holds. */
const daysAhead = 60;

/**
 * What to say when the file is out of date, or will be in two months; undefined as long as it holds.
 * A researcher may not rely on a file that is past its date, and nobody would notice it by the site.
 */
export const expiryWarning = (text: string, now: Date): string | undefined => {
  const expires = /^Expires: (\S+)$/m.exec(text)?.[1];
  const days = Math.floor((Date.parse(expires ?? '') - now.getTime()) / 86_400_000);
  if (days >= daysAhead) return undefined;
  const problem = Number.isNaN(days)
    ? 'heeft geen datum bij "Expires"'
    : days < 0
      ? 'is verlopen'
      : `verloopt over ${days} dagen`;
  return `public${securityTxt} ${problem}. Kijk of het contact klopt, en zet bij "Expires" een datum binnen een jaar.`;
};

/** The same for the file of this project, today. */
export const securityWarning = (): string | undefined =>
  expiryWarning(readFileSync(file, 'utf8'), new Date());
