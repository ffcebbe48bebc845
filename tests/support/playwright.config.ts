import { defineConfig } from '@playwright/test';
import { findBrowser } from '../../scripts/browser.mjs';
import { chromiumArgs } from './chromium-args.ts';
import { ports } from './ports.ts';

const executablePath = await findBrowser();

export default defineConfig({
  testDir: '..',
  testMatch: '**/*.e2e.ts',
  outputDir: '../../test-results',
  globalSetup: './global-setup.ts',
  fullyParallel: true,
  // Of two cores one of three is waiting for something, for a third of its time.
  workers: 3,
  retries: 0,
  timeout: 60_000,
  use: {
    baseURL: `http://localhost:${ports.site}`,
    viewport: { width: 360, height: 640 },
    locale: 'nl-NL',
    launchOptions: { args: [...chromiumArgs], ...(executablePath ? { executablePath } : {}) },
  },
});
