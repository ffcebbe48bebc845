import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { join, relative } from 'node:path';
import type { AstroIntegration } from 'astro';
import { filesIn } from '../source/read.ts';

type Headers = Readonly<Record<string, string>>;

/** On every page, whatever it is. Sources: OWASP Secure Headers, MDN. */
const everywhere: Headers = {
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains; preload',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Permissions-Policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), ' +
    'interest-cohort=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()',
  // Asks Brave, and who follows, to keep the visit out of the history. A bonus, never a promise.
  'Request-OTR': '1',
};

/** Pages whose very opening tells something: no browser may keep a copy. */
const neverKept = ['/advies/', '/melden/', '/weg/', '/wat-blijft-achter/'];

const cacheRule = (path: string): string =>
  neverKept.some((prefix) => path.endsWith(prefix)) ? 'no-store' : 'no-cache';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const inlined = (html: string, tag: 'script' | 'style'): readonly string[] => {
  const pattern = new RegExp(`<${tag}(?<attributes>[^>]*)>(?<text>[\\s\\S]*?)</${tag}>`, 'g');
  const found = [...html.matchAll(pattern)].flatMap(({ groups }) => {
    const attributes = groups?.['attributes'] ?? '';
    // A data block is no code: the browser never runs it, so it needs no hash.
    if (/\bsrc=|type="application\/(?:ld\+)?json"/.test(attributes)) return [];
    return groups?.['text'] ? [hash(groups['text'])] : [];
  });
  return [...new Set(found)];
};

/**
 * The Content-Security-Policy of one built page: only its own inline code, by hash.
 * @param html the page as it is served
 */
export const policyFor = (html: string): string => {
  // Search runs its index as WebAssembly, from here and on its own page only.
  const searches = html.includes('role="search"');
  const scripts = inlined(html, 'script');
  const external = /<script[^>]*\bsrc=|<astro-island/.test(html) || searches ? ["'self'"] : [];
  const wasm = searches ? ["'wasm-unsafe-eval'"] : [];
  const scriptSources = [...external, ...wasm, ...scripts].join(' ') || "'none'";
  const styleSources = inlined(html, 'style').join(' ') || "'none'";
  return [
    "default-src 'none'",
    `script-src ${scriptSources}`,
    `style-src ${styleSources}`,
    "img-src 'self' data:",
    ...(searches ? ["connect-src 'self'"] : []),
    "base-uri 'none'",
    // The form is `method="dialog"`: it is never sent, so nothing may be.
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
};

const block = (path: string, headers: Headers): string =>
  [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');

/** Writes `_headers` (Netlify and Cloudflare form; `npm start` reads it too) beside the pages. */
export const headers = (): AstroIntegration => ({
  name: 'headers',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const root = fileURLToPath(dir);
      const blocks = [
        block('/*', everywhere),
        block('/_astro/*', { 'Cache-Control': 'public, max-age=31536000, immutable' }),
      ];
      for (const file of filesIn(root).filter((name) => name.endsWith('.html'))) {
        const path = `/${relative(root, file).replaceAll('\\', '/')}`.replace(/index\.html$/, '');
        const html = await readFile(file, 'utf8');
        blocks.push(
          block(path, {
            'Content-Security-Policy': policyFor(html),
            'Cache-Control': cacheRule(path),
            ...(path.endsWith('/weg/')
              ? { 'Clear-Site-Data': '"cache", "cookies", "storage"' }
              : {}),
          }),
        );
      }
      await writeFile(join(root, '_headers'), `${blocks.join('\n\n')}\n`);
    },
  },
});
