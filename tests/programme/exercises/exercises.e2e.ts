import { expect, test, type Page } from '@playwright/test';
import { longest } from '../../../src/programme/exercises/fields/model.ts';
import { violationsIn } from '../../support/axe.ts';
import { allAsked } from '../../support/exercises.ts';
import { translate } from '../../support/faults.ts';
import { fillIn, fillInByKeyboard } from '../../support/fill-in.ts';
import { ports } from '../../support/ports.ts';

const own = ['vertrekpunt', 'terugblik', 'hoe-gaat-het', 'drang'];
const ids = [...allAsked.map(({ spec }) => spec.id), ...own];
/** Nothing to choose: a timer, a table, steps to read. */
const special = ['golf', 'moeilijke-uren', 'rustig'];

test.use({ baseURL: `http://localhost:${ports.preview}` });

const exerciseOf = (page: Page, id: string) => page.locator(`[data-exercise="${id}"]`);

/** The page with one of everything, when every exercise works. */
const visit = async (page: Page) => {
  await page.goto('/redactie/oefeningen/');
  await expect(page.locator('[data-exercise] .live')).toHaveCount(ids.length);
};

/** What a thumb can touch and is too small for it. */
const smallTargets = (page: Page) =>
  page
    .locator('.live :is(label, button, textarea, input[type=date])')
    .filter({ visible: true })
    .evaluateAll((targets) =>
      targets
        .filter((target) => !target.matches('.ask > label'))
        .filter((target) => target.getBoundingClientRect().height < 44)
        .map(({ outerHTML }) => outerHTML),
    );

