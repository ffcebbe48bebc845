import { execFile } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { debian } from '../support/debian.ts';
import { startNginx } from '../support/hosts.ts';
import { ports } from '../support/ports.ts';
import { makeCertificate } from '../support/tls.ts';

const nginx = debian('nginx');
const tls = makeCertificate();
const require = createRequire(import.meta.url);
const scan = require.resolve('@mdn/mdn-http-observatory/src/scan.js');

/**
 * The list of hosts that browsers know as https-only. Its install script would fetch it; no script runs
 * here, so nobody is on it. That costs the five points of being on the list, which no localhost can have.
 * What it only has for its own server (a database, an error reporter, a tracing kit) is an empty package
 * here, by `overrides` in `package.json`: the scan does not load it.
 */
const preloaded = join(scan, '../../conf/hsts-preload.json');
if (!existsSync(preloaded)) writeFileSync(preloaded, '{}');

const report = z.object({
  scan: z.object({ grade: z.string(), score: z.number() }),
  tests: z.record(z.string(), z.object({ pass: z.boolean(), result: z.string() })),
});

test.skipIf(!nginx || !tls)(
  'the MDN HTTP Observatory gives A+ and at least 130 points to the site as nginx serves it',
  async () => {
    if (!nginx || !tls) return;
    await using server = await startNginx(nginx, { port: ports.hosting.tls, tls });
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [scan, `localhost:${server.port}`],
      { env: { ...process.env, NODE_EXTRA_CA_CERTS: tls.cert } },
    );
    const { scan: result, tests } = report.parse(JSON.parse(stdout));
    const failed = Object.entries(tests).filter(([, { pass }]) => !pass);
    expect(failed).toEqual([]);
    expect(result.grade).toBe('A+');
    expect(result.score).toBeGreaterThanOrEqual(130);
  },
  60_000,
);
