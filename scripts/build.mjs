// Builds beside the earlier site and swaps only when all went well: a mistake never leaves half a site.
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { ensureInstalled, root, run } from './install.mjs';

const inputs = [
  'src',
  'content',
  'public',
  'scripts',
  'tests/support/kitchen-sink',
  'astro.config.mjs',
  'package-lock.json',
  'tsconfig.json',
];
const compressible = /\.(html|css|m?js|svg|xml|txt|json|csv|ics|vtt|webmanifest)$/;

const filesBelow = (path) =>
  statSync(path).isFile()
    ? [path]
    : readdirSync(path, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .sort();

const fingerprint = () => {
  const hash = createHash('sha256');
  for (const path of inputs.map((input) => join(root, input)).filter(existsSync)) {
    for (const file of filesBelow(path)) {
      const { mtimeMs, size } = statSync(file);
      hash.update(`${file} ${mtimeMs} ${size}\n`);
    }
  }
  return hash.digest('hex');
};

const compress = (folder) => {
  for (const file of filesBelow(folder)) {
    if (!compressible.test(file)) continue;
    const bytes = readFileSync(file);
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    };
    writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params }));
    // Browsers ask for Brotli over https only: an onion service is plain http.
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  }
};

/** What is in the folder, in the form of `sha256sum`: with it anybody can compare a site with its source. */
const writeSums = (folder) => {
  const lines = filesBelow(folder).map((file) => {
    const sum = createHash('sha256').update(readFileSync(file)).digest('hex');
    return `${sum}  ${relative(folder, file).replaceAll('\\', '/')}`;
  });
  writeFileSync(join(folder, 'SHA256SUMS'), `${lines.join('\n')}\n`);
};

/**
 * Builds the site unless nothing changed since the last time.
 * @param {{ preview?: boolean, force?: boolean }} [options] `preview` adds the pages for editors
 * @returns {number} exit code; the earlier build stays when it is not 0
 */
export const build = ({ preview = false, force = false } = {}) => {
  const out = join(root, preview ? 'dist-preview' : 'dist');
  const next = join(root, '.build', preview ? 'preview' : 'public');
  const stamp = join(root, 'node_modules', '.cache', 'site', preview ? 'preview' : 'public');
  const print = fingerprint();
  // Content from elsewhere is not in the fingerprint: such a build is never reused.
  const elsewhere = process.env.CONTENT_DIR !== undefined;
  if (
    !force &&
    !elsewhere &&
    existsSync(out) &&
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === print
  ) {
    return 0;
  }
  rmSync(next, { recursive: true, force: true });
  // Whatever the shell says: with another NODE_ENV React comes in its slow form for developers.
  const env = { SITE_MODE: preview ? 'preview' : 'public', NODE_ENV: 'production' };
  // Force: else Astro keeps a text as an earlier schema read it, and two builds of one source differ.
  const status = run('astro', ['build', '--force', '--outDir', next, '--silent'], env);
  if (status !== 0) {
    rmSync(next, { recursive: true, force: true });
    return status;
  }
  // Slow at its best, and no visitor waits for the pages of editors.
  if (!preview) compress(next);
  writeSums(next);
  rmSync(stamp, { force: true });
  rmSync(out, { recursive: true, force: true });
  renameSync(next, out);
  if (elsewhere) return 0;
  mkdirSync(join(stamp, '..'), { recursive: true });
  writeFileSync(stamp, print);
  return 0;
};

if (import.meta.filename === process.argv[1]) {
  ensureInstalled();
  process.exitCode = build({
    preview: process.argv.includes('--preview'),
    force: process.argv.includes('--force'),
  });
}
