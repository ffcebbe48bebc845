import { expect, test, type Page } from '@playwright/test';
import { doEverything } from '../support/do-everything.ts';
import { fillEvery, pressAnywhere, sayOpenFields } from '../support/in-page.ts';
import { editorPages } from '../support/pages.ts';
import { ports } from '../support/ports.ts';
import { live as adviceLives, toAdvice } from '../support/visit.ts';
import { expectSaid, openPanel, right, words } from '../support/workbook.ts';

// A browser keeps what is chosen on an open page, to restore it, unless the form around it forbids.
// `every-page.e2e.ts` looks at what each page shows by itself; these are the rest.

test.use({ hasTouch: true });

/** The fields that may be kept, from now on. */
const openFields = async (page: Page): Promise<readonly string[]> => {
  const said: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') said.push(message.text());
  });
  await page.addInitScript(sayOpenFields);
  return said;
};

test('a field that a browser may keep is seen: this test can fail', async ({ page }) => {
  const said = await openFields(page);
  const open = [
    '<input type="radio" autocomplete="off">',
    '<input type="file">',
    '<form><input autocomplete="off"></form>',
    '<form autocomplete="off"><textarea></textarea></form>',
    '<form autocomplete="off"><select><option>a</select></form>',
    '<p contenteditable></p>',
  ];
  const closed = [
    '<form autocomplete="off"><input><input type="radio"><input type="file"></form>',
    '<form autocomplete="off"><textarea autocomplete="off"></textarea></form>',
  ];
  await page.route('**/velden/', (route) =>
    route.fulfill({ contentType: 'text/html', body: [...open, ...closed].join('\n') }),
  );
  await page.goto('/velden/');
  await expect.poll(() => said.length).toBe(open.length);
});

test('no page for editors has a field that a browser may keep', async ({ page }) => {
  test.setTimeout(120_000);
  const said = await openFields(page);
  page.on('dialog', (dialog) => dialog.accept());
  for (const path of editorPages) {
    await page.goto(`http://localhost:${ports.preview}${path}`);
    await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
    await doEverything(page);
  }
  expect(editorPages.length).toBeGreaterThan(0);
  expect(said).toEqual([]);
});

test('nor has what comes later: help to tell, the workbook in each state, the plan to print, "Drang nu"', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const said = await openFields(page);
  await page.goto('/advies/');
  await adviceLives(page);
  await toAdvice(page);
  await expect(page.locator('.tell textarea')).toBeAttached();

  await page.goto('/stoppen-is-mogelijk/8/');
  await expect(page.locator('[data-exercise] [data-live]:empty')).toHaveCount(0);
  expect(await page.evaluate(fillEvery)).toEqual(expect.arrayContaining(['radio', 'checkbox']));
  await openPanel(page);
  const make = page.getByLabel(words.passphrase.again).first();
  await page.getByLabel(words.passphrase.label, { exact: true }).first().fill(right);
  await make.fill(right);
  // Enter in a field of a form with a button presses the button.
  await make.press('Enter');
  await expectSaid(page, words.notices.made);
  await expect(page.locator('.workbook [type=file]')).toBeAttached();
  expect(await page.locator('.workbook [type=password]').count()).toBeGreaterThan(3);

  await page.evaluate(pressAnywhere, 'a[href="/stoppen-is-mogelijk/plan/"]');
  await expect(page.locator('[data-print] input').first()).toBeAttached();
  await page.evaluate(pressAnywhere, 'a[data-now]');
  await expect(page.getByRole('dialog').getByRole('radio').first()).toBeVisible();
  expect(said).toEqual([]);
});

test('Enter in a field sends nothing, leaves the page and its answers as they are, and closes no dialog', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.goto(`http://localhost:${ports.preview}/redactie/oefeningen/`);
  await expect(page.locator('[data-exercise] [data-live]:empty')).toHaveCount(0);
  await page.locator('[data-exercise=vertrekpunt] .live').waitFor();
  const state = () =>
    page.evaluate(() => [
      location.href,
      ...[...document.querySelectorAll('input')].map((one) => `${one.checked} ${one.value}`),
    ]);
  await page.getByRole('radio').filter({ visible: true }).first().check();
  const before = await state();
  await page.evaluate(() => {
    const { dataset } = document.documentElement;
    dataset['same'] = '';
    addEventListener('submit', (event) => {
      if (!event.defaultPrevented) dataset['same'] = 'sent';
    });
  });
  const fields = page.locator('.live input').filter({ visible: true });
  const types = new Set<string>();
  for (const field of await fields.all()) {
    const type = (await field.getAttribute('type')) ?? '';
    if (types.has(type)) continue;
    types.add(type);
    await field.press('Enter');
  }
  expect([...types].sort()).toEqual(['checkbox', 'date', 'radio']);
  expect(await state()).toEqual(before);
  await expect(page.locator('html')).toHaveAttribute('data-same', '');

  await page.getByRole('link', { name: 'Drang nu' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('radio').first()).toBeVisible();
  // What a browser may do at Enter, if there is one field for text.
  await dialog.locator('form').evaluate((form) => {
    if (form instanceof HTMLFormElement) form.requestSubmit();
  });
  await expect(dialog).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-same', '');
});
