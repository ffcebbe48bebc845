import { Encrypter } from 'age-encryption';
import { test } from '@playwright/test';
import { fill } from '../../../src/i18n/fill.ts';
import { createVault } from '../../../src/programme/workbook/vault.ts';
import {
  expectClean,
  expectRated,
  expectSaid,
  importFile,
  openPanel,
  rate,
  right,
  toModule,
  unfold,
  words,
} from '../../support/workbook.ts';

test('a file of a later version, cut off, not ours, or with what is no answer: said, and nothing changes', async ({
  page,
}) => {
  const vault = createVault(2);
  const whole = await vault.writeFile(right, {
    'nu/golf': { answer: 'elke avond', changed: 8 },
    '03-triggers/vertrekpunt': { answer: { scores: 'drie' }, changed: 8e15 },
  });
  const encrypter = new Encrypter();
  encrypter.setPassphrase(right);
  encrypter.setScryptWorkFactor(2);
  const newer = new Uint8Array(await encrypter.encrypt('{"version":99}'));
  await toModule(page, 3);
  await rate(page, 2);
  await openPanel(page);
  await unfold(page, words.import.title);
  await importFile(page, newer);
  await expectSaid(page, words.import.newer);
  for (const bytes of [whole.slice(0, -20), whole.slice(0, 60), new Uint8Array([1, 2, 3])]) {
    await page.getByLabel(words.import.file, { exact: true }).setInputFiles([]);
    await page.getByRole('button', { name: words.import.button }).click();
    await expectSaid(page, words.import.nothing);
    await importFile(page, bytes);
    await expectSaid(page, words.import.broken);
  }
  await importFile(page, whole);
  await expectSaid(page, fill(words.import.odd, { n: 2, places: 'nu, module 3' }));
  await expectClean(page, 'a file with what is no answer');
  await page.getByRole('button', { name: words.import.take }).click();
  await expectSaid(page, fill(words.import.done, { n: 0 }));
  await expectRated(page, 2);
});
