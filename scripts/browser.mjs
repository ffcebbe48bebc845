import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { stop } from './install.mjs';

const debian = '/usr/bin/chromium';

const playwrightsOwn = async () => {
  const { chromium } = await import('@playwright/test');
  return chromium.executablePath();
};

/**
 * A Chromium for the tests, in this order: PLAYWRIGHT_CHROMIUM_PATH, Playwright's own, Debian's.
 * @returns {Promise<string | undefined>} its path
 */
export const findBrowser = async () => {
  const places = [process.env.PLAYWRIGHT_CHROMIUM_PATH, await playwrightsOwn(), debian];
  return places.find((path) => path && existsSync(path));
};

const quietly = (command, args) =>
  spawnSync(command, args, { stdio: 'ignore', timeout: 300_000 }).status === 0;

/** Finds a browser, or gets one; stops with one sentence when that fails. */
export const ensureBrowser = async () => {
  const found = await findBrowser();
  if (found) return found;
  console.log('No browser found; trying to install one…');
  quietly('npx', ['playwright', 'install', 'chromium']);
  if (!(await findBrowser()) && process.getuid?.() === 0) {
    quietly('apt-get', ['update']);
    quietly('apt-get', ['install', '-y', 'chromium']);
  }
  return (
    (await findBrowser()) ??
    stop(
      'No browser for the tests was found and none could be installed.',
      'Install Chromium and set PLAYWRIGHT_CHROMIUM_PATH to its path.',
    )
  );
};
