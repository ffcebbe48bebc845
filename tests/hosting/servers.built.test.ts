import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve } from '../../scripts/serve.mjs';
import { doors } from '../../src/i18n/doors.ts';
import { doorOf } from '../../src/i18n/address.ts';
import { waysOut } from '../../src/i18n/ways.ts';
import { ask, type Answer } from '../support/ask.ts';
import { debian, debianFile } from '../support/debian.ts';
import { brotliModule, domains, startCaddy, startNginx } from '../support/hosts.ts';
import { oddAddresses, type OddAddress } from '../support/odd-addresses.ts';
import { asCloudflare, asNetlify } from '../support/headers-file.ts';
import { files, pages } from '../support/pages.ts';
import { ports } from '../support/ports.ts';
import type { Running } from '../support/process.ts';

const programs = { nginx: debian('nginx'), caddy: debian('caddy') };
const sendsBrotli = {
  nginx: programs.nginx && debianFile(brotliModule, 'libnginx-mod-http-brotli-static'),
  caddy: programs.caddy !== undefined,
};
const running = new AsyncDisposableStack();
const servers: { nginx?: Running; caddy?: Running } = {};
afterAll(() => running.disposeAsync());

beforeAll(async () => {
  const own = await serve({ dir: 'dist', port: ports.hosting.own });
  running.defer(() => void own.close());
  if (programs.nginx)
    servers.nginx = running.use(await startNginx(programs.nginx, { port: ports.hosting.nginx }));
  if (programs.caddy)
    servers.caddy = running.use(await startCaddy(programs.caddy, { port: ports.hosting.caddy }));
}, 60_000);

/** What each server words in its own way: when, who, and the mark of a version. */
const ownWay = [
  'accept-ranges',
  'connection',
  'content-length',
  'date',
  'etag',
  'keep-alive',
  'last-modified',
  'server',
  'transfer-encoding',
];

const shape = ({ status, headers, body }: Answer, withBody: boolean) => ({
  status,
  headers: Object.fromEntries(
    Object.entries(headers).filter(
      // The text of an error differs, and so its length: only ours are compared.
      ([name]) => !ownWay.includes(name) && (withBody || name !== 'content-type'),
    ),
  ),
  body: withBody ? createHash('sha256').update(body).digest('hex') : undefined,
});

const brotli = { 'Accept-Encoding': 'br, gzip' };
const gzip = { 'Accept-Encoding': 'gzip' };
/** Answers with a text of the server's own. */
const odd = [
  ...[...pages]
    .filter((path) => path.endsWith('/') && path !== '/')
    .map((path) => path.slice(0, -1)),
  '/sextortion',
  '/sextortion/',
  '/advies?utm_source=iets',
] as const;

