import { spawn } from 'node:child_process';
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

/**
 * A Firefox for the tests: FIREFOX_PATH, or Debian's.
 * @returns {string | undefined} its path
 */
export const findFirefox = () =>
  [process.env.FIREFOX_PATH, '/usr/bin/firefox-esr'].find((path) => path && existsSync(path));

const quietly = (command, args) =>
  new Promise((resolve) => {
    spawn(command, args, {
      stdio: 'ignore',
      timeout: 300_000,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
      .on('error', resolve)
      .on('close', resolve);
  });

/** Installs a package of Debian, where this user may. */
const installFromDebian = async (name, ...options) => {
  if (process.getuid?.() !== 0) return;
  await quietly('apt-get', ['update']);
  await quietly('apt-get', ['install', '-y', ...options, name]);
};

/** Finds a browser, or gets one; stops with one sentence when that fails. */
export const ensureBrowser = async () => {
  const found = await findBrowser();
  if (found) return found;
  console.log('No browser found; trying to install one…');
  await quietly('npx', ['playwright', 'install', 'chromium']);
  if (!(await findBrowser())) await installFromDebian('chromium');
  return (
    (await findBrowser()) ??
    stop(
      'No browser for the tests was found and none could be installed.',
      'Install Chromium and set PLAYWRIGHT_CHROMIUM_PATH to its path.',
    )
  );
};

/** Finds a Firefox, or gets one; without it the tests go on, and a line says what they leave out. */
export const ensureFirefox = async () => {
  if (findFirefox()) return;
  console.log('No Firefox found; trying to install one…');
  await installFromDebian('firefox-esr', '--no-install-recommends');
  if (findFirefox()) return;
  console.log(
    'SKIPPED: the tests in Firefox. Install firefox-esr, or set FIREFOX_PATH to its path.',
  );
};
