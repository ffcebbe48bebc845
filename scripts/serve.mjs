// Serves a built folder as a real host would: its own headers, Brotli, the 404 page.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, relative } from 'node:path';
import { root } from './install.mjs';

/**
 * Reads `_headers`: a path on a line, its headers indented below it. `! Name` is for Cloudflare only:
 * here a later rule takes the place of an earlier one.
 * @param {string} text
 * @returns {{ path: string, headers: [string, string][] }[]}
 */
export const parseHeaders = (text) => {
  const blocks = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    if (!/^\s/.test(line)) {
      blocks.push({ path: line.trim(), headers: [] });
      continue;
    }
    const colon = line.indexOf(':');
    if (colon > 0)
      blocks.at(-1)?.headers.push([line.slice(0, colon).trim(), line.slice(colon + 1).trim()]);
  }
  return blocks;
};

/**
 * Reads `_redirects`: an old address, its new one and the status on a line.
 * @param {string} text
 * @returns {Map<string, string>}
 */
const parseRedirects = (text) =>
  new Map(
    text
      .split('\n')
      .filter(Boolean)
      .map((line) => {
        const [from, to] = line.split(' ');
        return [from, to];
      }),
  );

/** What a host reads itself and never sends. */
const hidden = /^\/_(?:headers|redirects|hosting\/)|\.(?:br|gz)$/;

const readJson = (name) => JSON.parse(readFileSync(join(root, 'src/hosting', name), 'utf8'));

/** A spelling that is never ours, in an address as it was asked for. */
const odd = new RegExp(`^[^?]*(?:${Object.values(readJson('odd-address.json')).join('|')})`);

const types = readJson('types.json');
const typeOf = (path) => types[extname(path)] ?? 'application/octet-stream';

/**
 * The addresses of a built folder: of each file its own, and of each page its folder.
 * @param {string} dir
 * @returns {Set<string>}
 */
const addressesOf = (dir) =>
  new Set(
    readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `/${relative(dir, join(entry.parentPath, entry.name)).replaceAll('\\', '/')}`)
      .filter((path) => !hidden.test(path))
      .flatMap((path) => [path, path.replace(/\/index\.html$/, '/')]),
  );

/** The address of a request without its query; undefined when it cannot be read. */
const pathOf = (request) => {
  try {
    const path = decodeURIComponent((request.url ?? '/').split('?', 1)[0]);
    return path.includes('\0') ? undefined : path;
  } catch {
    return undefined;
  }
};

/** Whether a rule is for a path: `*` is anything. */
const matches = (pattern, path) => {
  const [before, after] = pattern.split('*', 2);
  return after === undefined ? pattern === path : path.startsWith(before) && path.endsWith(after);
};

/**
 * Serves a folder on this machine only.
 * @param {{ dir: string, port: number }} options
 * @returns {Promise<import('node:http').Server>} rejects when the port is taken
 */
export const serve = async ({ dir, port }) => {
  const { default: sirv } = await import('sirv');
  const textOf = (name) =>
    existsSync(join(dir, name)) ? readFileSync(join(dir, name), 'utf8') : '';
  const blocks = parseHeaders(textOf('_headers'));
  const redirects = parseRedirects(textOf('_redirects'));
  const addresses = addressesOf(dir);
  const notFound = readFileSync(join(dir, '404.html'));
  const files = sirv(dir, { brotli: true, gzip: true, etag: true });

  /** Ours come last: sirv writes some of its own. */
  const sendOwnHeaders = (response, path) => {
    const send = response.writeHead;
    response.writeHead = (status, ...rest) => {
      response.writeHead = send;
      const given = rest.find((value) => typeof value === 'object' && value !== null) ?? {};
      const page = status === 404 ? '/404.html' : path.replace(/\/index\.html$/, '/');
      const own = blocks.filter((block) => matches(block.path, page));
      const type = typeOf(page.endsWith('/') ? 'index.html' : page);
      for (const [name, value] of [
        ...Object.entries(given),
        ['Cache-Control', 'no-cache'],
        ['Vary', 'Accept-Encoding'],
        ...(status < 300 ? [['Content-Type', type]] : []),
        ...own.flatMap(({ headers }) => headers),
      ]) {
        response.setHeader(name, value);
      }
      return send.call(response, status);
    };
  };

  const server = createServer((request, response) => {
    const path = pathOf(request);
    sendOwnHeaders(response, path ?? '');
    const sendNotFound = () => {
      response.writeHead(404, {
        'Content-Type': types['.html'],
        'Content-Length': notFound.length,
      });
      response.end(request.method === 'HEAD' ? undefined : notFound);
    };
    const moved = redirects.get(path) ?? (addresses.has(`${path}/`) ? `${path}/` : undefined);
    if (path === undefined) response.writeHead(400).end();
    else if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    } else if (odd.test(request.url)) sendNotFound();
    else if (moved !== undefined) response.writeHead(301, { Location: moved }).end();
    else if (addresses.has(path)) files(request, response, sendNotFound);
    else sendNotFound();
  });
  await new Promise((resolve, reject) => {
    server.once('error', (error) =>
      reject(error.code === 'EADDRINUSE' ? new Error(`Port ${port} is in use.`) : error),
    );
    server.listen(port, 'localhost', resolve);
  });
  return server;
};
