import { expect, test, type Page } from '@playwright/test';
import { openPanel, start, unlock, words } from '../support/workbook.ts';

// Somebody comes back: after one night, within a visit, and weeks later with a workbook.

const home = '/stoppen-is-mogelijk/';
const goOn = (page: Page) => page.locator('main').getByRole('link', { name: /^Verder met stap/ });
const mark = (page: Page, module: string) => page.locator(`[data-mark="${module}"]`);

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('one sitting after the first time: from the front, by reading alone, to three ways on', async ({
    page,
  }) => {
    await page.goto(home);
    const front = page.locator('main');
    // Who is here for another, or is too young, finds it within two screens; what the island knows is not there.
    for (const name of ['De eerste keer', 'Onder de 18', 'Naasten']) {
      const way = await front.getByRole('link', { name }).first().boundingBox();
      expect((way?.y ?? Infinity) + (way?.height ?? 0)).toBeLessThan(2 * 640);
    }
    await expect(goOn(page)).toHaveCount(0);
    await front.getByRole('link', { name: 'De eerste keer' }).first().click();
    await expect(page).toHaveTitle('De eerste keer');
    const main = page.locator('main');
    await expect(main.getByRole('link', { name: /113/ }).first()).toBeVisible();
    await expect(main.getByText('Adem in en tel tot vier.')).toBeVisible();
    await expect(main.locator('form, input, textarea, button')).toHaveCount(0);
    await expect(main.locator(`a[href="${home}bellen-of-chatten/"]`)).toBeVisible();
    await main.locator(`a[href="${home}8/"]`).click();
    await expect(page).toHaveTitle('Module 8');
  });
});

test('the wait of one sitting is kept nowhere, and its page speaks of no workbook', async ({
  page,
}) => {
  await page.clock.install();
  await page.goto(`${home}eerste-keer/`);
  const timer = page.locator('main .urge-timer');
  // The text said how long: one button, and nothing is asked before, while or after.
  await expect(timer.getByRole('button')).toHaveText(['Begin met wachten']);
  const asked = timer.locator('input, fieldset').or(timer.getByText('Hoe sterk'));
  await expect(asked).toHaveCount(0);
  await timer.getByRole('button').click();
  await page.clock.runFor(90_000);
  await expect(timer.getByText('Je bent er nog.', { exact: true })).toBeVisible();
  await expect(asked).toHaveCount(0);
  await page.clock.runFor(91_000);
  await expect(timer.getByRole('button')).toHaveText(['Nog een keer wachten']);
  await expect(asked).toHaveCount(0);
  await expect(page.locator('.where')).toHaveCount(0);
  // Going on to another page asks nothing: there is nothing to lose.
  await page.getByRole('link', { name: 'Stoppen is mogelijk', exact: true }).first().click();
  await expect(page).toHaveTitle('Begin');
  await expect(page.locator('.where')).toHaveCount(0);
  expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
});

test('within a visit the front leads back to the step, and forgets it with the page', async ({
  page,
}) => {
  await page.goto(`${home}3/`);
  const step = page.locator('[data-step-at]');
  for (const at of [2, 3, 4]) {
    await page.locator('[data-step-on]').click();
    await expect(step).toHaveText(new RegExp(`^Stap ${at} van`));
    await page.evaluate(() => document.getAnimations().forEach((one) => one.finish()));
  }
  await page.getByRole('link', { name: 'Stoppen is mogelijk', exact: true }).first().click();
  await expect(goOn(page)).toHaveText('Verder met stap 4 van module 3');
  await expect(mark(page, '03-triggers')).toContainText('begonnen');
  // One way on, and not two that compete.
  await expect(page.locator('[data-slot=today]')).toBeHidden();
  await goOn(page).click();
  await expect(page).toHaveTitle('Module 3');
  // The address says no more than the module.
  expect(new URL(page.url()).hash).toBe('');
  await expect(step).toHaveText(/^Stap 4 van/);
  const heading = page.locator('[data-step]').nth(3).locator('h2');
  await expect(heading).toBeInViewport();
  // Also for who has the module as one page.
  await page.getByRole('button', { name: 'Alles op één pagina' }).click();
  await page.getByRole('link', { name: 'Stoppen is mogelijk', exact: true }).first().click();
  await goOn(page).click();
  await expect(page).toHaveTitle('Module 3');
  await expect(heading).toBeInViewport();

  await page.goto(home);
  await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
  await expect(goOn(page)).toHaveCount(0);
  await expect(mark(page, '03-triggers')).toBeEmpty();
});

test('over visits it is known from an open workbook alone', async ({ page }) => {
  test.setTimeout(120_000);
  await start(page);
  await page.goto(home);
  await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
  await expect(goOn(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.locator('#menu').getByRole('link', { name: 'Werkboek' }).click();
  await unlock(page);
  // Where the passphrase was given, and then on the front.
  await expect(goOn(page)).toHaveText('Verder met stap 3 van module 3');
  await page.getByRole('link', { name: 'Stoppen is mogelijk', exact: true }).first().click();
  await expect(goOn(page)).toHaveText('Verder met stap 3 van module 3');
  await expect(mark(page, '03-triggers')).toContainText('begonnen');
  await openPanel(page);
  await page.getByRole('button', { name: words.lock.button }).click();
  await expect(goOn(page)).toHaveCount(0);
  await expect(mark(page, '03-triggers')).toBeEmpty();
});
