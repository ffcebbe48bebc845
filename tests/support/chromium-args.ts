import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** What Playwright switches off in Chromium: of two lists on a command line the browser hears the last alone. */
const switchedOffByPlaywright = (): readonly string[] => {
  const ofTests = createRequire(import.meta.url).resolve('@playwright/test');
  const core = createRequire(ofTests).resolve('playwright-core/lib/coreBundle');
  const list = /\bdisabledFeatures = \[([^\]]*)\]/.exec(readFileSync(core, 'utf8'))?.[1] ?? '';
  const names = [...list.matchAll(/^\s*"(\w+)"/gm)].flatMap(([, name]) => name ?? []);
  if (names.length === 0) throw new Error('Playwright names what it switches off somewhere else.');
  return names;
};

/** Pages of Chromium itself below its address bar: each window loads both, for half of its time, and no test types there. */
const ownPages = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'];

/** How the tests start Chromium. Without the first lines it calls home at every start, which no test may wait for. */
export const chromiumArgs: readonly string[] = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  `--disable-features=${[...switchedOffByPlaywright(), ...ownPages].join(',')}`,
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];
