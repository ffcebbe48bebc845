import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { longest } from '../../src/programme/exercises/fields/model.ts';
import { allAsked } from '../support/exercises.ts';
import { translate } from '../support/faults.ts';
import { fillIn, fillInByKeyboard } from '../support/fill-in.ts';
import { ports } from '../support/ports.ts';

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

const violations = async (page: Page) => {
  const { violations: found } = await new AxeBuilder({ page })
    .include('main')
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
};

test.describe('by touch, at 360 pixels', () => {
  test.use({ hasTouch: true });

  test('every exercise is filled in to its end while the browser translates, and what was chosen stands there', async ({
    page,
  }) => {
    test.setTimeout(240_000);
    const broken: string[] = [];
    page.on('pageerror', ({ message }) => broken.push(message));
    await page.addInitScript(translate);
    await visit(page);
    for (const id of ids.filter((one) => !special.includes(one))) {
      const exercise = exerciseOf(page, id);
      await fillIn(exercise);
      await expect(exercise.locator('.live :checked, .answered strong').first(), id).toBeVisible();
    }
    expect(broken).toEqual([]);
    expect(await violations(page)).toEqual([]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(360);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page)).toEqual([]);
    // On paper the same answers stand in the form.
    await page.emulateMedia({ media: 'print' });
    await expect(exerciseOf(page, 'zinnen').locator('.written').first()).toHaveText('Even wachten');
    await expect(exerciseOf(page, 'cijfers').locator('.paper-scale .on')).toHaveCount(5);
  });

  test('every target is 44 pixels high', async ({ page }) => {
    await visit(page);
    const small = await page
      .locator('.live :is(label, button, textarea, input[type=date])')
      .filter({ visible: true })
      .evaluateAll((targets) =>
        targets
          .filter((target) => !target.matches('.ask > label'))
          .filter((target) => target.getBoundingClientRect().height < 44)
          .map(({ outerHTML }) => outerHTML),
      );
    expect(small).toEqual([]);
  });

  test('a part of the week gets harder with each tap, and free again', async ({ page }) => {
    await visit(page);
    const cell = exerciseOf(page, 'moeilijke-uren').getByRole('button', { name: 'vrijdag avond' });
    for (const level of ['een beetje lastig', 'lastig', 'heel lastig', 'niet lastig']) {
      await cell.tap();
      await expect(cell).toHaveAccessibleName(`vrijdag avond: ${level}`);
    }
  });
});

test('every exercise works by keyboard alone', async ({ page }) => {
  test.setTimeout(240_000);
  await visit(page);
  for (const id of ids.filter((one) => !special.includes(one))) {
    const exercise = exerciseOf(page, id);
    expect(await fillInByKeyboard(page, exercise), id).toBeGreaterThan(0);
    await expect(exercise.locator(':checked, .answered strong').first(), id).toBeAttached();
  }
});

test.describe('the timer', () => {
  test('waits, stands still, asks how strong it is and draws it', async ({ page }) => {
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
    await expect(golf).toContainText('5 minuten gewacht: 8 → 3');
    expect(await violations(page)).toEqual([]);
  });

  test('does not move for who wants no motion', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await visit(page);
    const golf = exerciseOf(page, 'golf');
    await golf.getByRole('button', { name: 'Begin met wachten' }).click();
    const running = await golf.evaluate(
      (section) => section.getAnimations({ subtree: true }).length,
    );
    expect(running).toBe(0);
  });
});

test('"Drang nu" opens at one tap, over the page, and gives the focus back', async ({ page }) => {
  await visit(page);
  await fillInFirst(page);
  const link = page.getByRole('link', { name: 'Drang nu' });
  await link.click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Begin met wachten' })).toBeVisible();
  await expect(dialog.getByRole('listitem').filter({ hasText: 'Opstaan' })).toBeVisible();
  await expect(dialog.getByRole('link', { name: /113/ })).toHaveAttribute('href', 'tel:113');
  await expect(dialog.getByRole('link', { name: 'Snel weg' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(link).toBeFocused();
});

const fillInFirst = async (page: Page) => {
  await exerciseOf(page, 'eerst-dit').getByRole('checkbox', { name: 'Opstaan' }).check();
};

test('who thinks of suicide reads 113 first', async ({ page }) => {
  await visit(page);
  const checkOut = exerciseOf(page, 'hoe-gaat-het');
  await checkOut.getByRole('radio', { name: 'Ja' }).check();
  await expect(checkOut.getByRole('link').first()).toHaveAttribute('href', 'tel:113');
});

test('the rating before and after stand side by side', async ({ page }) => {
  await visit(page);
  await exerciseOf(page, 'vertrekpunt').getByRole('radio', { name: /^1/ }).first().check();
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
      autocomplete: field.getAttribute('autocomplete'),
      longest: field.getAttribute('maxlength'),
      isText: field.tagName === 'TEXTAREA',
    })),
  );
  expect(
    fields.filter(({ remembered, autocomplete }) => remembered || autocomplete !== 'off'),
  ).toEqual([]);
  expect(fields.filter((one) => one.isText && one.longest !== String(longest))).toEqual([]);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`no untouched exercise has a violation, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await visit(page);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('link', { name: 'Drang nu' }).click();
    await expect(
      page.getByRole('dialog').getByRole('button', { name: 'Begin met wachten' }),
    ).toBeVisible();
    const { violations: found } = await new AxeBuilder({ page }).include('dialog').analyze();
    expect(found.map(({ id }) => id)).toEqual([]);
  });
}
