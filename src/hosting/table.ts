import type { Counter } from '../analytics/counter.ts';
import { kindsOf } from './kinds.ts';
import {
  everywhere,
  folderRules,
  isAt,
  shownFiles,
  type Headers,
  type HeaderRule,
} from './rules.ts';
import type { Site } from './site.ts';

/** Everything a server has to know of a built site. The outputs only word it. */
export interface HeaderTable {
  readonly everywhere: Headers;
  /** What addresses get besides, the widest first: what a later rule says takes the place of an earlier. */
  readonly rules: readonly HeaderRule[];
  /** Old addresses, with where they lead. */
  readonly moved: ReadonlyMap<string, string>;
}

/**
 * What the addresses of a built site get. A new page of a kind that is there changes nothing of it.
 * @param redirects old addresses and their new ones
 * @param counter the counter of this build, where pages may send what is counted
 */
export const headerTable = (
  { pages }: Pick<Site, 'pages'>,
  redirects: readonly (readonly [string, string])[],
  counter: Counter | null = null,
): HeaderTable => {
  const [texts, ...kinds] = kindsOf(pages, counter).map(({ prefix, headers }): HeaderRule => ({
    place: { prefix },
    headers,
  }));
  return {
    everywhere,
    rules: [...(texts ? [texts] : []), ...folderRules, ...kinds, shownFiles],
    moved: new Map(redirects),
  };
};

/** What an address gets beside the headers of every answer. */
export const headersAt = ({ rules }: HeaderTable, path: string): Headers =>
  rules.reduce<Headers>(
    (all, { place, headers }) => (isAt(place, path) ? { ...all, ...headers } : all),
    {},
  );
