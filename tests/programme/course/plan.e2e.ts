import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { createVault } from '../../../src/programme/workbook/vault.ts';
import { fillIn } from '../../support/fill-in.ts';
import { right, words } from '../../support/workbook.ts';

const home = '/stoppen-is-mogelijk/';
test.use({ hasTouch: true });

const pagesIn = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length;

/** Answers every exercise of a module that fills the plan. */
const workThrough = async (page: Page) => {
  await page.getByRole('button', { name: 'Alles op één pagina' }).click();
  for (const exercise of await page.locator('[data-exercise]:has(.live)').all()) {
    if (await exercise.locator('.urge-timer, .day-map, .grounding').count()) continue;
    await fillIn(exercise, 'Rustig aan. '.repeat(20));
  }
};

/** Nothing of what is printed falls outside its paper. */
const expectWhole = async (page: Page) => {
  await page.emulateMedia({ media: 'print' });
  const outside = await page
    .locator('.plan-print, .plan-print-parts')
    .evaluateAll((boxes) =>
      boxes.map(({ scrollWidth, clientWidth, scrollHeight, clientHeight }) => [
        scrollWidth - clientWidth,
        scrollHeight - clientHeight,
      ]),
    );
  expect(outside.flat().filter((more) => more > 1)).toEqual([]);
  await page.emulateMedia({ media: null });
};

const toPlan = async (page: Page) => {
  await page
    .locator(`a[href="${home}plan/"]`)
    .first()
    .evaluate((link) => {
      if (link instanceof HTMLElement) link.click();
    });
  await page.waitForURL(`**${home}plan/`);
};

test('what was chosen comes in one plan, on one sheet of paper or one card, and a part of it in a file for somebody else', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.goto(`${home}8/`);
  // Each exercise loads on its own.
  await expect(page.locator('[data-exercise] [data-live]:empty')).toHaveCount(0);
  await workThrough(page);
  await expect(page.locator('.plan-card li').first()).toBeVisible();
  await toPlan(page);
  await expect(page.locator('[data-part="eerst-dit-doen"] li').first()).toBeVisible();
  await expect(page.locator('[data-part="doel"]')).toContainText('Vul in bij module 17');
  expect(pagesIn(await page.pdf({ format: 'A4', preferCSSPageSize: true }))).toBe(1);
  await expectWhole(page);
  await page.getByText('Kaartje voor je portemonnee').tap();
  expect(pagesIn(await page.pdf({ format: 'A4', preferCSSPageSize: true }))).toBe(1);
  await expectWhole(page);
  await page.getByText('Om aan een hulpverlener te geven').tap();
  await expect(page.getByText('kan in een dossier komen')).toBeVisible();
  const toFile = page.getByRole('button', { name: 'Maak een bestand op slot' });
  await expect(toFile).toBeDisabled();
  await page.locator('[data-print] .choice', { hasText: 'Eerst dit doen' }).tap();
  expect(pagesIn(await page.pdf({ format: 'A4', preferCSSPageSize: true }))).toBe(1);
  await toFile.tap();
  const form = page.locator('[data-page=give]');
  await form.getByLabel(words.passphrase.label, { exact: true }).fill(right);
  await form.getByLabel(words.passphrase.again).fill(right);
  const coming = page.waitForEvent('download');
  await form.getByRole('button', { name: words.export.button }).tap();
  const bytes = readFileSync(await (await coming).path());
  const given = await createVault().readFile(right, new Uint8Array(bytes));
  // All else that was answered in this module stays: its timer, its ratings.
  expect(given.kind === 'book' && Object.keys(given.answers).sort()).toEqual([
    '08-de-golf-laten-zakken/eerst-dit',
    '08-de-golf-laten-zakken/wachtregel',
  ]);
});
