import { expect, test } from '@playwright/test';
import { readModules } from '../../../src/programme/course/read.ts';
import { stepsOf } from '../../../src/programme/course/steps.ts';

test.use({ javaScriptEnabled: false });

const { modules } = readModules('content');

test('all seventeen modules are there', () => {
  expect(modules.map(({ data }) => data.data.order)).toEqual(
    Array.from({ length: 17 }, (_, at) => at + 1),
  );
});

test('without JavaScript every module reads whole, and prints with room to write', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.emulateMedia({ media: 'print' });
  for (const { id, data, words } of modules) {
    const { order, exercises } = data.data;
    await page.goto(`/stoppen-is-mogelijk/${order}/`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.data.title);
    const shown = (selector: string) => page.locator(selector).filter({ visible: true });
    const headings = (await shown('h2').allTextContents()).map((text) => text.trim());
    const steps = words.body.prose.filter(({ level }) => level === 2).map(({ text }) => text);
    expect(headings, id).toEqual(expect.arrayContaining(steps));
    const places = await shown(`[data-module="${id}"]:has(h3)`).evaluateAll((all) =>
      all.map((place) => place.getAttribute('data-exercise')),
    );
    const asked = ['vertrekpunt', ...exercises.map((one) => one.id), 'terugblik'];
    expect(places, id).toEqual(expect.arrayContaining(asked));
    // "Verder met stap 4": what the trail counts is what stands on the page.
    const inSteps = await page
      .locator('[data-step]')
      .evaluateAll((all) =>
        all.map((step) =>
          [...step.querySelectorAll('[data-exercise]')].map((one) =>
            one.getAttribute('data-exercise'),
          ),
        ),
      );
    const own = stepsOf(words.body, exercises).map((step) => step.exercises);
    expect(inSteps.slice(0, -2), id).toEqual([[], [], ['vertrekpunt'], ...own]);
    expect(inSteps.slice(-2).flat().sort(), id).toEqual(['hoe-gaat-het', 'terugblik']);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide, id).toBeLessThanOrEqual(360);
  }
});

test('without JavaScript "Drang nu" is a page that helps by itself', async ({ page }) => {
  await page.goto('/stoppen-is-mogelijk/7/');
  await page.locator('.safety').getByRole('link', { name: 'Drang nu' }).click();
  await expect(page).toHaveURL(/\/nu\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('main a[href^="tel:"]').first()).toBeVisible();
});
