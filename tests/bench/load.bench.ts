// `npm run bench`: how many requests a second nginx answers with the built site and its snippet,
// beside the same nginx with one file of 1 kB and nothing else. wrk, 64 connections.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { debian } from '../support/debian.ts';
import { startNginx } from '../support/hosts.ts';
import { ports } from '../support/ports.ts';
import { makeCertificate } from '../support/tls.ts';

const seconds = Number(process.env['BENCH_SECONDS'] ?? 30);

interface Load {
  readonly perSecond: number;
  readonly errors: number;
}

/** What wrk says at its end; an answer that is no 2xx or 3xx is an error too. */
const measure = (wrk: string, url: string): Load => {
  const load = ['--threads', '2', '--connections', '64', '--duration', `${seconds}s`];
  const { status, stdout, stderr } = spawnSync(
    wrk,
    [...load, '--header', 'Accept-Encoding: br, gzip', url],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`wrk stopped: ${stderr}`);
  const number = (pattern: RegExp) => Number(pattern.exec(stdout)?.[1] ?? Number.NaN);
  const sockets = [...stdout.matchAll(/(?:connect|read|write|timeout) (\d+)/g)];
  const refused = /Non-2xx or 3xx responses: (\d+)/.exec(stdout)?.[1] ?? '0';
  return {
    perSecond: number(/Requests\/sec: +([\d.]+)/),
    errors: sockets.reduce((sum, [, count]) => sum + Number(count), Number(refused)),
  };
};

/** A server beside the site: one file, and no rule. */
const plainServer = (port: number, folder: string, tls: boolean) => `
  server {
    listen 127.0.0.1:${port}${tls ? ' ssl http2' : ''};
    root ${folder};
    access_log off;
  }`;

const bench = async (wrk: string, nginx: string): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'load-bench-'));
  writeFileSync(join(folder, 'file.txt'), 'x'.repeat(1000));
  const beside = ports.hosting.own;
  const certificate = makeCertificate();
  console.log(`wrk, 64 connections, ${seconds} s each, on this machine.`);
  for (const tls of [undefined, ...(certificate ? [certificate] : [])]) {
    const port = tls ? ports.hosting.tls : ports.hosting.nginx;
    const extra = plainServer(beside, folder, tls !== undefined);
    await using running = new AsyncDisposableStack();
    running.use(await startNginx(nginx, { port, extra, ...(tls && { tls }) }));
    const scheme = tls ? 'https' : 'http';
    const file = measure(wrk, `${scheme}://localhost:${beside}/file.txt`);
    const rows = ['/advies/', '/'].map((path) => {
      const { perSecond, errors } = measure(wrk, `${scheme}://localhost:${port}${path}`);
      if (errors > 0) process.exitCode = 1;
      const ratio = Number((perSecond / file.perSecond).toFixed(2));
      return [`${scheme} ${path}`, { 'requests/s': Math.round(perSecond), errors, ratio }] as const;
    });
    console.table({
      [`${scheme} 1 kB`]: {
        'requests/s': Math.round(file.perSecond),
        errors: file.errors,
        ratio: 1,
      },
      ...Object.fromEntries(rows),
    });
  }
};

const [wrk, nginx] = [debian('wrk'), debian('nginx')];
if (!existsSync('dist/_hosting/nginx/site.conf')) {
  console.error('Run npm run build first.');
  process.exitCode = 1;
} else if (wrk && nginx) await bench(wrk, nginx);
