import type { Socket } from 'node:net';
import { serve } from '../../scripts/serve.mjs';

/** One request as it crosses the network: what is asked, in which words, and how much goes over. */
export interface Crossed {
  readonly asked: string;
  readonly headers: readonly string[];
  /** Bytes on the wire, headers and all. */
  readonly sent: number;
  received: number;
}

/** Serves the built site, and writes down all that crosses the wire in the order it does. */
export const startWire = async (port: number) => {
  const crossed: Crossed[] = [];
  /** Of each connection: how far it was read at its last request, and what to do with the answer. */
  const open = new WeakMap<Socket, { readonly read: number; readonly answered: () => void }>();
  const server = await serve({ dir: 'dist', port });
  server.on('request', (request, response) => {
    const { socket } = request;
    const { bytesRead: read, bytesWritten: written } = socket;
    const earlier = open.get(socket);
    // An answer may be told to be finished after the next request is there.
    earlier?.answered();
    const one: Crossed = {
      asked: `${request.method} ${request.url}`,
      headers: request.rawHeaders,
      sent: read - (earlier?.read ?? 0),
      received: 0,
    };
    crossed.push(one);
    const answered = () => {
      if (one.received === 0) one.received = socket.bytesWritten - written;
    };
    open.set(socket, { read, answered });
    response.once('finish', answered);
  });
  return {
    crossed,
    [Symbol.dispose]: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};
