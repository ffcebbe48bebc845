import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test, type Page } from '@playwright/test';
import { exitUrl } from '../../src/privacy/exit-url.ts';
import { fillEvery, tickOpen } from '../support/in-page.ts';
import { startNeutral } from '../support/neutral.ts';
import { ports } from '../support/ports.ts';
import { findIn } from '../support/profile.ts';
import { live, toAdvice } from '../support/visit.ts';
import { planted, untold } from '../support/what-browsers-keep.ts';
import { rate, toModule, type } from '../support/workbook.ts';

test.use({ hasTouch: true });

/** What tells an answer: the name of its field, its words, and what it led to. Short words stand anywhere. */
const answersIn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [
      ...[...document.querySelectorAll('form :checked')].flatMap((input) => [
        input.id,
        input.closest('label')?.innerText ?? '',
      ]),
      ...[...document.querySelectorAll<HTMLElement>('.situation, .block h4')]
        .filter((element) => element.checkVisibility())
        .flatMap((element) => [
          element.dataset['node'] ?? '',
          element.innerText.split('\n')[0] ?? '',
        ]),
    ].filter((text) => text.length > 10),
  );

test('after a visit and "Snel weg" no file of the profile holds an answer, and "Wat blijft achter?" names what it does hold', async ({
  launchOptions,
}) => {
  const host = `localhost:${ports.site}`;
  using neutral = await startNeutral();
  const profile = mkdtempSync(join(tmpdir(), 'profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    ...launchOptions,
    ...neutral.context,
    baseURL: `http://${host}`,
    hasTouch: true,
    viewport: { width: 360, height: 640 },
  });
  const page = await context.newPage();
  await page.goto('/advies/');
  await live(page);
  await toAdvice(page);
  const answers = await answersIn(page);
  expect(answers).toContain('rol--mezelf');
  for (const field of await page.locator('form textarea').all()) {
    await field.fill(planted.advice, { force: true });
  }
  await toModule(page, 3);
  await rate(page, 2);
  await type(page, 'zet', planted.programme);
  await page.getByRole('link', { name: 'Snel weg' }).tap();
  await page.waitForURL(exitUrl);
  await context.close();

  expect(findIn(profile, [...answers, ...Object.values(planted)])).toEqual([]);
  const kept = findIn(profile, [host]);
  expect(kept).toContain(`Default/History: ${host}`);
  expect(untold('chromium', kept)).toEqual([]);
  rmSync(profile, { recursive: true });
});

/** With this Chromium begins what it keeps of the fields of a page. */
const keptFields = 'Blink serialized form state';

for (const isOpen of [false, true]) {
  test(`what is filled in is ${isOpen ? 'seen' : 'not'} in the file that Chromium restores its tabs from, ${isOpen ? 'when a box stands in no form' : 'whatever is filled in'}`, async ({
    launchOptions,
  }) => {
    const profile = mkdtempSync(join(tmpdir(), 'profile-'));
    const context = await chromium.launchPersistentContext(profile, {
      ...launchOptions,
      baseURL: `http://localhost:${ports.site}`,
      hasTouch: true,
    });
    const page = await context.newPage();
    // "Your answers will be lost": on to the next page.
    page.on('dialog', (dialog) => dialog.accept());
    for (const path of ['/advies/', '/stoppen-is-mogelijk/8/', '/docenten/lesmateriaal/']) {
      await page.goto(path);
      await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
      await expect(page.locator('[data-exercise] [data-live]:empty')).toHaveCount(0);
      if (path === '/advies/') {
        await live(page);
        await toAdvice(page);
      }
      expect(await page.evaluate(fillEvery), path).not.toEqual([]);
      if (isOpen) await page.evaluate(tickOpen);
      // A page that is left is kept at once, to go back to.
      await page.goto('/contact/');
    }
    await context.close();
    const sessions = findIn(profile, [keptFields]).filter((file) => file.includes('/Sessions/'));
    expect(sessions.length > 0).toBe(isOpen);
    rmSync(profile, { recursive: true });
  });
}
