import { readFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { exitUrl } from '../../src/privacy/exit-url.ts';
import { makeCertificate } from './tls.ts';

/** What the neutral page says here. */
export const weather = 'Het weer';

/**
 * Stands for the neutral page that "Snel weg" leads to: a proxy that answers for that one site and
 * refuses every other, so that no browser leaves this machine. Unlike a route it leaves the cache on.
 * @param status 204 lets a browser stay where it is, as it does while a slow answer is on its way
 * @throws when openssl cannot be had
 */
export const startNeutral = async (status: 200 | 204 = 200) => {
  const asked: number[] = [];
  const certificate = makeCertificate();
  if (!certificate) throw new Error('The neutral page needs openssl, for its certificate.');
  const site = createTlsServer(
    { key: readFileSync(certificate.key), cert: readFileSync(certificate.cert) },
    ({ url }, response) => {
      if (url === new URL(exitUrl).pathname) asked.push(Date.now());
      response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(`<title>${weather}</title><link rel="icon" href="data:,"><h1>${weather}</h1>`);
    },
  );
  const proxy = createServer((_request, response) => {
    response.writeHead(403).end();
  });
  const { host } = new URL(exitUrl);
  proxy.on('connect', (request, socket) => {
    if (request.url === `${host}:443`) {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      site.emit('connection', socket);
    } else socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const address = proxy.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    port,
    /** When the page was asked for, each time. */
    asked,
    /** For a context of Playwright. */
    context: {
      proxy: { server: `http://127.0.0.1:${port}`, bypass: 'localhost' },
      ignoreHTTPSErrors: true,
    },
    [Symbol.dispose]: () => {
      proxy.closeAllConnections();
      site.closeAllConnections();
      proxy.close();
    },
  };
};
