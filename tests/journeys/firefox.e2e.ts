import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { inputId } from '../../src/flow/ids.ts';
import { exitUrl } from '../../src/privacy/exit-url.ts';
import { firefox, press, pressToAdvice, startFirefox } from '../support/firefox.ts';
import { shownOutcomes, shownText, writeIn } from '../support/in-page.ts';
import { startNeutral, weather } from '../support/neutral.ts';
import { ports } from '../support/ports.ts';
import { findIn } from '../support/profile.ts';
import { blackmailed } from '../support/visit.ts';
import { planted, untold } from '../support/what-browsers-keep.ts';

const program = firefox();
// A whole browser starts for each of these.
test.describe.configure({ timeout: 120_000 });
// Not switched off: it runs wherever the browser is. Too large to install for a test, it is named when it is not.
test.skip(!program, 'Firefox is not here: apt install firefox-esr');

const host = `localhost:${ports.site}`;
const site = `http://${host}`;

/** A new Firefox with a profile of its own; both go when the test is done. */
const start = async (running: AsyncDisposableStack, script = true) => {
  const { port } = running.use(await startNeutral());
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
  running.defer(() => {
    rmSync(profile, { recursive: true, force: true });
  });
  const browser = await startFirefox(program ?? '', { proxy: port, profile, script });
  running.defer(() => browser.close());
  const page = await browser.newPage();
  await page.setViewport({ width: 360, height: 640 });
  return { browser, page, profile };
};

const leave = async (page: Page) => {
  await press(page, 'a[data-exit]');
  await expect.poll(() => page.url()).toBe(exitUrl);
};

/** What a screen shows; nothing while it is on its way. */
const textOf = (page: Page): Promise<string> => page.evaluate(shownText).catch(() => '');

test('Firefox: the module to the advice, a module of the programme, "Snel weg", and Back shows nothing of it; the profile holds no answer', async () => {
  await using running = new AsyncDisposableStack();
  const { browser, page, profile } = await start(running);
  await page.goto(`${site}/advies/`);
  await page.waitForSelector('form[data-live]');
  await pressToAdvice(page, true);
  await expect.poll(() => page.evaluate(shownOutcomes)).toEqual(['sextortion-geld']);
  await page.goto(`${site}/stoppen-is-mogelijk/3/#vertrekpunt`);
  await page.waitForSelector('[data-exercise=vertrekpunt] .live');
  await press(page, '[data-exercise=vertrekpunt] .live label');
  expect(await page.$('[data-exercise=vertrekpunt] .live :checked')).not.toBeNull();
  const field = '[data-exercise=zet] .live textarea';
  expect(await page.evaluate(writeIn, field, planted.programme)).toBe(planted.programme);
  await leave(page);
  for (let step = 0; step < 5; step += 1) {
    // The page may already be on its way elsewhere: then there is nothing to go back from.
    await page.evaluate(() => history.back()).catch(() => undefined);
    await expect.poll(async () => ['', weather].includes(await textOf(page))).toBe(true);
  }
  await browser.close();

  const answers = blackmailed.map(([question, option]) => inputId(question, option));
  expect(findIn(profile, [...answers, 'sextortion-geld', ...Object.values(planted)])).toEqual([]);
  const kept = findIn(profile, [host]);
  expect(kept).toContain(`places.sqlite: ${host}`);
  expect(untold('firefox', kept)).toEqual([]);
});

test('Firefox without JavaScript: the module to the same advice, and "Snel weg" leaves', async () => {
  await using running = new AsyncDisposableStack();
  const { page } = await start(running, false);
  await page.goto(`${site}/advies/`);
  expect(await page.$('form[data-live]')).toBeNull();
  await pressToAdvice(page, false);
  await expect.poll(() => page.evaluate(shownOutcomes)).toEqual(['sextortion-geld']);
  await leave(page);
  expect(await textOf(page)).toBe(weather);
  await page.goto(`${site}/advies/`);
  expect(await page.evaluate(() => document.querySelectorAll('form :checked').length)).toBe(0);
});
