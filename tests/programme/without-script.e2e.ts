import { expect, test } from '@playwright/test';
import { readModules } from '../../src/programme/read.ts';

test.use({ javaScriptEnabled: false });

const { modules } = readModules('content');

test('all seventeen modules are there', () => {
  expect(modules.map(({ data }) => data.data.order)).toEqual(
    Array.from({ length: 17 }, (_, at) => at + 1),
  );
});

for (const { id, data, words } of modules) {
  const { order, exercises } = data.data;

  test(`without JavaScript module ${order} reads whole, and prints with room to write`, async ({
    page,
  }) => {
    await page.goto(`/stoppen-is-mogelijk/${order}/`);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.data.title);
    const steps = words.body.prose.filter(({ level }) => level === 2);
    for (const { text } of steps) {
      await expect(page.getByRole('heading', { level: 2, name: text, exact: true })).toBeVisible();
    }
    for (const exercise of ['vertrekpunt', ...exercises.map((one) => one.id), 'terugblik']) {
      const place = page.locator(`[data-exercise="${exercise}"][data-module="${id}"]`);
      await expect(place.getByRole('heading', { level: 3 }).first(), exercise).toBeVisible();
    }
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(360);
  });
}

test('without JavaScript "Drang nu" is a page that helps by itself', async ({ page }) => {
  await page.goto('/stoppen-is-mogelijk/7/');
  await page.locator('.safety').getByRole('link', { name: 'Drang nu' }).click();
  await expect(page).toHaveURL(/\/nu\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('main a[href^="tel:"]').first()).toBeVisible();
});
