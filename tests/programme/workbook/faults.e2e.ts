import { expect, test, type Page } from '@playwright/test';
import {
  changeRecord,
  expectClean,
  expectKept,
  expectRated,
  expectSaid,
  limitRoom,
  make,
  openHere,
  openPanel,
  rate,
  start,
  toModule,
  unlock,
  words,
} from '../../support/workbook.ts';

// Whatever goes wrong: what is on screen stays, and the visitor reads what happened and what to do.

test.describe.configure({ timeout: 120_000 });

/** A browser gives a page some room ahead, so this says what it would say later. */
const refuseWrites = async (page: Page) => {
  await page.addInitScript(() => {
    const put: unknown = Reflect.get(IDBObjectStore.prototype, 'put');
    if (typeof put !== 'function') throw new Error('No database here.');
    const limited = new Proxy(put, {
      apply: (real, store, record) => {
        if (document.documentElement.dataset['full'] === undefined) {
          return Reflect.apply(real, store, record) as unknown;
        }
        throw new DOMException('No room.', 'QuotaExceededError');
      },
    });
    Reflect.set(IDBObjectStore.prototype, 'put', limited);
  });
  return (isFull: boolean) =>
    page.evaluate((full) => {
      document.documentElement.toggleAttribute('data-full', full);
    }, isFull);
};

test('a device without room: said when it is made and while it saves, nothing lost, kept when there is room', async ({
  page,
}) => {
  const setFull = await refuseWrites(page);
  await toModule(page, 3);
  await expectClean(page, 'closed');
  await limitRoom(page, 1);
  await rate(page, 1);
  await openPanel(page);
  await page.getByRole('button', { name: words.make.button }).click();
  await expectSaid(page, words.passphrase.short);
  await expectClean(page, 'too short');
  await make(page);
  await expectSaid(page, words.notices.refused);
  await expectSaid(page, words.advice.full);
  await expectRated(page, 1);
  await expectClean(page, 'no room to make it');
  await limitRoom(page, undefined);
  await page.getByRole('button', { name: words.make.button }).click();
  await expectSaid(page, words.notices.made);

  await setFull(true);
  await rate(page, 3);
  await expectSaid(page, words.states.full);
  await expectSaid(page, words.advice.full);
  await expectRated(page, 3);
  await expect(page.getByText(words.bar.full, { exact: true })).toBeVisible();
  await expectClean(page, 'no room to save');
  // The old record is whole.
  const second = await page.context().newPage();
  await openHere(second);
  await expectRated(second, 1);
  await second.close();
  await setFull(false);
  await page.getByRole('button', { name: words.lock.retry }).click();
  await expectKept(page);
  await page.reload();
  await openPanel(page);
  await unlock(page);
  await expectRated(page, 3);
});

test('a record of a later version is left as it is; a damaged one is told from a wrong passphrase', async ({
  page,
}) => {
  await start(page);
  await changeRecord(page, 'make newer');
  await rate(page, 2);
  await expectSaid(page, words.states.newer);
  await expectSaid(page, words.advice.newer);
  await expectRated(page, 2);
  await expectClean(page, 'newer');

  await changeRecord(page, 'damage');
  await page.reload();
  await openPanel(page);
  await expectSaid(page, words.states.broken);
  await expectSaid(page, words.advice.broken);
  await expectClean(page, 'broken');
  await rate(page, 2);
  await page.getByRole('button', { name: words.wipe.button }).click();
  await expectClean(page, 'asked before a wipe');
  await page.getByRole('button', { name: words.wipe.no }).click();
  await expectRated(page, 2);
});

test('a tab that dies in mid-save leaves the old record whole', async ({ page, context }) => {
  await start(page);
  // The write is under way, and never ends.
  await page.evaluate(() => {
    IDBTransaction.prototype.commit = function (this: IDBTransaction) {
      const store = this.objectStore('notities');
      const goOn = () => {
        store.get('nu').onsuccess = goOn;
      };
      goOn();
    };
  });
  await rate(page, 3);
  await expectSaid(page, words.states.saving);
  const session = await context.newCDPSession(page);
  const dead = page.waitForEvent('crash');
  session.send('Page.crash').catch(() => undefined);
  await dead;
  const after = await context.newPage();
  await openHere(after);
  await expectRated(after, 1);
});

test('a clock that goes back years loses no answer', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-11-20T20:00:00') });
  await start(page);
  await page.clock.setSystemTime(new Date('1999-01-01T00:00:00'));
  await rate(page, 3);
  await page.clock.runFor(2000);
  await expectKept(page);
  await page.reload();
  await openPanel(page);
  await rate(page, 2);
  await unlock(page);
  await expectSaid(page, words.notices.opened);
  await expectRated(page, 2);
});
