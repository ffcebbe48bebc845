import { expect, test, type Page } from '@playwright/test';
import { exitUrl } from '../../src/privacy/exit-url.ts';
import { live, neutral, tap } from '../support/visit.ts';

test.use({ hasTouch: true });

const leave = (page: Page) => page.getByRole('link', { name: 'Snel weg' }).tap();
const isGone = async (page: Page) => {
  await page.waitForURL(exitUrl);
};

test('"Snel weg" leaves for the neutral page', async ({ page, context }) => {
  await neutral(context);
  await page.goto('/advies/');
  await live(page);
  await tap(page, 'rol', 'mezelf');
  await leave(page);
  await isGone(page);
});

test('the screen, the title and the icon are blank at once, before anything loads', async ({
  page,
  context,
}) => {
  // No content: the browser stays on the page, as it does while a slow answer is on its way.
  await context.route('**/weg/', (route) => route.fulfill({ status: 204 }));
  await page.goto('/advies/');
  await live(page);
  await page.evaluate(() => {
    document.querySelector<HTMLElement>('a[data-exit]')?.click();
  });
  expect(
    await page.evaluate(() => ({
      hidden: document.documentElement.hidden,
      text: document.body.textContent.trim(),
      title: document.title.trim(),
      icon: document.querySelector<HTMLLinkElement>('link[rel=icon]')?.href,
    })),
  ).toEqual({ hidden: true, text: '', title: '\u200B', icon: 'data:,' });
});

test('after it, Back ten times shows nothing of the site', async ({ page, context }) => {
  await neutral(context);
  await page.goto('/');
  await page.getByRole('link', { name: 'Krijg nu advies' }).tap();
  await live(page);
  await tap(page, 'rol', 'mezelf');
  await page.goto('/contact/');
  await leave(page);
  await isGone(page);
  for (let step = 0; step < 10; step += 1) {
    // The page may already be on its way elsewhere: then there is nothing to go back from.
    await page
      .evaluate(() => {
        history.back();
      })
      .catch(() => undefined);
    await expect
      .poll(async () => {
        const { protocol, host } = new URL(page.url());
        if (protocol === 'about:' || host === new URL(exitUrl).host) return 'nothing';
        const shown = await page
          .evaluate(() => !document.documentElement.hidden && document.body.innerText.trim() !== '')
          .catch(() => false);
        return shown ? page.url() : 'nothing';
      })
      .toBe('nothing');
  }
});

test('after it, Back shows nothing either when the network is too slow for what comes next', async ({
  page,
  context,
}) => {
  await neutral(context);
  await page.goto('/onderwerpen/sextortion/');
  await page.goto('/contact/');
  // No content: the browser stays on the page, as it does while a slow answer is on its way.
  await context.route('**/weg/', (route) => route.fulfill({ status: 204 }));
  const answered = page.waitForResponse('**/weg/');
  await page.evaluate(() => {
    document.querySelector<HTMLElement>('a[data-exit]')?.click();
  });
  await answered;
  await context.unroute('**/weg/');
  await page.evaluate(() => {
    history.back();
  });
  await isGone(page);
});

test('Shift three times leaves; typed capitals do not', async ({ page, context }) => {
  await neutral(context);
  await page.goto('/advies/');
  await live(page);
  for (const letter of 'AAA') await page.keyboard.press(`Shift+Key${letter}`);
  expect(page.url()).toContain('/advies/');
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('ShiftLeft');
  await isGone(page);
});

test('Shift in a text field never leaves', async ({ page, context }) => {
  await neutral(context);
  await page.goto('/advies/');
  await live(page);
  await page.evaluate(() => {
    const field = document.createElement('textarea');
    document.querySelector('main')?.append(field);
    field.focus();
  });
  for (let press = 0; press < 4; press += 1) await page.keyboard.press('ShiftLeft');
  await page.keyboard.type('AAA');
  await expect(page.locator('main > textarea')).toHaveValue('AAA');
  expect(page.url()).toContain('/advies/');
});

test('the site can be opened anew in the same tab', async ({ page, context }) => {
  await neutral(context);
  await page.goto('/advies/');
  await leave(page);
  await isGone(page);
  await page.goto('/advies/');
  await expect(page.getByRole('group', { name: 'Voor wie zoek je hulp?' })).toBeVisible();
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
});

test.describe('when JavaScript is unavailable', () => {
  test.use({ javaScriptEnabled: false });

  test('"Snel weg" is a link that leaves, and going back finds an empty form', async ({
    page,
    context,
  }) => {
    await neutral(context);
    await page.goto('/advies/');
    await tap(page, 'rol', 'mezelf');
    await leave(page);
    await isGone(page);
    await page.goBack();
    await page.goto('/advies/');
    expect(await page.locator(':checked').count()).toBe(0);
  });
});

test('"Wat blijft achter?" tells what this browser holds, and wipes it', async ({ page }) => {
  await page.goto('/wat-blijft-achter/');
  await expect(
    page.getByText('Er staan nu geen cookies of gegevens van deze site in je browser.'),
  ).toBeVisible();
  await page.evaluate(() => {
    localStorage.setItem('iets', '1');
  });
  await page.reload();
  await page.getByRole('button', { name: 'Wis alles van deze site' }).tap();
  await expect(page.getByText('Gewist.')).toBeVisible();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});
