import { spawnSync } from 'node:child_process';
import { root } from './install.mjs';

const npm = (...args) => spawnSync('npm', args, { cwd: root, encoding: 'utf8', timeout: 60_000 });

/** Does the registry say with which keys it signs? Not every mirror does, and a machine may be offline. */
const hasKeys = async () => {
  try {
    const registry = npm('config', 'get', 'registry').stdout.trim().replace(/\/$/, '');
    const keys = await fetch(`${registry}/-/npm/v1/keys`, { signal: AbortSignal.timeout(3000) });
    return keys.ok;
  } catch {
    return false;
  }
};

/**
 * Whether the installed packages are those that the registry signed. Says so in a line when it cannot be
 * known here, which is no fault of the site.
 * @returns {Promise<boolean | undefined>} undefined where nobody answers, or not in a minute
 */
export const verifySignatures = async () => {
  const { status, stdout } = (await hasKeys()) ? npm('audit', 'signatures') : {};
  const isForged = /\binvalid\b/.test(stdout ?? '');
  if (status === 0 || isForged) console.log(stdout.trim());
  else console.log('SKIPPED: the registry does not say how it signs packages.');
  return isForged ? false : status === 0 || undefined;
};