describe.each(['nginx', 'caddy'] as const)('%s with its snippet, beside `npm start`', (name) => {
  const same = async (
    path: string,
    options: Parameters<typeof ask>[2] = {},
    withBody = true,
  ): Promise<Answer> => {
    const [own, other] = await Promise.all([
      ask(ports.hosting.own, path, options),
      ask(ports.hosting[name], path, options),
    ]);
    expect(shape(other, withBody), path).toEqual(shape(own, withBody));
    return other;
  };

  test.skipIf(!sendsBrotli[name])('sends every page the same way, as Brotli', async () => {
    for (const path of pages) {
      const { status, headers } = await same(path, { headers: brotli });
      expect([status, headers['content-encoding']], path).toEqual([200, 'br']);
    }
  });

  test.skipIf(!sendsBrotli[name])(
    'sends every file the same way: search, pictures, downloads',
    async () => {
      for (const path of files) {
        const { status } = await same(path, { headers: brotli });
        expect(status, path).toBe(200);
      }
    },
  );

  test.skipIf(!programs[name])(
    'sends what lies in a folder with a dot, as plain text',
    async () => {
      const { status, headers, body } = await same('/.well-known/security.txt');
      expect([status, headers['content-type']]).toEqual([200, 'text/plain; charset=utf-8']);
      expect(body.toString()).toBe(readFileSync('public/.well-known/security.txt', 'utf8'));
    },
  );

  test.skipIf(!programs[name])(
    'sends plain and gzip to who asks for it, and the page by its file',
    async () => {
      for (const path of ['/', '/advies/', '/advies/index.html', '/weg/', '/404.html']) {
        await same(path);
        const { headers } = await same(path, { headers: gzip });
        expect(headers['content-encoding']).toBe('gzip');
        await same(path, { method: 'HEAD' });
      }
    },
  );

  test.skipIf(!programs[name])(
    'moves old addresses and folders without a slash the same way',
    async () => {
      for (const path of odd) {
        const { status, headers } = await same(path, {}, false);
        expect(status, path).toBe(301);
        expect(headers.location, path).toMatch(/^\/[^?]*\/$/);
      }
    },
  );

  test.skipIf(!programs[name])('answers what is not there with the same page', async () => {
    const missing = [
      '/bestaat-niet/',
      '/advies/x',
      '/pagefind/',
      '/_astro/',
      '/_astro/x.js',
      '/404',
      '/advies/index',
      '/_headers',
      '/_redirects',
      '/_hosting/nginx/site.conf',
      '/index.html.br',
      '/index.html.gz',
      '/.env',
    ];
    for (const path of missing) {
      const { status, headers } = await same(path);
      expect([path, status]).toEqual([path, 404]);
      expect(headers['content-security-policy'], path).toContain("default-src 'none'");
    }
    const outside = await ask(ports.hosting[name], '/%2e%2e/package.json');
    expect([400, 404]).toContain(outside.status);
  });

  test.skipIf(!programs[name])('takes no other method', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      const { status, headers } = await same('/advies/', { method }, false);
      expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
    }
  });

  test.skipIf(!programs[name])('says "not changed" with the same policy', async () => {
    const first = await ask(ports.hosting[name], '/contact/');
    const headers = { 'If-None-Match': first.headers.etag ?? '' };
    const second = await ask(ports.hosting[name], '/contact/', { headers });
    expect(second.status).toBe(304);
    expect(second.headers['content-security-policy']).toBe(
      first.headers['content-security-policy'],
    );
  });

  test.skipIf(!programs[name])('lists and hands out on a domain nothing of another', async () => {
    const shown: Readonly<Record<string, readonly string[]>> = {
      '/favicon.svg': ['helpwanted', 'programme', 'campaign'],
      '/sitemap-programme.xml': ['programme'],
      '/stop-kindermisbruik/factsheet.pdf': ['campaign'],
      '/stoppen-is-mogelijk': [],
    };
    for (const [path, doorsOf] of Object.entries(shown)) {
      for (const door of ['helpwanted', 'programme', 'campaign'] as const) {
        const { status } = await ask(ports.hosting[name], path, {
          headers: { Host: domains[door] },
        });
        expect([path, door, status === 200]).toEqual([path, door, doorsOf.includes(door)]);
      }
    }
  });

  test.skipIf(!programs[name])(
    'shows on the domain of a door only what belongs there',
    async () => {
      for (const door of ['helpwanted', 'programme', 'campaign'] as const) {
        const host = { Host: domains[door] };
        const { prefix } = doors[door];
        if (prefix !== '/') {
          const { status, headers } = await ask(ports.hosting[name], '/', { headers: host });
          expect([status, headers.location]).toEqual([302, prefix]);
        }
        const { missing } = doors[door];
        const missingPage = readFileSync(join('dist', missing.replace(/\/$/, '/index.html')));
        for (const path of pages.filter((one) => one !== '/' && one !== '/404.html')) {
          const { status, headers, body } = await ask(ports.hosting[name], path, {
            headers: host,
          });
          const out = waysOut(door).find(([before]) => path.startsWith(before))?.[1];
          const isShown = doorOf(path) === door || path === '/weg/';
          const expected = out ? 302 : isShown ? 200 : 404;
          expect([door, path, status]).toEqual([door, path, expected]);
          if (out) expect(headers.location).toBe(`${doors[out].origin}${path}`);
          if (expected !== 404) continue;
          expect(body.equals(missingPage), path).toBe(true);
          expect(headers['content-security-policy']).toContain("default-src 'none'");
        }
      }
    },
  );
});

/** What a domain shows for what is not there, and whether a browser may keep that. */
const missingAt: Readonly<
  Record<keyof typeof oddAddresses, readonly [file: string, kept: string]>
> = {
  whole: ['404.html', 'no-cache'],
  helpwanted: ['404.html', 'no-cache'],
  programme: ['stoppen-is-mogelijk/404/index.html', 'no-store'],
  campaign: ['stop-kindermisbruik/404/index.html', 'no-store'],
};

/** A header that is sent twice is as good as both. */
const textOf = (value: string | string[] | undefined) => [value ?? ''].flat().join(', ');

const builtFile = (file: string) => readFileSync(join('dist', file));

/** What an answer is: in the words of the table, and what it has to bring with it. */
const answerOf = ({ status, headers, body }: Answer, file: string) => ({
  status,
  isFile: body.equals(builtFile(file)),
  kept: headers['cache-control'],
  clears: headers['clear-site-data'] !== undefined,
  sniffs: headers['x-content-type-options'] !== 'nosniff',
});

