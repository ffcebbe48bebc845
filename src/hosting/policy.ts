import { createHash } from 'node:crypto';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const inlined = (html: string, tag: 'script' | 'style'): readonly string[] => {
  const pattern = new RegExp(`<${tag}(?<attributes>[^>]*)>(?<text>[\\s\\S]*?)</${tag}>`, 'g');
  return [...html.matchAll(pattern)].flatMap(({ groups }) => {
    const attributes = groups?.['attributes'] ?? '';
    // A data block is no code: the browser never runs it, so it needs no hash.
    if (/\bsrc=|type="application\/(?:ld\+)?json"/.test(attributes)) return [];
    return groups?.['text'] ? [hash(groups['text'])] : [];
  });
};

/** A Content-Security-Policy in parts: what each directive allows. Empty parts are left out. */
export type Policy = ReadonlyMap<string, readonly string[]>;

/**
 * What one built page needs: its own inline code, by hash, and files from here.
 * @param html the page as it is served
 * @param connect where its scripts may connect to
 */
export const policyOf = (html: string, connect: readonly string[] = []): Policy => {
  // Search runs its index as WebAssembly, from here and on its own page only.
  const searches = html.includes('role="search"');
  const loads = searches || /<script[^>]*\bsrc=|<astro-island/.test(html);
  return new Map([
    [
      'script-src',
      [
        ...(loads ? ["'self'"] : []),
        ...(searches ? ["'wasm-unsafe-eval'"] : []),
        ...inlined(html, 'script'),
      ],
    ],
    ['style-src', inlined(html, 'style')],
    ['img-src', ["'self'", 'data:']],
    ['connect-src', [...(searches ? ["'self'"] : []), ...connect]],
  ]);
};

/** One policy for pages that share it: what any of them needs. */
export const union = (policies: readonly Policy[]): Policy => {
  const joined = new Map<string, readonly string[]>();
  for (const [directive, sources] of policies.flatMap((policy) => [...policy])) {
    joined.set(directive, [...new Set([...(joined.get(directive) ?? []), ...sources])]);
  }
  return joined;
};

/**
 * What a page would be allowed beyond its own need when it has the policy of others, but for inline code
 * of theirs: that is ours, and by hash.
 * @returns such as "'wasm-unsafe-eval' in script-src"
 */
export const loosened = (own: Policy, shared: Policy): readonly string[] =>
  [...shared].flatMap(([directive, sources]) =>
    sources
      .filter((source) => !source.startsWith("'sha256-") && !own.get(directive)?.includes(source))
      .map((source) => `${source} in ${directive}`),
  );

/** The policy as the value of its header. */
export const policyText = (policy: Policy): string =>
  [
    "default-src 'none'",
    // What allows nothing is left out: `default-src 'none'` holds then.
    ...[...policy].flatMap(([directive, sources]) =>
      sources.length === 0 ? [] : [`${directive} ${sources.join(' ')}`],
    ),
    "base-uri 'none'",
    // The form is `method="dialog"`: it is never sent, so nothing may be.
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');

/** The policy of a file that is no page: a browser that shows one brings its own styles. */
export const filePolicy = "frame-ancestors 'none'";
