import { resolve } from 'node:path';
import { serve } from '../../scripts/serve.mjs';
import { ports } from './ports.ts';

const root = resolve(import.meta.dirname, '../..');

/** Serves both builds with their real headers for as long as the browser tests run. */
export default async function setUp(): Promise<() => void> {
  const servers = await Promise.all([
    serve({ dir: resolve(root, 'dist'), port: ports.site }),
    serve({ dir: resolve(root, 'dist-preview'), port: ports.preview }),
  ]);
  return () => {
    for (const server of servers) server.close();
  };
}