/** What is wrong with an answer to an odd address; empty when it is what the table says. */
const wrongAt = async (
  port: number,
  domain: keyof typeof oddAddresses,
  { address, gets, what, kept }: OddAddress,
): Promise<readonly string[]> => {
  const host = domain === 'whole' ? {} : { Host: domains[domain] };
  const answer = await ask(port, address, { headers: { ...host, 'User-Agent': visitor } });
  const { status, headers } = answer;
  const say = (problem: string) => [`${domain} ${address.slice(0, 60)}: ${problem}`];
  if (gets === 'to') {
    return [301, 302].includes(status) && headers.location === what
      ? []
      : say(`${status} to ${headers.location ?? 'nowhere'}, not to ${what}`);
  }
  if (gets === 'refused' && status === 400) {
    return answer.body.length < 400 ? [] : say('refused with a page');
  }
  const [missing, missingKept] = missingAt[domain];
  const [file, keep] = gets === 'page' ? [what, kept] : [missing, missingKept];
  const is = answerOf(answer, file);
  const should: typeof is = {
    status: gets === 'page' ? 200 : 404,
    isFile: true,
    kept: keep,
    clears: file === 'weg/index.html',
    sniffs: false,
  };
  const policy = textOf(headers['content-security-policy']);
  const isPage = file.endsWith('.html');
  const lacks = isPage
    ? inlineCode(builtFile(file).toString()).filter(
        (code) => !policy.includes(createHash('sha256').update(code).digest('base64')),
      )
    : [];
  // The policy of the page at the address that it is meant to have.
  const own = isPage ? await ownPolicy(file) : policy;
  return [
    ...(JSON.stringify(is) === JSON.stringify(should)
      ? []
      : say(`is ${JSON.stringify(is)}, should be ${JSON.stringify(should)}`)),
    ...(policy === '' ? say('no policy') : []),
    ...(lacks.length > 0 ? say(`its policy refuses ${lacks.length} pieces of its code`) : []),
    ...(policy === own ? [] : say('the policy of another page')),
  ];
};

/** Nobody may be found back by this. */
const visitor = 'bezoeker-van-de-proef';

const policies = new Map<string, string>();
const ownPolicy = async (file: string): Promise<string> => {
  const kept = policies.get(file);
  if (kept !== undefined) return kept;
  const { headers } = await ask(ports.hosting.own, `/${file.replace(/index\.html$/, '')}`);
  const policy = textOf(headers['content-security-policy']);
  policies.set(file, policy);
  return policy;
};

const allWrong = async (port: number, domain: keyof typeof oddAddresses) => {
  const found = [];
  for (const odd of oddAddresses[domain]) found.push(...(await wrongAt(port, domain, odd)));
  return found;
};

test('`npm start` answers an address that nobody means with its page, or with what is not there', async () => {
  expect(await allWrong(ports.hosting.own, 'whole')).toEqual([]);
});

describe.each(['nginx', 'caddy'] as const)('%s, asked for what nobody means', (name) => {
  test.skipIf(!programs[name]).each(['whole', 'helpwanted', 'programme', 'campaign'] as const)(
    'answers with a page and its policy, or what is not there, or a redirect of that door: %s',
    async (domain) => {
      const before = servers[name]?.said();
      expect(await allWrong(ports.hosting[name], domain)).toEqual([]);
      // At the level of logging that it has by itself, nothing of it is written down.
      expect(servers[name]?.said()).toBe(before);
    },
  );
});

/** Headers that a rule of ours can be about. */
const byRule = ['content-security-policy', 'cache-control', 'clear-site-data', 'request-otr'];

const inlineCode = (html: string) =>
  [
    ...html.matchAll(
      /<(script|style)(?![^>]*(?:\bsrc=|json"))[^>]*>([^<]*(?:<(?!\/\1>)[^<]*)*)<\/\1>/g,
    ),
  ]
    .map(([, , code = '']) => code)
    .filter((code) => code !== '');

describe.each([
  ['Cloudflare Pages', asCloudflare],
  ['Netlify', asNetlify],
] as const)('what %s makes of `_headers`', (_, host) => {
  const headersAt = host(readFileSync('dist/_headers', 'utf8'));

  test('is what `npm start` sends, for every page and file', async () => {
    for (const path of [...pages, ...files]) {
      const { headers } = await ask(ports.hosting.own, path);
      const sent = headersAt(path);
      expect([path, byRule.map((name) => sent.get(name))]).toEqual([
        path,
        byRule.map((name) => headers[name]),
      ]);
    }
  });

  test('is one policy a page, and one word on keeping it', () => {
    for (const path of pages) {
      const sent = headersAt(path);
      expect(sent.get('content-security-policy')?.split("default-src 'none'"), path).toHaveLength(
        2,
      );
      expect(['no-cache', 'no-store'], path).toContain(sent.get('cache-control'));
    }
  });

  test('allows the code of each page, and of what is shown for a page that is not there', () => {
    const read = (path: string) =>
      readFileSync(join('dist', path.replace(/\/$/, '/index.html')), 'utf8');
    const missing = ['/bestaat-niet/', '/stoppen-is-mogelijk/x/', '/onderwerpen/x/', '/x.html'];
    for (const [path, html] of [
      ...pages.map((page) => [page, read(page)] as const),
      ...missing.map((page) => [page, read('/404.html')] as const),
    ]) {
      const policy = headersAt(path).get('content-security-policy') ?? '';
      for (const code of inlineCode(html)) {
        const hash = createHash('sha256').update(code).digest('base64');
        expect(policy.includes(`'sha256-${hash}'`), `${path}: ${code.slice(0, 60)}`).toBe(true);
      }
      expect(inlineCode(html).length, path).toBeGreaterThan(0);
    }
  });
});

test('`_headers` is a screen or two, whatever the number of pages', () => {
  const rules = readFileSync('dist/_headers', 'utf8').split('\n\n');
  expect(rules.length).toBeLessThanOrEqual(2 + 8 + 12);
});
