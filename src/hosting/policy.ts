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

/** A directive; left out when it allows nothing, for `default-src 'none'` holds then. */
const directive = (name: string, sources: readonly string[]): readonly string[] =>
  sources.length === 0 ? [] : [`${name} ${[...new Set(sources)].join(' ')}`];

/**
 * The Content-Security-Policy of one built page, or of pages that share one: only their own inline
 * code, by hash, and files from here.
 * @param pages the HTML of each page, as it is served
 * @param connect where their scripts may connect to
 */
export const policyFor = (pages: readonly string[], connect: readonly string[] = []): string => {
  // Search runs its index as WebAssembly, from here and on its own page only.
  const searches = pages.some((html) => html.includes('role="search"'));
  const loads = searches || pages.some((html) => /<script[^>]*\bsrc=|<astro-island/.test(html));
  return [
    "default-src 'none'",
    ...directive('script-src', [
      ...(loads ? ["'self'"] : []),
      ...(searches ? ["'wasm-unsafe-eval'"] : []),
      ...pages.flatMap((html) => inlined(html, 'script')),
    ]),
    ...directive(
      'style-src',
      pages.flatMap((html) => inlined(html, 'style')),
    ),
    "img-src 'self' data:",
    ...directive('connect-src', [...(searches ? ["'self'"] : []), ...connect]),
    "base-uri 'none'",
    // The form is `method="dialog"`: it is never sent, so nothing may be.
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
};
