import { expect, test } from '@playwright/test';
import {
  change,
  expectClean,
  expectRated,
  expectSaid,
  lock,
  openHere,
  openPanel,
  other,
  rate,
  start,
  toModule,
  unfold,
  unlock,
  words,
} from '../../support/workbook.ts';

test.describe.configure({ timeout: 120_000 });

test('two tabs: nothing that is answered is lost, another passphrase is asked for, a wipe is for both', async ({
  page,
  context,
}) => {
  await start(page);
  for (const part of [words.export.title, words.import.title]) await unfold(page, part);
  await expectClean(page, 'open');
  const second = await context.newPage();
  await openHere(second, 2);
  // Each answers another module.
  await rate(second, 2);
  await expectSaid(page, words.notices.merged);
  await rate(page, 3);
  await expectSaid(second, words.notices.merged);
  await toModule(second, 3);
  await openPanel(second);
  await unlock(second, 'iets anders');
  await expectSaid(second, words.notices.wrong);
  await expectClean(second, 'locked, a wrong passphrase');
  await unlock(second);
  await expectSaid(second, words.notices.opened);
  await expectRated(second, 3);

  await change(page);
  await expectSaid(page, words.notices.changed);
  await expectSaid(second, words.states.elsewhere);
  await expectRated(second, 3);
  await expectClean(second, 'elsewhere');
  await rate(second, 1);
  await unlock(second, other);
  await expectSaid(second, words.notices.opened);
  await expectRated(second, 1);
  // What was answered in the other module came along.
  await lock(second);
  await toModule(second, 2);
  await openPanel(second);
  await unlock(second, other);
  await expectRated(second, 2);

  await page.getByRole('button', { name: words.wipe.button }).click();
  await page.getByRole('button', { name: words.wipe.yes }).click();
  await expectSaid(page, words.notices.wiped);
  await expectSaid(second, words.notices.wipedElsewhere);
  await expectRated(second, null);
  expect(await page.evaluate(async () => await indexedDB.databases())).toEqual([]);
});
