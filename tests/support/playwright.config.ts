import { defineConfig } from '@playwright/test';
import { findBrowser } from '../../scripts/browser.mjs';
import { ports } from './ports.ts';

const executablePath = await findBrowser();

/** Without these Chromium calls home at every start, which no test may wait for. */
const args = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

export default defineConfig({
  testDir: '..',
  testMatch: '**/*.e2e.ts',
  outputDir: '../../test-results',
  globalSetup: './global-setup.ts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  use: {
    baseURL: `http://localhost:${ports.site}`,
    viewport: { width: 360, height: 640 },
    locale: 'nl-NL',
    launchOptions: { args, ...(executablePath ? { executablePath } : {}) },
  },
});
