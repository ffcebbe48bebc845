import { expect, test } from '@playwright/test';
import { exitUrl } from '../../src/privacy/exit-url.ts';
import { startNeutral } from '../support/neutral.ts';
import { ports } from '../support/ports.ts';
import { startWebkit, webkit } from '../support/webkit.ts';

const programs = webkit();
// A whole browser starts for this.
test.describe.configure({ timeout: 120_000 });
// Not switched off: it runs wherever the browser is. Too large to install for a test, it is named when it is not.
test.skip(!programs, 'WebKit is not here: apt install webkit2gtk-driver xvfb');

const site = `http://localhost:${ports.site}`;
const isLive = `document.querySelector('form[data-live]') !== null`;
const outcomes = `[...document.querySelectorAll('.situation')]
  .filter((one) => one.checkVisibility()).map((one) => one.dataset.node)`;
const shown = `document.documentElement.hidden ? '' : document.body.innerText`;
const slow = { timeout: 30_000 };

test('WebKit: the module to the advice, "Snel weg", and Back shows nothing of it', async () => {
  if (!programs) return;
  await using running = new AsyncDisposableStack();
  const { port: proxy } = running.use(await startNeutral());
  const page = await startWebkit(running, programs, { port: ports.webkit, proxy });
  await page.goto(`${site}/advies/`);
  await expect.poll(() => page.evaluate(isLive), slow).toBe(true);
  await page.toAdvice();
  await expect.poll(() => page.evaluate(outcomes)).toEqual(['sextortion-geld']);
  await page.press('a[data-exit]');
  await expect.poll(() => page.url(), slow).toBe(exitUrl);
  for (let step = 0; step < 4; step += 1) {
    await page.back();
    await expect.poll(() => page.url()).not.toContain(site);
    expect(await page.evaluate(shown)).not.toContain('Advies');
  }
});
