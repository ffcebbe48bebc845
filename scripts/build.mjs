// Builds beside the earlier site and swaps only when all went well: a mistake never leaves half a site.
import { spawnSync } from 'node:child_process';
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

/** The content of the last commit: a page for editors says what is other than that. */
const committed = () =>
  spawnSync('git', ['rev-parse', '--verify', '--quiet', 'HEAD:content'], {
    cwd: root,
    encoding: 'utf8',
  }).stdout ?? '';

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
 * Makes a site beside the earlier one, holds it to what a site must have, and only then puts it in its
 * place. Whatever the program does, half a site never takes the place of a whole one.
 * @param {object} how
 * @param {string} how.out where the site stands
 * @param {string} how.next where it is made
 * @param {readonly [string, ...string[]]} how.program makes a site in the folder after `--outDir`
 * @param {boolean} how.preview with the pages for editors
 * @param {() => void} [how.beforeSwap] is called when the site is whole
 * @returns {number} exit code; the earlier site stays when it is not 0
 */
export const replaceSite = ({ out, next, program, preview, beforeSwap }) => {
  const [command, ...args] = program;
  const mark = `${next}.mark`;
  const earlier = `${next}.earlier`;
  // A build that was stopped between the two moves below.
  if (!existsSync(out) && existsSync(earlier)) renameSync(earlier, out);
  const clear = () => {
    for (const path of [next, mark]) rmSync(path, { recursive: true, force: true });
  };
  clear();
  mkdirSync(next, { recursive: true });
  const env = {
    SITE_MODE: preview ? 'preview' : 'public',
    // Whatever the shell says: with another one React comes in its slow form for developers.
    NODE_ENV: 'production',
    BUILD_MARK: mark,
  };
  const status =
    run(command, [...args, '--outDir', next], env) ||
    run('node', ['src/cli/whole-site.ts', next, mark], env);
  if (status !== 0) {
    clear();
    const stays = existsSync(out) ? ' The earlier one stays as it was.' : '';
    console.error(`There is no new site.${stays}`);
    return status;
  }
  // Slow at its best, and no visitor waits for the pages of editors.
  if (!preview) compress(next);
  writeSums(next);
  beforeSwap?.();
  // Moved and not removed: the site is away for as short as can be.
  rmSync(earlier, { recursive: true, force: true });
  if (existsSync(out)) renameSync(out, earlier);
  renameSync(next, out);
  for (const path of [earlier, mark]) rmSync(path, { recursive: true, force: true });
  return 0;
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
  const print = `${fingerprint()}${preview ? committed() : ''}`;
  // Content from elsewhere, and what it is compared with, are not in the fingerprint: such a build is never reused.
  const { CONTENT_DIR, VERSCHIL } = process.env;
  const elsewhere = CONTENT_DIR !== undefined || (preview && VERSCHIL !== undefined);
  if (
    !force &&
    !elsewhere &&
    existsSync(out) &&
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === print
  ) {
    return 0;
  }
  // Force: else Astro keeps a text as an earlier schema read it, and two builds of one source differ.
  const status = replaceSite({
    out,
    next,
    preview,
    program: ['astro', 'build', '--force', '--silent'],
    // A build that is stopped in the swap leaves no stamp: the next one builds.
    beforeSwap: () => rmSync(stamp, { force: true }),
  });
  if (status !== 0) return status;
  if (elsewhere) return 0;
  mkdirSync(join(stamp, '..'), { recursive: true });
  writeFileSync(stamp, print);
  return 0;
};

if (import.meta.filename === process.argv[1]) {
  ensureInstalled();
  // Asked each time: what nobody touched becomes too old by itself. `npm run build --strict` comes in by the variable.
  const isStrict = process.argv.includes('--strict') || process.env.npm_config_strict === 'true';
  if (isStrict && run('node', ['src/cli/check.ts', '--strict']) !== 0) process.exit(1);
  process.exitCode = build({
    preview: process.argv.includes('--preview'),
    force: process.argv.includes('--force'),
  });
}
