import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test, type Page } from '@playwright/test';
import { exitUrl } from '../../src/privacy/exit-url.ts';
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
