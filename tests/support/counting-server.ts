import { createServer } from 'node:http';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

/** What came in: the fields of the body, and the headers that the page could have filled. */
export interface Received {
  readonly address: string;
  readonly body: unknown;
  readonly referrer: string | undefined;
  readonly cookie: string | undefined;
}

/** Stands for the counting server of the organisation: writes down all that reaches it. */
export const startCountingServer = async (port: number) => {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      received.push({
        address: `${request.method} ${request.url}`,
        body: body === '' ? undefined : JSON.parse(body),
        referrer: request.headers.referer,
        cookie: request.headers.cookie,
      });
      response.writeHead(202, { 'Access-Control-Allow-Origin': '*' }).end('ok');
    });
  }).listen(port, 'localhost');
  await once(server, 'listening');
  return {
    received,
    [Symbol.asyncDispose]: async () => {
      server.close();
      await once(server, 'close');
    },
  };
};
