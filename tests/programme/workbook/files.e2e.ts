import { Encrypter } from 'age-encryption';
import { expect, test } from '@playwright/test';
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
    'geheim/plek': { answer: 'x'.repeat(4000), changed: 8e15 },
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
  await expectSaid(page, words.import.faults.newer);
  for (const [bytes, said] of [
    [whole.slice(0, -20), words.import.faults.damaged],
    [whole.slice(0, 60), words.import.faults.damaged],
    [new Uint8Array([1, 2, 3]), words.import.faults.foreign],
  ] as const) {
    await page.getByLabel(words.import.file, { exact: true }).setInputFiles([]);
    await page.getByRole('button', { name: words.import.button }).click();
    await expectSaid(page, words.import.faults.nothing);
    await importFile(page, bytes);
    await expectSaid(page, said);
  }
  await importFile(page, whole);
  await expectSaid(page, fill(words.import.not.odd, { n: 2, places: 'nu, module 3' }));
  await expectSaid(page, fill(words.import.not.unknown, { n: 1 }));
  // Nothing of it can come in, so nothing is asked.
  await expectSaid(page, words.import.empty);
  await expect(page.getByRole('button', { name: words.import.take })).toHaveCount(0);
  await expectClean(page, 'a file with what is no answer');
  await expectRated(page, 2);
});
