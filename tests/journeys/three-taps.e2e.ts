import { devices, expect, test, type Page } from '@playwright/test';

// A newcomer with a phone finds the most wanted things from the front page, in three taps at most.
test.use({ viewport: devices['Pixel 5'].viewport });

const tap = async (page: Page, name: string) => {
  await page.getByRole('main').getByRole('link', { name, exact: true }).first().click();
};

for (const javaScriptEnabled of [true, false]) {
  test.describe(`JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled });

    test.beforeEach(async ({ page }) => {
      await page.goto('/');
    });

    test('what to do when somebody blackmails you: one tap', async ({ page }) => {
      await tap(page, 'Iemand chanteert je met een naaktbeeld');
      await expect(page.getByText('Betaal niet.')).toBeVisible();
      await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText('Wat doe je nu?');
    });

    test('what to say to a child: two taps', async ({ page }) => {
      await tap(page, 'Ouder');
      await page.locator('main a[href="/ouders/praten/"]').first().click();
      await expect(page).toHaveURL(/\/ouders\/praten\/$/);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    });

    test('the page for lessons: one tap', async ({ page }) => {
      await tap(page, 'Docent');
      await expect(page.getByRole('heading', { name: 'Lesmateriaal' })).toBeVisible();
    });

    test('a human to talk to: one tap, and the number is there', async ({ page }) => {
      await tap(page, 'Praat met iemand');
      await expect(
        page.locator('main a[href^="tel:"]').filter({ visible: true }).first(),
      ).toBeInViewport();
    });

    test('the menu opens without a script, and leads on', async ({ page }) => {
      await page.getByRole('button', { name: 'Menu', exact: true }).click();
      await page.getByRole('link', { name: 'Melden', exact: true }).first().click();
      await expect(page).toHaveURL(/\/melden\/$/);
    });
  });
}
