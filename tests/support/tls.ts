import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { debian } from './debian.ts';
import type { Tls } from './hosts.ts';

/** A certificate for `localhost` that only those trust who are told to; undefined without openssl. */
export const makeCertificate = (): Tls | undefined => {
  const openssl = debian('openssl');
  if (!openssl) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'tls-'));
  const tls = { cert: join(folder, 'cert.pem'), key: join(folder, 'key.pem') };
  const { status, stderr } = spawnSync(
    openssl,
    [
      ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'],
      ...['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost', '-days', '2'],
      ...['-keyout', tls.key, '-out', tls.cert],
    ],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`openssl made no certificate: ${stderr}`);
  return tls;
};
