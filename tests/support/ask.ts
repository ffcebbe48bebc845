import { request, type IncomingHttpHeaders } from 'node:http';
import { buffer } from 'node:stream/consumers';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** One request, exactly as given: nothing is followed, unpacked or normalised on the way. */
export const ask = (
  port: number,
  path: string,
  {
    method = 'GET',
    headers = {},
  }: { method?: string; headers?: Readonly<Record<string, string>> } = {},
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    request({ host: 'localhost', port, path, method, headers }, (response) => {
      buffer(response).then(
        (body) => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
        reject,
      );
    })
      .once('error', reject)
      .end();
  });
