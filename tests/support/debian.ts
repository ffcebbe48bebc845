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

/**
 * A program of the system that a test needs: its path. Installs Debian's package when it is missing
 * and this is root; says so in a clear line when it cannot be had, and gives undefined.
 */
export const debian = (program: string, name = program): string | undefined => {
  if (!find(program) && process.getuid?.() === 0) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const install = ['install', '-y', '--no-install-recommends', name];
    spawnSync('apt-get', ['update'], { env, timeout: 120_000 });
    spawnSync('apt-get', install, { env, timeout: 300_000 });
  }
  return installed(program, name);
};
