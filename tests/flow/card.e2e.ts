import { expect, test, type Locator, type Page } from '@playwright/test';
import { inputId } from '../../src/flow/ids.ts';
import { letItStand } from '../support/presses.ts';
import { goOnFrom, live, tap, toAdvice } from '../support/visit.ts';

test.use({ hasTouch: true, viewport: { width: 360, height: 640 } });

const open = async (page: Page): Promise<void> => {
  await page.goto('/advies/');
  await live(page);
};

const boxes = (page: Page): Locator => page.locator('.part').getByRole('checkbox');

/** How far below the top of the window something begins. */
const topOf = async (part: Locator): Promise<number> => (await part.boundingBox())?.y ?? Infinity;

/** What the bar of the page has, in the order of the page. */
const bar = (page: Page) =>
  page
    .locator('.safety > a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));

test('a step is ticked by its name, which is said once, and the tick goes with the advice', async ({
  page,
}) => {
  await open(page);
  await toAdvice(page);
  const bank = page.getByRole('checkbox', { name: 'Bel vandaag je bank', exact: true });
  // The box names its heading, and the heading is not said again beside it.
  await expect(page.locator('[data-block=bel-je-bank]')).toMatchAriaSnapshot(`
    - listitem:
      - heading "Bel vandaag je bank" [level=4]:
        - checkbox "Bel vandaag je bank"
        - text: Bel vandaag je bank
      - paragraph
  `);
  await letItStand(page);
  await page.locator('[data-block=bel-je-bank] h4').tap();
  await expect(bank).toBeChecked();
  await bank.press('Space');
  await expect(bank).not.toBeChecked();
  await bank.press('Enter');
  await expect(bank).toBeChecked();

  // Nothing but a step can be ticked: not what to do now, nor a question, nor what rather not.
  const ticked = await boxes(page).evaluateAll((all) =>
    all.map((box) => box.closest<HTMLElement>('[data-part]')?.dataset['part']),
  );
  expect(new Set(ticked)).toEqual(new Set(['vandaag', 'later']));
  await expect(boxes(page).and(page.getByRole('checkbox', { name: /\?$/ }))).toHaveCount(0);

  // Another age is another advice, and so is the same one that somebody comes back to.
  await page.getByRole('button', { name: 'Vorige vraag' }).tap();
  await expect(boxes(page)).toHaveCount(0);
  await goOnFrom(page, 'stand');
  await expect(bank).toBeVisible();
  await expect(boxes(page).and(page.locator(':checked'))).toHaveCount(0);
  await expect(page.locator('[data-block=bel-je-bank] h4')).toHaveText('Bel vandaag je bank');

  await letItStand(page);
  await bank.check();
  await page.reload();
  await live(page);
  expect(await page.locator(':checked').count()).toBe(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the steps are a list, with nothing to tick', async ({ page }) => {
    await page.goto('/advies/');
    await toAdvice(page);
    const steps = page.getByRole('region', { name: 'Vandaag' }).getByRole('listitem');
    expect(await steps.count()).toBeGreaterThan(2);
    await expect(boxes(page)).toHaveCount(0);
    await expect(page.getByText('Vink af wat je gedaan hebt.')).toBeHidden();
  });
});

test('thoughts of death: one large button to 113, on the first screen, and 113 before 112 everywhere', async ({
  page,
}) => {
  await open(page);
  expect((await bar(page)).slice(0, 2)).toEqual(['tel:112', 'tel:113']);
  await tap(page, 'rol', 'mezelf');
  await tap(page, 'nu', 'zelfdoding');
  await expect(page.getByRole('heading', { name: 'Je denkt aan zelfdoding' })).toBeFocused();
  const now = page.locator('[data-part=nu]');
  const button = now.getByRole('link', { name: 'Bel 113', exact: true });
  await expect(button).toBeInViewport({ ratio: 1 });
  const foot = (await topOf(button)) + ((await button.boundingBox())?.height ?? Infinity);
  expect(foot).toBeLessThan(await topOf(page.locator('.safety')));
  expect((await bar(page)).slice(0, 2)).toEqual(['tel:113', 'tel:112']);
  const calls = await page
    .locator('.advice a[href^="tel:"]')
    .evaluateAll((links) =>
      links.filter((link) => link.checkVisibility()).map((link) => link.getAttribute('href')),
    );
  expect(calls.indexOf('tel:113')).toBeLessThan(calls.indexOf('tel:112'));

  // Who goes on has still said it; who takes it back has not.
  await page.locator(`label:has(#${inputId('zelfdoding', 'verder')})`).tap();
  await expect(page.getByRole('heading', { name: 'Wat is er aan de hand?' })).toBeFocused();
  expect((await bar(page)).slice(0, 2)).toEqual(['tel:113', 'tel:112']);
  await page.getByRole('button', { name: 'Wis mijn antwoorden' }).tap();
  expect((await bar(page)).slice(0, 2)).toEqual(['tel:112', 'tel:113']);
});
