import { readFileSync } from 'node:fs';
import { expect, test, type Browser, type Locator, type Page } from '@playwright/test';
import { fill } from '../../src/i18n/fill.ts';
import { errorsOf, translate } from '../support/faults.ts';
import { fillIn } from '../support/fill-in.ts';
import { letItStand } from '../support/presses.ts';
import { blackmailed, live, openAnswers, showsAdvice, tap } from '../support/visit.ts';
import {
  expectRated,
  expectKept,
  expectSaid,
  exportFile,
  importFile,
  lock,
  make,
  openPanel,
  other,
  rate,
  toModule,
  unfold,
  unlock,
  words,
} from '../support/workbook.ts';

// A browser translates the page for who reads another language: nothing breaks, nothing goes back to Dutch halfway.

test.use({ hasTouch: true });

test.describe('while the browser translates the page', () => {
  test.beforeEach(({ page }) => page.addInitScript(translate));

  test('the advice module goes on: forwards, back, changed, told and wiped', async ({ page }) => {
    const errors = errorsOf(page);
    await page.goto('/advies/');
    await live(page);
    await expect(page.locator('legend font').first()).toBeAttached();
    const status = page.locator('.flow-progress').getByRole('status');
    await tap(page, 'rol', 'mezelf');
    await expect(status.locator('font font')).not.toBeEmpty();
    const first = await status.textContent();
    for (const [question, option] of blackmailed.slice(1)) await tap(page, question, option);
    expect(await status.textContent()).not.toBe(first);
    await page.getByRole('button', { name: 'Vorige vraag' }).tap();
    await tap(page, 'leeftijd', '12-15');
    await page.locator('.question[data-node=stand] .go-on-live').tap();
    await showsAdvice(page);
    await letItStand(page);
    await page.getByRole('radio', { name: 'Kort' }).check({ force: true });
    await openAnswers(page);
    await page.locator('.question[data-node=leeftijd] .change-live').tap();
    await tap(page, 'leeftijd', '18-plus');
    await page.getByRole('button', { name: 'Wis mijn antwoorden' }).tap();
    await expect(status.locator('font font')).toHaveText(/gewist/);
    expect(errors).toEqual([]);
  });

  test('an exercise of the programme goes on', async ({ page }) => {
    const errors = errorsOf(page);
    await page.goto('/stoppen-is-mogelijk/3/');
    await page.locator('[data-exercise] .live').first().waitFor({ state: 'attached' });
    await page.locator('[data-step-all]').tap();
    await fillIn(page.locator('[data-exercise=triggers]'));
    const lines = page.locator('.answered:has(strong) button');
    await expect(lines).not.toHaveCount(0);
    for (const line of await lines.all()) await expect(line).toContainText('Wijzig');
    // Who translates reads along: not what somebody chose or wrote.
    await expect(page.locator('.answered strong').first()).not.toBeEmpty();
    await expect(page.locator('.answered strong font')).toHaveCount(0);
    expect(errors).toEqual([]);
  });
});

/** Goes through a page twice, as it is and while it is translated: both must say the same at every step. */
const saysTheSame = async (
  browser: Browser,
  baseURL: string | undefined,
  go: (page: Page, look: (part: Locator) => Promise<void>) => Promise<void>,
) => {
  const visit = async (isTranslated: boolean) => {
    await using context = await browser.newContext({
      baseURL: baseURL ?? '',
      hasTouch: true,
      viewport: { width: 360, height: 640 },
    });
    const page = await context.newPage();
    const errors = errorsOf(page);
    if (isTranslated) await page.addInitScript(translate);
    const said: string[] = [];
    await go(page, async (part) => {
      said.push((await part.innerText()).replaceAll(/\s+/g, ' '));
    });
    expect(errors).toEqual([]);
    return said;
  };
  expect(await visit(true)).toEqual(await visit(false));
};

test('translated, "Drang nu" says the same as it does in Dutch: waiting, pausing, after it', async ({
  browser,
  baseURL,
}) => {
  await saysTheSame(browser, baseURL, async (page, look) => {
    await page.clock.install();
    await page.goto('/stoppen-is-mogelijk/8/');
    await page.locator('[data-exercise] .live').first().waitFor({ state: 'attached' });
    const dialog = page.locator('.now-dialog');
    const button = (at: number) => dialog.locator('.urge-timer .button').nth(at);
    for (let time = 0; time < 2; time += 1) {
      await page.locator('.safety [data-now]').tap();
      await dialog.locator('.urge-timer').waitFor();
      await look(dialog);
      await button(0).tap();
      await look(dialog);
      await page.clock.runFor('04:00');
      await look(dialog);
      for (const at of [0, 0, 1]) {
        await button(at).tap();
        await look(dialog);
      }
      await dialog.locator('.now-head button').tap();
      await expect(dialog).toBeHidden();
    }
  });
});

test('translated, the workbook says the same as it does in Dutch: made, into a file, wiped, and back', async ({
  browser,
  baseURL,
}) => {
  await saysTheSame(browser, baseURL, async (page, look) => {
    const panel = page.locator('.workbook');
    // "Bewaard om" says the time.
    await page.clock.setFixedTime('2026-11-26T10:00:00Z');
    await toModule(page, 3);
    await rate(page, 2);
    await openPanel(page);
    const shows = panel.locator('.passphrase button').first();
    await make(page, 'kort');
    await expectSaid(page, words.passphrase.short);
    // How strong it is, is counted a moment later.
    await expectSaid(page, words.passphrase.stronger);
    for (let press = 0; press < 2; press += 1) {
      await shows.click();
      await look(panel);
    }
    await make(page);
    await expectSaid(page, words.notices.made);
    await expectKept(page);
    await look(panel);
    await lock(page);
    await unlock(page, other);
    await expectSaid(page, words.notices.wrong);
    await look(panel);
    await unlock(page);
    await expectSaid(page, words.notices.opened);
    const bytes = readFileSync(await (await exportFile(page)).path());
    await expectSaid(page, words.export.done);
    await look(panel);
    await page.getByRole('button', { name: words.wipe.button }).click();
    await look(panel);
    await page.getByRole('button', { name: words.wipe.yes }).click();
    await expectSaid(page, words.notices.wiped);
    await expectRated(page, null);
    await look(panel);
    await unfold(page, words.import.title);
    await importFile(page, bytes, other);
    await expectSaid(page, words.import.faults.wrong);
    await importFile(page, bytes);
    await expectSaid(page, words.import.keeps);
    await look(panel);
    await page.getByRole('button', { name: words.import.take }).click();
    await expectSaid(page, fill(words.import.done, { n: 1 }));
    await expectRated(page, 2);
    await look(panel);
  });
});
