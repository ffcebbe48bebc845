import { isCountedPage, type Counter } from '../analytics/counter.ts';
import { addressOf, doorPath, dutchPath, localePath, treatmentOf } from '../i18n/address.ts';
import { doorNames, doors, exitPage } from '../i18n/doors.ts';
import { defaultLocale, type Locale } from '../i18n/locales.ts';
import { loosened, policyOf, policyText, union, type Policy } from './policy.ts';
import type { Headers } from './rules.ts';
import type { SitePage } from './site.ts';

/**
 * Pages that share their headers, because they are alike and stand together: `/stoppen-is-mogelijk/` and
 * all below it. The kind `/` is every page that stands in no other, and what is not there.
 */
export interface PageKind {
  readonly prefix: string;
  readonly headers: Headers;
}

/** More kinds than this a language, and the rules no longer fit on a screen. */
export const mostKinds = 12;

/** Kinds whose pages may fetch from here: those of the programme are swapped inside one document. */
const fetching: readonly string[] = [doors.programme.prefix];

/** The Dutch prefix of each kind, as the table of front doors has them. The page for what is not there is in none. */
const prefixes: readonly `/${string}`[] = doorNames.flatMap((door) => [
  ...(doors[door].prefix === '/' ? [] : [doors[door].prefix]),
  ...Object.keys(doors[door].apart)
    .filter((page) => page !== '/404/')
    .map((page) => doorPath(defaultLocale, door, `/${page.slice(1)}`)),
]);

/** The Dutch prefix of the kind that a page is of. */
const dutchPrefixOf = (path: string): `/${string}` => {
  const own = dutchPath(path);
  return prefixes.find((prefix) => own.startsWith(prefix)) ?? '/';
};

/** The prefix of the kind of a page in its language; texts share one in all languages. */
const prefixOf = (path: string): string => {
  const dutch = dutchPrefixOf(path);
  return dutch === '/' ? dutch : localePath(addressOf(path).locale, dutch);
};

const isMissing = (path: string): boolean => addressOf(path).page === '/404/';

/** Where a page may send what is counted: a public page, or the questions that ask "mag dit meetellen?". */
const countingAt = ({ path, html }: SitePage, counter: Counter | null): readonly string[] =>
  counter && (isCountedPage(path) || html.includes('data-counted')) ? [counter.api] : [];

const wrong = (path: string, problem: string): Error =>
  new Error(`${path}: ${problem} Give it a row in "apart" of src/i18n/doors.ts.`);

/** What may not be among the texts, or may not be kept. */
const checkFits = ({ path, html }: SitePage): void => {
  if (html.includes('<form class="flow"') && treatmentOf(addressOf(path)).kept) {
    throw wrong(path, 'a page with questions, and a browser would keep it.');
  }
  if (prefixOf(path) === '/' && html.includes('<astro-island')) {
    throw wrong(path, 'a page with an island, among pages of text.');
  }
};

/**
 * One policy for all pages of a kind.
 * @param below what is shown for what is not there below it
 * @throws when it would allow a page more than the code of the others
 */
const policyFor = (
  prefix: string,
  pages: readonly SitePage[],
  below: readonly SitePage[],
  counter: Counter | null,
): string => {
  const own = new Map<SitePage, Policy>(
    pages.map((page) => [
      page,
      policyOf(page.html, [
        ...(fetching.includes(dutchPrefixOf(page.path)) ? ["'self'"] : []),
        ...countingAt(page, counter),
      ]),
    ]),
  );
  const shared = union([...own.values(), ...below.map(({ html }) => policyOf(html))]);
  for (const [{ path }, policy] of own) {
    const more = loosened(policy, shared);
    // It stands at any address, so it gets what the pages there need.
    if (more.length > 0 && !isMissing(path)) {
      throw wrong(path, `it would get ${more.join(', ')} from other pages of ${prefix}.`);
    }
  }
  return policyText(shared);
};

/**
 * The kinds of a built site, the texts first.
 * @throws when a page fits in none, or a language has too many
 */
export const kindsOf = (
  pages: readonly SitePage[],
  counter: Counter | null,
): readonly PageKind[] => {
  for (const page of pages) checkFits(page);
  const groups = Map.groupBy(
    pages.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    ({ path }) => prefixOf(path),
  );
  const missing = pages.filter(({ path }) => path === doors.helpwanted.missing);
  const kinds = [...groups]
    .map(([prefix, own]): PageKind => {
      const { page } = addressOf(prefix);
      // A kind of one page has nothing below it.
      const below = own.length > 1 ? missing : [];
      return {
        prefix,
        headers: {
          'Content-Security-Policy': policyFor(prefix, own, below, counter),
          'Cache-Control': treatmentOf(addressOf(prefix)).kept ? 'no-cache' : 'no-store',
          // No "storage": what of it goes and what stays, the inventory decides (src/privacy). No "cache":
          // Chromium looks through all that it keeps of every site before it goes on.
          ...(page === exitPage ? { 'Clear-Site-Data': '"cookies"' } : {}),
        },
      };
    })
    .sort((a, b) => (a.prefix < b.prefix ? -1 : 1));
  const perLocale = new Map<Locale, number>();
  for (const { prefix } of kinds) {
    const { locale } = addressOf(prefix);
    perLocale.set(locale, (perLocale.get(locale) ?? 0) + 1);
  }
  for (const [locale, count] of perLocale) {
    if (count > mostKinds) {
      throw new Error(
        `There are ${count} kinds of pages in "${locale}"; at most ${mostKinds} fit.`,
      );
    }
  }
  return kinds;
};
