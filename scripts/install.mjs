// Set-up that runs before anything is installed: plain Node 20, no dependency.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '..');
const packages = join(root, 'node_modules');
const stamp = join(packages, '.install-stamp');

/** The Node that the site is built with: newer than the one the system may have. */
export const node = join(packages, '.bin', 'node');

/**
 * Says one sentence and what to do, and stops.
 * @param {string} problem what is wrong
 * @param {string} advice what to do
 * @returns {never}
 */
export const stop = (problem, advice) => {
  console.error(`\n${problem} ${advice}`);
  process.exit(1);
};

/** The C headers in the package of Node: half its size, for who compiles something with it. */
const dropHeaders = () => {
  for (const name of readdirSync(packages).filter((one) => /^node-(?:bin-)?\w+-\w+$/.test(one))) {
    if (existsSync(join(packages, name, 'bin', 'node'))) {
      rmSync(join(packages, name, 'include'), { recursive: true, force: true });
    }
  }
};

/**
 * Installs the packages of the lock file, unless that was done since it last changed: what makes and
 * serves the site, and on request what tests it. No package may run a script when it is installed: some
 * of them would fetch lists from elsewhere, and none needs to.
 * Not `npm ci`: npm 11 leaves optional packages of other platforms out of a lock file that has an
 * override, and then refuses that file.
 * @param {{ tests?: boolean }} [what] `tests`: also what only the tests and the linters need
 */
export const ensureInstalled = ({ tests = false } = {}) => {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const [of, what] = existsSync(stamp) ? readFileSync(stamp, 'utf8').split(' ') : [];
  // Once there, they stay: to remove them for a build and bring them back for a test takes longer.
  const all = tests || what === 'all';
  if (of === lock && existsSync(node) && all === (what === 'all')) return;
  console.log('Installing packages (once)…');
  const { status } = spawnSync(
    'npm',
    [
      ...['install', '--no-save', '--no-audit', '--no-fund', '--ignore-scripts'],
      ...[all ? '--include=dev' : '--omit=dev', '--loglevel=error'],
    ],
    { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  if (status !== 0 || !existsSync(node)) {
    stop(
      'The packages could not be installed.',
      'Check the network connection and the message above, then run the same command again.',
    );
  }
  dropHeaders();
  // A new file: the old one may be shared with another copy of these packages.
  rmSync(stamp, { force: true });
  writeFileSync(stamp, `${lock} ${all ? 'all' : 'site'}`);
};

const bin = join(packages, '.bin');

const environment = (env) => ({
  ...process.env,
  ASTRO_TELEMETRY_DISABLED: '1',
  PATH: `${bin}:${process.env.PATH}`,
  ...env,
});

/**
 * Runs a program of the project with the project's own Node first on the path.
 * @param {string} command program in node_modules/.bin, or `node`
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env] extra variables
 * @returns {number} its exit code
 */
export const run = (command, args, env = {}) => {
  const { status, signal, error } = spawnSync(join(bin, command), args, {
    cwd: root,
    stdio: 'inherit',
    env: environment(env),
  });
  if (signal) console.error(`${command} was stopped by ${signal}.`);
  else if (error) console.error(`${command} could not be started (${error.message}).`);
  return status ?? 1;
};

/**
 * Runs a program beside others, and keeps what it says.
 * @param {string} command program in node_modules/.bin, or `node`
 * @param {readonly string[]} args
 * @param {string} [cwd] the folder it works in
 * @returns {Promise<{ status: number, output: string }>} its exit code, and what it printed
 */
export const runAside = (command, args, cwd = root) =>
  new Promise((resolve) => {
    const child = spawn(join(bin, command), args, { cwd, env: environment() });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    }
    child.on('close', (status) => {
      resolve({ status: status ?? 1, output });
    });
  });
