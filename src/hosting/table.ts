import type { Counter } from '../analytics/counter.ts';
import type { Door } from '../i18n/doors.ts';
import { policyFor } from './policy.ts';
import {
  countingAt,
  everywhere,
  fileHeaders,
  isShownAt,
  pageGroups,
  pageHeaders,
  type Headers,
  type PageGroup,
} from './rules.ts';
import type { Site, SitePage } from './site.ts';

/** Everything a server has to know, for every built page and file. The outputs only word it. */
export interface HeaderTable {
  readonly everywhere: Headers;
  /** What an address gets besides, by path: `/advies/`. Sorted. */
  readonly own: ReadonlyMap<string, Headers>;
  /** Old addresses, and folders without their slash, with where they lead. */
  readonly moved: ReadonlyMap<string, string>;
  /** By front door: the pages that its own domain does not show. */
  readonly foreign: Readonly<Record<Door, readonly string[]>>;
}

const groupOf = (path: string): PageGroup | undefined =>
  pageGroups.find(({ prefix }) => path.startsWith(prefix));

/** The policy of a page; pages of one group get that of all of them together. */
const policies = (
  pages: readonly SitePage[],
  counter: Counter | null,
): ((page: SitePage) => string) => {
  const common = new Map(
    pageGroups.map((group) => {
      const own = pages.filter(({ path }) => path.startsWith(group.prefix));
      return [
        group,
        policyFor(
          own.map(({ html }) => html),
          group.connect,
        ),
      ] as const;
    }),
  );
  return (page) => {
    const group = groupOf(page.path);
    return (group && common.get(group)) ?? policyFor([page.html], countingAt(page, counter));
  };
};

/**
 * What each address of a built site gets.
 * @param redirects old addresses and their new ones
 * @param counter the counter of this build, where pages may send what is counted
 */
export const headerTable = (
  { pages, files }: Site,
  redirects: readonly (readonly [string, string])[],
  counter: Counter | null = null,
): HeaderTable => {
  const policyOf = policies(pages, counter);
  const own = [
    ...pages.map(
      (page) =>
        [page.path, { 'Content-Security-Policy': policyOf(page), ...pageHeaders(page) }] as const,
    ),
    ...files.map((path) => [path, fileHeaders(path)] as const),
  ].sort(([a], [b]) => (a < b ? -1 : 1));
  const folders = pages
    .map(({ path }) => path)
    .filter((path) => path.endsWith('/') && path !== '/')
    .map((path) => [path.slice(0, -1), path] as const);
  const foreignTo = (door: Door) => [
    ...pages.map(({ path }) => path).filter((path) => !isShownAt(door, path)),
    // A domain lists only its own pages.
    ...files.filter((path) => path.startsWith('/sitemap-') && path !== `/sitemap-${door}.xml`),
  ];
  return {
    everywhere,
    own: new Map(own),
    moved: new Map([...redirects, ...folders]),
    foreign: {
      helpwanted: foreignTo('helpwanted'),
      programme: foreignTo('programme'),
      campaign: foreignTo('campaign'),
    },
  };
};
