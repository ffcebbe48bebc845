import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { exitUrl } from '../../src/privacy/exit-url.ts';
import { askedFromNow, live, neutral, tap } from '../support/visit.ts';

test.use({ hasTouch: true });

const leave = (page: Page) => page.getByRole('link', { name: 'Snel weg' }).tap();
/** No content: a browser stays where it is, as it does while a slow answer of the neutral page is on its way. */
const slowNeutral = (context: BrowserContext) =>
  context.route(exitUrl, (route) => route.fulfill({ status: 204 }));
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
  await slowNeutral(context);
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

test('it asks the neutral page itself: no answer of ours is waited for, slow or not there', async ({
  page,
  context,
}) => {
  await neutral(context);
  await page.goto('/advies/');
  await live(page);
  // Never answered, as on a line that hangs.
  await context.route('http://localhost:*/**', () => undefined);
  const asked = askedFromNow(page);
  await leave(page);
  await isGone(page);
  expect(asked).toEqual([exitUrl]);
});

test('the wheel, pressed as a button, leaves as a tap does and opens nothing beside it', async ({
  page,
  context,
}) => {
  await neutral(context);
  await page.goto('/onderwerpen/sextortion/');
  await page.getByRole('link', { name: 'Snel weg' }).click({ button: 'middle' });
  await isGone(page);
  expect(context.pages()).toHaveLength(1);
});

test('opened in a tab of its own, from the menu of the browser, it takes the other tabs along', async ({
  page,
  context,
}) => {
  await neutral(context);
  await page.goto('/onderwerpen/sextortion/');
  const other = await context.newPage();
  await other.goto('/weg/').catch(() => undefined);
  await isGone(other);
  await isGone(page);
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
  await slowNeutral(context);
  const answered = page.waitForResponse(exitUrl);
  await page.evaluate(() => {
    document.querySelector<HTMLElement>('a[data-exit]')?.click();
  });
  await answered;
  await context.unroute(exitUrl);
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
  // The exit empties the page at once; its address follows later.
  expect(await page.locator('h1').isVisible()).toBe(true);
  expect(page.url()).toContain('/advies/');
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('ShiftLeft');
  await isGone(page);
});

test('Shift and the wheel, to look sideways, does not leave', async ({ page, context }) => {
  await neutral(context);
  await page.goto('/cijfers/');
  const asked = askedFromNow(page);
  await page.mouse.move(100, 300);
  for (let turn = 0; turn < 4; turn += 1) {
    await page.keyboard.down('ShiftLeft');
    await page.mouse.wheel(40, 0);
    await page.keyboard.up('ShiftLeft');
  }
  expect(asked).toEqual([]);
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('ShiftLeft');
  await isGone(page);
});

test('Shift and a press of the pointer selects text: those presses of Shift count for nothing', async ({
  page,
  context,
}) => {
  await neutral(context);
  await page.goto('/advies/');
  await live(page);
  for (let press = 0; press < 4; press += 1) {
    await page.keyboard.down('ShiftLeft');
    await page.mouse.click(4, 320);
    await page.keyboard.up('ShiftLeft');
    expect(await page.locator('h1').isVisible()).toBe(true);
  }
  expect(page.url()).toContain('/advies/');
  // The next three in a row do.
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
    page.getByText('We zien nu geen cookies of gegevens van deze site in je browser.'),
  ).toBeVisible();
  await page.evaluate(() => {
    localStorage.setItem('iets', '1');
  });
  await page.reload();
  await page.getByRole('button', { name: 'Wis alles van deze site' }).tap();
  await expect(page.getByText('Gewist.')).toBeVisible();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});
