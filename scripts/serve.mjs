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

const matches = (pattern, path) =>
  pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : pattern === path;

/**
 * Serves a folder on this machine only.
 * @param {{ dir: string, port: number }} options
 * @returns {Promise<import('node:http').Server>} rejects when the port is taken
 */
export const serve = async ({ dir, port }) => {
  const { default: sirv } = await import('sirv');
  const blocks = parseHeaders(readFileSync(join(dir, '_headers'), 'utf8'));
  const notFound = readFileSync(join(dir, '404.html'));
  const setHeaders = (response, path) => {
    for (const block of blocks) {
      if (!matches(block.path, path)) continue;
      for (const [name, value] of block.headers) response.setHeader(name, value);
    }
  };
  const files = sirv(dir, { brotli: true, etag: true, dotfiles: false, setHeaders: () => {} });
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/');
    const folder = !path.endsWith('/') && existsSync(join(dir, path, 'index.html'));
    if (folder) {
      response.writeHead(308, { Location: `${path}/` }).end();
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
      setHeadersEverywhere(response, blocks);
      return send.call(response, status);
    };
    files(request, response, () => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(request.method === 'HEAD' ? undefined : notFound);
    });
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', resolve);
  });
  return server;
};

const setHeadersEverywhere = (response, blocks) => {
  for (const { path, headers } of blocks) {
    if (path !== '/*') continue;
    for (const [name, value] of headers) response.setHeader(name, value);
  }
};