test.describe('by touch, at 360 pixels', () => {
  test.use({ hasTouch: true });

  test('a list takes as many entries as it may have, and one more when one goes', async ({
    page,
  }) => {
    await visit(page);
    const rules = exerciseOf(page, 'regels').locator('.live');
    const add = rules.getByRole('button', { name: 'Nog een plan' });
    const entries = rules.locator('[data-entry]');
    await fillIn(exerciseOf(page, 'regels'));
    await expect(entries).toHaveCount(1);
    await add.tap();
    await fillIn(exerciseOf(page, 'regels'));
    // The exercise asks for two.
    await expect(entries).toHaveCount(2);
    await expect(add).toHaveCount(0);
    await rules
      .getByRole('button', { name: /^Haal weg/ })
      .first()
      .tap();
    await expect(entries).toHaveCount(1);
    await expect(add).toBeVisible();
  });

  test('every exercise is filled in to its end while the browser translates, and what was chosen stands there', async ({
    page,
  }) => {
    test.setTimeout(240_000);
    const broken: string[] = [];
    page.on('pageerror', ({ message }) => broken.push(message));
    await page.addInitScript(translate);
    await page.addInitScript(() => {
      addEventListener('translated', (event) => {
        const text = event instanceof CustomEvent ? String(event.detail) : '';
        if (text.includes('Even wachten')) document.documentElement.dataset['readAlong'] = text;
      });
    });
    await visit(page);
    expect(await smallTargets(page)).toEqual([]);
    expect(await violationsIn(page, 'main'), 'untouched').toEqual([]);
    for (const id of ids.filter((one) => !special.includes(one))) {
      const exercise = exerciseOf(page, id);
      await fillIn(exercise);
      await expect(exercise.locator('.live :checked, .answered strong').first(), id).toBeVisible();
    }
    const cell = exerciseOf(page, 'moeilijke-uren').getByRole('button', { name: 'vrijdag avond' });
    for (const level of ['een beetje lastig', 'lastig', 'heel lastig', 'niet lastig']) {
      await cell.tap();
      await expect(cell).toHaveAccessibleName(`vrijdag avond: ${level}`);
    }
    await cell.tap();
    expect(broken).toEqual([]);
    // Who translates reads along, also on the sheets to print: not what somebody wrote.
    await expect(page.getByText('Even wachten').first()).toBeAttached();
    await expect(page.locator('html')).not.toHaveAttribute('data-read-along');
    expect(await smallTargets(page)).toEqual([]);
    expect(await violationsIn(page, 'main'), 'filled in').toEqual([]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(360);
    // On paper the same answers stand in the form.
    await page.emulateMedia({ media: 'print' });
    await expect(exerciseOf(page, 'zinnen').locator('.written').first()).toHaveText('Even wachten');
    await expect(exerciseOf(page, 'cijfers').locator('.paper-scale .on')).toHaveCount(5);
  });
});

test('the timer waits, stands still, asks how strong it is and draws it', async ({ page }) => {
  await page.clock.install();
  await visit(page);
  const golf = exerciseOf(page, 'golf');
  await golf.getByRole('radio', { name: '8', exact: true }).check();
  await golf.getByRole('button', { name: 'Begin met wachten' }).click();
  await page.clock.runFor(120_000);
  await expect(golf).toContainText('Nog ongeveer 3 minuten');
  await golf.getByRole('button', { name: 'Pauze' }).click();
  await page.clock.runFor(600_000);
  await golf.getByRole('button', { name: 'Ga verder' }).click();
  await golf.getByRole('radio', { name: '5', exact: true }).check();
  await page.clock.runFor(181_000);
  await golf.getByRole('radio', { name: '3', exact: true }).check();
  await expect(golf).toContainText('Het ging van 8 naar 3.');
  await expect(golf.getByRole('img').first()).toBeVisible();
  await expect(golf).toContainText('5 min gewacht: 8 → 3');
  expect(await violationsIn(page, '[data-exercise=golf]')).toEqual([]);
});

test('every exercise works by keyboard alone, and nothing moves for who wants no motion', async ({
  page,
}) => {
  test.setTimeout(240_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await visit(page);
  for (const id of ids.filter((one) => !special.includes(one))) {
    const exercise = exerciseOf(page, id);
    expect(await fillInByKeyboard(page, exercise), id).toBeGreaterThan(0);
    await expect(exercise.locator(':checked, .answered strong').first(), id).toBeAttached();
  }
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };

  // A table of buttons: each press makes a part of the week one step harder.
  const cell = exerciseOf(page, 'moeilijke-uren').getByRole('button').first();
  await cell.focus();
  await press('Enter', 'Space', 'Tab', 'Enter');
  await expect(cell).toHaveAccessibleName('maandag ochtend: lastig');
  await expect(page.locator(':focus')).toHaveAccessibleName('maandag middag: een beetje lastig');

  // Steps to read: the focus stays on the button that leads on.
  const grounding = exerciseOf(page, 'rustig');
  await grounding.getByRole('button', { name: 'Volgende' }).focus();
  await press('Enter');
  await expect(grounding).toContainText('2 van 3');
  await press('Enter');
  await expect(grounding.locator('.buttons :focus')).toBeVisible();
  await press('Shift+Tab', 'Enter');
  await expect(grounding).toContainText('2 van 3');

  // The timer: a number, begin, stand still, go on, stop, and once more.
  const golf = exerciseOf(page, 'golf');
  await golf.getByRole('radio').first().focus();
  await press('Space', 'ArrowRight');
  await golf.getByRole('button', { name: 'Begin met wachten' }).focus();
  await press('Enter');
  const running = await golf.evaluate((section) => section.getAnimations({ subtree: true }).length);
  expect(running).toBe(0);
  // The focus went to the timer, so that the next Tab is its first button.
  await press('Tab', 'Enter');
  await expect(golf.locator(':focus')).toHaveText('Ga verder');
  await press('Enter');
  await expect(golf.locator(':focus')).toHaveText('Pauze');
  await press('Tab', 'Enter', 'Tab', 'ArrowLeft');
  await expect(golf.getByRole('radio').first()).toBeChecked();
});

test('"Drang nu" opens at one tap, over the page; 113 is first for who thinks of suicide; ratings stand side by side', async ({
  page,
}) => {
  await visit(page);
  await exerciseOf(page, 'eerst-dit').getByRole('checkbox', { name: 'Opstaan' }).check();
  const link = page.getByRole('link', { name: 'Drang nu' });
  await link.click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Begin met wachten' })).toBeVisible();
  await expect(dialog.getByRole('listitem').filter({ hasText: 'Opstaan' })).toBeVisible();
  // Heard first: what to do, with the line on a child, which one's own list does not take away.
  const first = dialog.getByRole('heading', { name: 'Wacht een kwartier' });
  await expect(first).toBeFocused();
  await expect(first).toHaveAccessibleDescription(/^Is er een kind bij je\?/);
  await expect(dialog.getByText(/^Is er een kind bij je\?/)).toBeVisible();
  // The bar of the page lies behind the dialog.
  for (const to of ['tel:112', 'tel:113']) {
    await dialog.locator(`.now-head a[href="${to}"]`).click({ trial: true });
  }
  await expect(dialog.getByRole('link', { name: 'Snel weg' })).toBeInViewport({ ratio: 1 });
  expect(await violationsIn(page, 'dialog')).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(link).toBeFocused();

  const checkOut = exerciseOf(page, 'hoe-gaat-het');
  await checkOut.getByRole('radio', { name: 'Ja' }).check();
  await expect(checkOut.getByRole('link').first()).toHaveAttribute('href', 'tel:113');
  const help = await checkOut.locator('.warning').boundingBox();
  const bar = await page.locator('.safety').boundingBox();
  expect((help?.y ?? Infinity) + (help?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0);
  expect(await violationsIn(page, '[data-exercise=hoe-gaat-het]')).toEqual([]);

  // Its title is said once: no group and no heading inside say it again.
  const rating = exerciseOf(page, 'vertrekpunt');
  await expect(rating.getByRole('heading')).toHaveCount(1);
  await expect(rating.getByRole('group', { name: 'Hoe is het nu?' })).toHaveCount(0);
  await rating.getByRole('radio', { name: /^1/ }).first().check();
  await exerciseOf(page, 'terugblik').getByRole('radio', { name: /^3/ }).first().check();
  await expect(page.getByRole('row', { name: 'De eerste zin. 1 3' })).toBeVisible();
});

test('what is typed is in no request, and no field has a name that a browser remembers', async ({
  page,
}) => {
  const marker = 'zonnebloemveld';
  await visit(page);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`));
  for (const field of await page.getByRole('textbox').filter({ visible: true }).all()) {
    await field.pressSequentially(marker);
  }
  await page.waitForLoadState('networkidle');
  expect(asked).toEqual([]);
  const fields = await page.locator('.live :is(input, textarea)').evaluateAll((all) =>
    all.map((field) => ({
      remembered: field.tagName === 'TEXTAREA' && field.hasAttribute('name'),
      autocomplete: field.closest('form')?.autocomplete,
    })),
  );
  expect(
    fields.filter(({ remembered, autocomplete }) => remembered || autocomplete !== 'off'),
  ).toEqual([]);
  const field = page.getByRole('textbox').filter({ visible: true }).first();
  await field.fill('a'.repeat(longest + 50));
  await expect(field).toHaveValue('a'.repeat(longest));
});
