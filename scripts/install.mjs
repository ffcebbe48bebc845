// Set-up that runs before anything is installed: plain Node 20, no dependency.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '..');
const stamp = join(root, 'node_modules', '.install-stamp');

/** The Node that the site is built with: newer than the one the system may have. */
export const node = join(root, 'node_modules', '.bin', 'node');

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

/**
 * Installs the packages of the lock file, unless that was done since it last changed. Only the packages
 * that `allowScripts` names may run an install script: one of the others fetches lists from elsewhere.
 * Not `npm ci`: npm 11 leaves optional packages of other platforms out of a lock file that has an
 * override, and then refuses that file.
 */
export const ensureInstalled = () => {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && existsSync(node) && readFileSync(stamp, 'utf8') === lock) return;
  console.log('Installing packages (once)…');
  const npm = (...args) =>
    spawnSync('npm', [...args, '--loglevel=error'], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    }).status === 0;
  const { allowScripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const installed =
    npm('install', '--no-save', '--no-audit', '--no-fund', '--ignore-scripts') &&
    npm('rebuild', ...Object.keys(allowScripts));
  if (!installed || !existsSync(node)) {
    stop(
      'The packages could not be installed.',
      'Check the network connection and the message above, then run the same command again.',
    );
  }
  writeFileSync(stamp, lock);
};

const bin = join(root, 'node_modules', '.bin');

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
