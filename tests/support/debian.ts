import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const find = (program: string): string | undefined =>
  ['/usr/bin', '/usr/sbin', '/usr/local/bin']
    .map((folder) => `${folder}/${program}`)
    .find(existsSync);

/**
 * A program of the system that is too large to install for a test: its path. Says so in a clear line
 * when it is not there, and gives undefined.
 */
export const installed = (program: string, name = program): string | undefined => {
  const path = find(program);
  if (!path) console.warn(`SKIPPED: ${program} is not here (apt: ${name}).`);
  return path;
};

const install = (name: string): void => {
  if (process.getuid?.() !== 0) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update'], { env, timeout: 120_000 });
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', name], {
    env,
    timeout: 300_000,
  });
};

/**
 * A program of the system that a test needs: its path. Installs Debian's package when it is missing
 * and this is root; says so in a clear line when it cannot be had, and gives undefined.
 */
export const debian = (program: string, name = program): string | undefined => {
  if (!find(program)) install(name);
  return installed(program, name);
};

/** Whether a file of a package is there, like a module of nginx; gets it and tells as `debian` does. */
export const debianFile = (path: string, name: string): boolean => {
  if (!existsSync(path)) install(name);
  const isThere = existsSync(path);
  if (!isThere) console.warn(`SKIPPED: ${path} is not here (apt: ${name}).`);
  return isThere;
};
