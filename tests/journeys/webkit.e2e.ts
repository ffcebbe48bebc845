import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { inputId } from '../../src/flow/ids.ts';
import { exitUrl } from '../../src/privacy/exit-url.ts';
import { shownOutcomes, shownText, writeIn } from '../support/in-page.ts';
import { startNeutral, weather } from '../support/neutral.ts';
import { ports } from '../support/ports.ts';
import { findIn } from '../support/profile.ts';
import { blackmailed } from '../support/visit.ts';
import { startWebkit, webkit } from '../support/webkit.ts';
import { planted, untold } from '../support/what-browsers-keep.ts';

// MiniBrowser has no list of visits and keeps no open tabs: what Safari puts there cannot be looked at here.

const programs = webkit();
// A whole browser starts for each of these, one after the other: they are spoken with at the same port.
test.describe.configure({ mode: 'default', timeout: 120_000 });
// Not switched off: it runs wherever the browser is. Too large to install for a test, it is named when it is not.
test.skip(!programs, 'WebKit is not here: apt install libwebkit2gtk-4.1-0 xvfb');

const host = `localhost:${ports.site}`;
const site = `http://${host}`;
const slow = { timeout: 30_000 };

/** A new WebKit with a profile of its own; both go when the test is done. */
const start = async (running: AsyncDisposableStack, script = true) => {
  if (!programs) throw new Error('WebKit is not here.');
  const { port: proxy } = running.use(await startNeutral());
  const profile = mkdtempSync(join(tmpdir(), 'webkit-'));
  running.defer(() => {
    rmSync(profile, { recursive: true, force: true });
  });
  const page = await startWebkit(running, programs, { port: ports.webkit, proxy, profile, script });
  return { page, profile };
};

test('WebKit: the module to the advice, a module of the programme, "Snel weg", and Back shows nothing of it; the profile holds no answer', async () => {
  await using running = new AsyncDisposableStack();
  const { page, profile } = await start(running);
  await page.goto(`${site}/advies/`, 'form[data-live]');
  await page.toAdvice();
  await expect.poll(() => page.evaluate(shownOutcomes)).toEqual(['sextortion-geld']);
  await page.goto(
    `${site}/stoppen-is-mogelijk/3/#vertrekpunt`,
    '[data-exercise=vertrekpunt] .live',
  );
  await page.press('[data-exercise=vertrekpunt] .live label');
  const field = '[data-exercise=zet] .live textarea';
  expect(await page.evaluate(writeIn, field, planted.programme)).toBe(planted.programme);
  await page.press('a[data-exit]');
  await expect.poll(() => page.url(), slow).toBe(exitUrl);
  for (let step = 0; step < 4; step += 1) {
    await page.back();
    const text = () => page.evaluate(shownText);
    await expect.poll(async () => ['', weather].includes(String(await text()))).toBe(true);
  }
  await page.close();

  const answers = blackmailed.map(([question, option]) => inputId(question, option));
  expect(findIn(profile, [...answers, 'sextortion-geld', ...Object.values(planted)])).toEqual([]);
  const kept = findIn(profile, [host]);
  // What this finds shows that the search can find: the cache holds scripts as they are.
  expect(findIn(profile, ['hydrateRoot'])).not.toEqual([]);
  expect(untold('webkit', kept)).toEqual([]);
});

test('WebKit without JavaScript: the module to the same advice, "Snel weg" leaves, and Back finds an empty form', async () => {
  await using running = new AsyncDisposableStack();
  const { page } = await start(running, false);
  await page.goto(`${site}/advies/`, 'form.flow');
  expect(await page.evaluate(() => document.querySelector('form[data-live]'))).toBeNull();
  await page.toAdvice();
  await expect.poll(() => page.evaluate(shownOutcomes)).toEqual(['sextortion-geld']);
  await page.press('a[data-exit]');
  await expect.poll(() => page.url(), slow).toBe(exitUrl);
  await page.back();
  await expect.poll(() => page.url(), slow).toBe(`${site}/advies/`);
  expect(await page.evaluate(() => document.querySelectorAll('form :checked').length)).toBe(0);
});
