import { expect, test, type Page } from '@playwright/test';
import {
  goOnFrom,
  live,
  openAnswers,
  openBeforeScripts,
  pasted,
  tap,
  toAdvice,
} from '../support/visit.ts';

test.use({ hasTouch: true });

const question = (page: Page, name: string) => page.getByRole('group', { name });

test('answers lead to an advice that fits: what was paid, and how old I am', async ({ page }) => {
  await page.goto('/advies/');
  await live(page);
  await toAdvice(page);
  await expect(page.getByRole('heading', { name: 'Je wordt afgeperst om geld' })).toBeFocused();
  await expect(page.getByRole('heading', { name: 'Betaal niet nog een keer' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Take It Down' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'StopNCII' })).toBeHidden();
  await expect(page.locator('[data-block=helper-112] a')).toHaveAttribute('href', 'tel:112');
});

test('changing one answer keeps the others and changes the advice', async ({ page }) => {
  await page.goto('/advies/');
  await live(page);
  await toAdvice(page);
  await openAnswers(page);
  await page.getByRole('button', { name: /^Wijzig ?: Hoe oud ben je\?$/ }).tap();
  await tap(page, 'leeftijd', '18-plus');
  await expect(page.getByRole('heading', { name: 'Je wordt afgeperst om geld' })).toBeFocused();
  await expect(page.getByRole('link', { name: 'StopNCII' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Take It Down' })).toBeHidden();
});

test('a step back shows the question again, with its answer', async ({ page }) => {
  await page.goto('/advies/');
  await live(page);
  await tap(page, 'rol', 'mezelf');
  await page.getByRole('button', { name: 'Vorige vraag' }).tap();
  await expect(question(page, 'Voor wie zoek je hulp?')).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Voor mezelf' })).toBeChecked();
});

test('danger leads straight to 112, and the questions go on behind it', async ({ page }) => {
  await page.goto('/advies/');
  await live(page);
  await tap(page, 'rol', 'mezelf');
  await tap(page, 'nu', 'gevaar');
  await expect(page.locator('[data-part=nu]').getByRole('link', { name: 'Bel 112' })).toBeVisible();
  await page.locator('label:has(#gevaar-nu--verder)').tap();
  await expect(question(page, 'Wat is er aan de hand?')).toBeVisible();
});

test('wiping takes every answer away', async ({ page }) => {
  await page.goto('/advies/');
  await live(page);
  await toAdvice(page);
  await page.getByRole('button', { name: 'Wis mijn antwoorden' }).tap();
  await expect(question(page, 'Voor wie zoek je hulp?')).toBeVisible();
  expect(await page.locator(':checked').count()).toBe(0);
});

test('the message to tell it is made from the answers, and only ever copied', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-write']);
  await page.goto('/advies/');
  await live(page);
  await toAdvice(page);
  const message = page.getByLabel('Jouw bericht');
  await expect(message).toHaveValue(/Ik heb al betaald\./);
  const messages = new Set<string>();
  for (const tone of ['Kort', 'Gewoon', 'In een briefje']) {
    await page.getByRole('radio', { name: tone }).check();
    messages.add(await message.inputValue());
  }
  expect(messages.size).toBe(3);
  await page.getByRole('button', { name: 'Kopieer het bericht' }).tap();
  await expect(page.getByText('De tekst is gekopieerd.')).toBeVisible();
  const written = await message.inputValue();
  expect(await pasted(page)).toBe(written);
});

test('the advice can be copied as text, without what is not shown', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-write']);
  await page.goto('/advies/');
  await live(page);
  await toAdvice(page);
  await page.getByRole('button', { name: 'Kopieer de tekst' }).tap();
  await expect(page.getByText('De tekst is gekopieerd.')).toBeVisible();
  const text = await pasted(page);
  expect(text).toContain('Betaal niet nog een keer');
  expect(text).not.toContain('StopNCII');
  // It is read elsewhere, and at another hour.
  await expect(page.locator('opening-hours[data-now]:visible').first()).toBeVisible();
  expect(text).not.toMatch(/nu open|nu dicht|waarschijnlijk (?:open|dicht)/);
  expect(text).toContain('Take It Down (takeitdown.ncmec.org)');
  // And the page is as it was.
  await expect(page.locator('opening-hours[data-now]:visible').first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'Take It Down', exact: true })).toBeVisible();
});

test('on paper a link says its address, and nothing says what is open now', async ({ page }) => {
  await page.goto('/advies/');
  await live(page);
  await toAdvice(page);
  await page.emulateMedia({ media: 'print' });
  const after = await page
    .getByRole('link', { name: 'Take It Down' })
    .evaluate((link) => getComputedStyle(link, '::after').content);
  expect(after).toContain('takeitdown.ncmec.org');
  await expect(page.locator('opening-hours:visible')).toHaveCount(0);
});

test('what was tapped before JavaScript came stays chosen', async ({ page }) => {
  const release = await openBeforeScripts(page, '/advies/');
  await tap(page, 'rol', 'mezelf');
  await tap(page, 'nu', 'veilig');
  release();
  await live(page);
  await expect(page.locator('#rol--mezelf')).toBeChecked();
  await expect(question(page, 'Wat is er aan de hand?')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Vorige vraag' })).toBeVisible();
});

test('by keyboard: arrow keys only look, Enter answers', async ({ page }) => {
  await page.goto('/advies/');
  await live(page);
  await page.locator('#rol--mezelf').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('#rol--kind')).toBeChecked();
  await expect(question(page, 'Voor wie zoek je hulp?')).toBeVisible();
  await expect(question(page, 'Is je kind nu veilig?')).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Is je kind nu veilig?' })).toBeFocused();
});

test.describe('when JavaScript is unavailable', () => {
  test.use({ javaScriptEnabled: false });

  test('the same answers show the same advice, and an answer can be changed', async ({ page }) => {
    await page.goto('/advies/');
    await toAdvice(page);
    await expect(page.getByRole('heading', { name: 'Je wordt afgeperst om geld' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Take It Down' })).toBeVisible();
    await openAnswers(page);
    await page.locator('.question[data-node=leeftijd] .change').tap();
    await tap(page, 'leeftijd', '18-plus');
    await expect(page.getByRole('link', { name: 'StopNCII' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Take It Down' })).toBeHidden();
  });

  test('the answers can be wiped', async ({ page }) => {
    await page.goto('/advies/');
    await tap(page, 'rol', 'mezelf');
    await openAnswers(page);
    await page.getByRole('button', { name: 'Wis mijn antwoorden' }).tap();
    expect(await page.locator(':checked').count()).toBe(0);
    await expect(question(page, 'Voor wie zoek je hulp?')).toBeVisible();
  });
});

test('several answers: none is an answer too', async ({ page }) => {
  await page.goto('/advies/');
  await live(page);
  for (const [name, option] of [
    ['rol', 'vriend'],
    ['nu', 'veilig'],
    ['wat', 'anders'],
    ['wie', 'weet-niet'],
    ['leeftijd', 'zeg-niet'],
  ] as const) {
    await tap(page, name, option);
  }
  await goOnFrom(page, 'stand');
  await expect(
    page.getByRole('heading', { name: 'Er is iets met de ander wat niet goed voelt' }),
  ).toBeVisible();
  await openAnswers(page);
  const said = (name: string) =>
    question(page, name)
      .locator('.options')
      .evaluate((options) => getComputedStyle(options, '::after').content);
  expect(await said('Wat klopt er nog meer?')).toBe('"Niets hiervan"');
});
