import { permissionsPolicy } from './permissions.ts';
import { filePolicy } from './policy.ts';

export type Headers = Readonly<Record<string, string>>;

/** On every answer, whatever it is. Sources: OWASP Secure Headers, MDN. */
export const everywhere: Headers = {
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains; preload',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Origin-Agent-Cluster': '?1',
  'Permissions-Policy': permissionsPolicy,
  // A browser would look up the names of organisations that a page links to, before any tap.
  'X-DNS-Prefetch-Control': 'off',
  // Asks Brave, and who follows, to keep the visit out of the history. A bonus, never a promise.
  'Request-OTR': '1',
};

/** Which addresses a rule is for: all below a prefix, or all that end in one of these extensions. */
export type RulePlace =
  | { readonly prefix: string; readonly endings?: undefined }
  | { readonly prefix?: undefined; readonly endings: readonly string[] };

/** What addresses get, besides or in the place of what rules before it say. */
export interface HeaderRule {
  readonly place: RulePlace;
  readonly headers: Headers;
}

/** Files with their own content in their name: they never change. */
export const immutablePrefix = '/_astro/';

/** The index of search: its worker has the policy of its own file. */
const searchPrefix = '/pagefind/';

/** Files in these folders, which are never a page. */
export const folderRules: readonly HeaderRule[] = [
  {
    place: { prefix: immutablePrefix },
    headers: {
      'Content-Security-Policy': filePolicy,
      'Cache-Control': 'public, max-age=31536000, immutable',
    },
  },
  { place: { prefix: searchPrefix }, headers: { 'Content-Security-Policy': filePolicy } },
];

/** Files that a browser shows by itself, wherever they stand: a policy for pages would break its own view. */
export const shownFiles: HeaderRule = {
  place: { endings: ['.csv', '.jpg', '.pdf', '.png', '.svg', '.txt', '.webp', '.xml'] },
  headers: { 'Content-Security-Policy': filePolicy },
};

/** Whether a rule is for an address. */
export const isAt = ({ prefix, endings }: RulePlace, path: string): boolean =>
  prefix === undefined ? endings.some((ending) => path.endsWith(ending)) : path.startsWith(prefix);
