import { isCountedPage, type Counter } from '../analytics/counter.ts';
import { doorOf, doors, type Door } from '../i18n/doors.ts';
import { permissionsPolicy } from './permissions.ts';
import type { SitePage } from './site.ts';

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

/** Files with their own content in their name: they never change. */
export const immutablePrefix = '/_astro/';

/** Where the server leaves, and takes everything of this site along. */
const isExit = ({ path }: SitePage): boolean => path.endsWith('/weg/');

/**
 * Pages whose very opening tells something, so that no browser may keep a copy: those with
 * questions, the programme, its campaign, the exit, and what is left behind.
 */
const isNeverKept = (page: SitePage): boolean =>
  isExit(page) ||
  doorOf(page.path) !== 'helpwanted' ||
  page.path.endsWith('/wat-blijft-achter/') ||
  page.html.includes('<form class="flow"');

/** What a page gets besides its policy. */
export const pageHeaders = (page: SitePage): Headers => ({
  'Cache-Control': isNeverKept(page) ? 'no-store' : 'no-cache',
  // No "storage": what of it goes and what stays, the inventory decides (src/privacy).
  ...(isExit(page) ? { 'Clear-Site-Data': '"cache", "cookies"' } : {}),
});

/** Where a page may send what is counted: a public page, or the questions that ask "mag dit meetellen?". */
export const countingAt = ({ path, html }: SitePage, counter: Counter | null): readonly string[] =>
  counter && (isCountedPage(path) || html.includes('data-counted')) ? [counter.api] : [];

/** What any other file gets. */
export const fileHeaders = (path: string): Headers => ({
  'Cache-Control': path.startsWith(immutablePrefix)
    ? 'public, max-age=31536000, immutable'
    : 'no-cache',
});

/** Pages that share one policy, and what they may connect to besides. */
export interface PageGroup {
  readonly prefix: string;
  readonly connect: readonly string[];
}

/**
 * The pages of the programme are swapped inside one document, whose policy stays that of the page
 * that was opened first. So each has the policy of all, and may fetch the next.
 */
export const pageGroups: readonly PageGroup[] = [
  { prefix: '/stoppen-is-mogelijk/', connect: ["'self'"] },
];

/** The page of a door for what is not there, as the domain of that door shows it. */
export const missingAt = (door: Door): string =>
  door === 'helpwanted' ? '/404.html' : `${doors[door].prefix}404/`;

/** Pages that each front door shows on its own domain, besides what stands below its prefix. */
const onEveryDoor: readonly string[] = ['/404.html', '/weg/'];

/**
 * Where a door leads to the domain of another, and no further: the campaign to the programme, and all
 * to the page of the organisation.
 */
export const waysOut: Readonly<Record<Door, readonly (readonly [prefix: string, to: Door])[]>> = {
  helpwanted: [],
  programme: [['/over-ons/', 'helpwanted']],
  campaign: [
    ['/over-ons/', 'helpwanted'],
    [doors.programme.prefix, 'programme'],
  ],
};

/** Whether a page is shown on the domain of a front door. */
export const isShownAt = (door: Door, path: string): boolean =>
  doorOf(path) === door || onEveryDoor.some((shared) => path.endsWith(shared));

/** The domain that a page leads to from the domain of a door, when it is a way out. */
export const wayOut = (door: Door, path: string): Door | undefined =>
  waysOut[door].find(([prefix]) => path.startsWith(prefix))?.[1];
