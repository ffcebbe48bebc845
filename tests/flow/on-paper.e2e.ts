import { expect, test } from '@playwright/test';
import { done, inputId } from '../../src/flow/ids.ts';
import { advice } from '../support/flows.ts';
import { fullest } from '../support/fullest.ts';
import { live, openBeforeScripts } from '../support/visit.ts';

test('the fullest advice is one sheet, both sides, with numbers, addresses and the way back to the questions', async ({
  page,
}) => {
  // Who answers before the script comes gives all answers at once: what is shown hangs on the fields alone.
  const come = await openBeforeScripts(page, '/advies/');
  await page.locator('#flow-data').waitFor({ state: 'attached' });
  const answers = fullest(advice, { rol: ['mezelf'], nu: ['weet-niet'] });
  const fields = Object.entries({ ...answers, stand: [...(answers['stand'] ?? []), done] });
  await page.evaluate(
    (ids) => {
      for (const id of ids) document.getElementById(id)?.click();
    },
    fields.flatMap(([question, options]) => options.map((option) => inputId(question, option))),
  );
  come();
  await live(page);
  await expect(page.locator('[data-part=vandaag] .block:visible').nth(8)).toBeVisible();
  const code = page.getByRole('img', { name: /^Deze vragen staan op helpwanted\.nl\/advies\./ });
  await expect(code).toBeHidden();

  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(2);

  await page.emulateMedia({ media: 'print' });
  await expect(code).toBeVisible();
  // Beside the title, so that it is never all there is on a second sheet.
  const [title, way] = await Promise.all([
    page.locator('.situation h2').filter({ visible: true }).boundingBox(),
    code.boundingBox(),
  ]);
  expect(way?.y).toBeLessThan((title?.y ?? 0) + 40);
  const paper = await page.locator('main').innerText();
  for (const there of ['0800-2000', '0800-0188', '113', 'helpwanted.nl/advies']) {
    expect(paper.replaceAll('\u2011', '-')).toContain(there);
  }
  // Nothing to press, nothing of this hour, and no message that somebody else may find.
  expect(paper).not.toMatch(/nu open|nu dicht|Kopieer|Vertel het aan iemand\n|Vink af/);
  await expect(page.getByRole('textbox', { name: 'Jouw bericht' })).toBeHidden();
});
