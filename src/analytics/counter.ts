import { addressOf, treatmentOf } from '../i18n/address.ts';

/**
 * Where the counting server stands. A page reads it as `import.meta.env.COUNTER`, in its own file: only
 * then is what counts left out of a site that does not count.
 */
export interface Counter {
  /** The name of the site there. */
  readonly domain: string;
  /** Its origin: `https://teller.example.nl`. */
  readonly api: string;
}

/** Whether it may be counted that a page was opened: only public information, never the programme. */
export const isCountedPage = (path: string): boolean => treatmentOf(addressOf(path)).counted;

/** Whether a visitor's browser says no: Do Not Track, or Global Privacy Control. */
export const saysNo = ({
  doNotTrack,
  globalPrivacyControl,
}: {
  readonly doNotTrack?: string | null;
  readonly globalPrivacyControl?: boolean;
}): boolean => doNotTrack === '1' || globalPrivacyControl === true;
