import { expect, test } from '@playwright/test';
import { violationsIn } from '../support/axe.ts';
import { ports } from '../support/ports.ts';

test.use({ baseURL: `http://localhost:${ports.preview}` });

test('no part of the site has a violation in any state', async ({ page }) => {
  await page.goto('/redactie/onderdelen/');
  expect(await violationsIn(page)).toEqual([]);
});

test('every part is there in every state', async ({ page }) => {
  await page.goto('/redactie/onderdelen/');
  for (const part of [
    'nav ol',
    '.button.main',
    '.button:disabled',
    '.cards .card',
    '.callout.gevaar',
    '.steps',
    '.meer[open]',
    '.law',
    '.do',
    'opening-hours[data-now=open]',
    'opening-hours[data-now=closed]',
    '.helpline.compact',
    '.option :checked',
    'textarea',
    '[type=search]',
    '.picture',
    '.chart',
  ]) {
    await expect(page.locator(part).first(), part).toBeVisible();
  }
});

test('hover and focus look as they do under a mouse and a keyboard', async ({ page }) => {
  await page.goto('/redactie/onderdelen/');
  const look = (state: string) =>
    page
      .locator(`.button.main${state}`)
      .first()
      .evaluate((button) => {
        const { backgroundColor, outlineStyle } = getComputedStyle(button);
        return { backgroundColor, outlineStyle };
      });
  const plain = page.locator('.button.main:not(.is-hover, .is-focus-visible)').first();
  const shown = { hover: await look('.is-hover'), focus: await look('.is-focus-visible') };
  await plain.hover();
  expect(await look('')).toEqual(shown.hover);
  await page.mouse.move(0, 0);
  await page.keyboard.press('Tab');
  await plain.focus();
  expect(await look('')).toEqual(shown.focus);
  expect(shown.focus.outlineStyle).toBe('solid');
  expect(shown.hover.backgroundColor).not.toBe(shown.focus.backgroundColor);
});
