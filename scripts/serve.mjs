// Serves a built folder as a real host would: its own headers, Brotli, the 404 page.
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';

/**
 * Reads `_headers`: a path on a line, its headers indented below it.
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
const hidden = /^\/_(?:headers|redirects)$|\.br$/;

const decode = (path) => {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
};

const matches = (pattern, path) =>
  pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : pattern === path;

/**
 * Serves a folder on this machine only.
 * @param {{ dir: string, port: number }} options
 * @returns {Promise<import('node:http').Server>} rejects when the port is taken
 */
export const serve = async ({ dir, port }) => {
  const { default: sirv } = await import('sirv');
  const headersFile = join(dir, '_headers');
  const blocks = existsSync(headersFile) ? parseHeaders(readFileSync(headersFile, 'utf8')) : [];
  const redirectsFile = join(dir, '_redirects');
  const redirects = existsSync(redirectsFile)
    ? parseRedirects(readFileSync(redirectsFile, 'utf8'))
    : new Map();
  const notFound = readFileSync(join(dir, '404.html'));
  const setHeaders = (response, path) => {
    for (const block of blocks) {
      if (!matches(block.path, path)) continue;
      for (const [name, value] of block.headers) response.setHeader(name, value);
    }
  };
  const files = sirv(dir, { brotli: true, etag: true, dotfiles: false, setHeaders: () => {} });
  const server = createServer((request, response) => {
    const [address = '/', query] = (request.url ?? '/').split('?', 2);
    const path = decode(address);
    if (path === undefined || path.includes('\0')) {
      response.writeHead(400).end();
      return;
    }
    const moved = redirects.get(path);
    if (moved !== undefined) {
      response.writeHead(301, { Location: moved }).end();
      return;
    }
    const folder = !path.endsWith('/') && existsSync(join(dir, path, 'index.html'));
    if (folder) {
      // One slash in front: two would send the visitor to another host.
      const to = `${address.replace(/^\/+/, '/')}/${query === undefined ? '' : `?${query}`}`;
      response.writeHead(308, { Location: to }).end();
      return;
    }
    response.setHeader('Vary', 'Accept-Encoding');
    const send = response.writeHead;
    // Ours come last: sirv writes a Cache-Control of its own.
    response.writeHead = (status, ...rest) => {
      response.writeHead = send;
      const own = rest.find((value) => typeof value === 'object' && value !== null) ?? {};
      for (const [name, value] of Object.entries(own)) response.setHeader(name, value);
      setHeaders(response, path === '/404.html' || status === 404 ? '/404.html' : path);
      return send.call(response, status);
    };
    const sendNotFound = () => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(request.method === 'HEAD' ? undefined : notFound);
    };
    if (hidden.test(path)) sendNotFound();
    else files(request, response, sendNotFound);
  });
  await new Promise((resolve, reject) => {
    server.once('error', (error) =>
      reject(error.code === 'EADDRINUSE' ? new Error(`Port ${port} is in use.`) : error),
    );
    server.listen(port, 'localhost', resolve);
  });
  return server;
};
