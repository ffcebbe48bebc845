import { createHash } from 'node:crypto';
import { isHidden } from './site.ts';

/** A line of `SHA256SUMS` that a visitor can ask for. */
export interface Summed {
  readonly path: string;
  readonly sum: string;
}

/** What a live site says that the build does not, one line each. */
export interface Verified {
  readonly same: number;
  readonly different: readonly string[];
}

/** Reads `SHA256SUMS`; leaves out what a host reads itself and never sends. */
export const parseSums = (text: string): readonly Summed[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => ({ sum: line.slice(0, 64), path: `/${line.slice(66)}` }))
    .filter(({ path }) => !isHidden(path))
    .map(({ sum, path }) => ({ sum, path: path.replace(/\/index\.html$/, '/') }));

/** Requests at the same time: a check may not feel like an attack. */
const atOnce = 4;

/**
 * Asks a live site for every file of a build and compares the bytes, and of pages their policy.
 * @param origin where the site is: `https://www.helpwanted.nl`
 * @param policies the policy that each page has to come with
 */
export const verify = async (
  origin: string,
  sums: readonly Summed[],
  policies: ReadonlyMap<string, string>,
): Promise<Verified> => {
  const check = async ({ path, sum }: Summed): Promise<readonly string[]> => {
    const response = await fetch(new URL(path, origin), { redirect: 'manual' });
    // The page for what is not there may be sent as that.
    if (response.status !== 200 && path !== '/404.html')
      return [`${path}: status ${response.status}`];
    const body = Buffer.from(await response.arrayBuffer());
    const policy = policies.get(path);
    return [
      ...(createHash('sha256').update(body).digest('hex') === sum ? [] : [`${path}: other bytes`]),
      ...(policy === undefined || response.headers.get('Content-Security-Policy') === policy
        ? []
        : [`${path}: another Content-Security-Policy`]),
    ];
  };
  const different: string[] = [];
  for (let first = 0; first < sums.length; first += atOnce) {
    const lines = await Promise.all(sums.slice(first, first + atOnce).map(check));
    different.push(...lines.flat());
  }
  return {
    same: sums.length - new Set(different.map((line) => line.split(':')[0])).size,
    different,
  };
};
