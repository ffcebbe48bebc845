import { expect, test } from '@playwright/test';
import { ports } from '../support/ports.ts';
import { live, tap, toAdvice } from '../support/visit.ts';

test.use({ hasTouch: true });

test('a whole visit asks nothing of the network, keeps nothing and makes no history', async ({
  page,
  context,
}) => {
  await page.goto('/advies/', { waitUntil: 'networkidle' });
  await live(page);
  const length = await page.evaluate(() => history.length);
  const url = page.url();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await toAdvice(page);
  await page.getByRole('button', { name: 'Vorige vraag' }).tap();
  await page.locator('.question[data-node=stand] .go-on-live').tap();
  await page.getByRole('checkbox', { name: 'Bel vandaag je bank' }).check();
  await page.getByRole('radio', { name: 'Kort' }).check();
  // Spelling may be checked in a cloud, and what is typed be remembered.
  const field = page.locator('.tell textarea');
  await expect(field).toHaveAttribute('spellcheck', 'false');
  await expect(field).toHaveAttribute('autocomplete', 'off');
  expect(requests).toEqual([]);
  expect(page.url()).toBe(url);
  expect(await page.evaluate(() => history.length)).toBe(length);
  expect(await context.cookies()).toEqual([]);
  expect(
    await page.evaluate(async () => [
      localStorage.length,
      sessionStorage.length,
      (await indexedDB.databases()).length,
      (await caches.keys()).length,
      (await navigator.serviceWorker.getRegistrations()).length,
    ]),
  ).toEqual([0, 0, 0, 0, 0]);
});

test('every request goes to the site itself', async ({ page }) => {
  const hosts = new Set<string>();
  page.on('request', (request) => hosts.add(new URL(request.url()).host));
  for (const path of ['/', '/advies/', '/contact/', '/wat-blijft-achter/']) await page.goto(path);
  expect([...hosts]).toEqual([`localhost:${ports.site}`]);
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(`JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled });

    test('a reload gives an empty form', async ({ page }) => {
      await page.goto('/advies/');
      await tap(page, 'rol', 'mezelf');
      await page.reload();
      expect(await page.locator(':checked').count()).toBe(0);
    });

    test('coming back to the page gives an empty form', async ({ page }) => {
      await page.goto('/advies/');
      await tap(page, 'rol', 'mezelf');
      await page.goto('/contact/');
      await page.goBack();
      await expect(page.getByRole('group', { name: 'Voor wie zoek je hulp?' })).toBeVisible();
      expect(await page.locator(':checked').count()).toBe(0);
    });
  });
}

test('a page that comes whole out of the back cache has forgotten the answers', async ({
  page,
}) => {
  await page.goto('/advies/');
  await live(page);
  await tap(page, 'rol', 'mezelf');
  // Playwright keeps the back cache off: these are the events that a browser sends with it on.
  await page.evaluate(() => {
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  });
  expect(await page.locator(':checked').count()).toBe(0);
  await expect(page.getByRole('group', { name: 'Voor wie zoek je hulp?' })).toBeVisible();
});
