import { Encrypter } from 'age-encryption';
import { expect, test, type Page } from '@playwright/test';
import { createVault } from '../../../src/programme/workbook/vault.ts';
import {
  changeRecord,
  expectKept,
  expectRated,
  expectSaid,
  limitRoom,
  make,
  openPanel,
  other,
  rate,
  right,
  toModule,
  unfold,
  unlock,
  words,
} from '../../support/workbook.ts';

// Whatever goes wrong: what is on screen stays, and the visitor reads what happened and what to do.

test.describe.configure({ timeout: 120_000 });

const start = async (page: Page): Promise<void> => {
  await toModule(page, 3);
  await rate(page, 1);
  await openPanel(page);
  await make(page);
  await expectSaid(page, words.notices.made);
};

const importFile = async (page: Page, bytes: Uint8Array, passphrase = right): Promise<void> => {
  await unfold(page, words.import.title);
  const file = { name: 'notities.age', mimeType: 'application/octet-stream' };
  await page
    .getByLabel(words.import.file, { exact: true })
    .setInputFiles({ ...file, buffer: Buffer.from(bytes) });
  await page.getByLabel(words.import.passphrase).fill(passphrase);
  await page.getByRole('button', { name: words.import.button }).click();
};

test('a device without room: no workbook is made, said in words, and a file can be', async ({
  page,
}) => {
  await toModule(page, 3);
  await limitRoom(page, 1);
  await rate(page, 3);
  await openPanel(page);
  await make(page);
  await expectSaid(page, words.notices.refused);
  await expectSaid(page, words.advice.full);
  await expectRated(page, 3);
  await limitRoom(page, undefined);
  await page.getByRole('button', { name: words.make.button }).click();
  await expectSaid(page, words.notices.made);
});

test('no room left while it saves: said, kept on screen, and kept for good when there is room', async ({
  page,
}) => {
  // A browser gives a page some room ahead, so this says what it would say later.
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
  const setFull = (isFull: boolean) =>
    page.evaluate((full) => {
      document.documentElement.toggleAttribute('data-full', full);
    }, isFull);
  await start(page);
  await setFull(true);
  await rate(page, 3);
  await expectSaid(page, words.states.full);
  await expectSaid(page, words.advice.full);
  await expectRated(page, 3);
  await expect(page.getByText(words.bar.full, { exact: true })).toBeVisible();
  // The old record is whole.
  const second = await page.context().newPage();
  await toModule(second, 3);
  await openPanel(second);
  await unlock(second);
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

test('a record that is damaged is told from a wrong passphrase, and may be wiped', async ({
  page,
}) => {
  await start(page);
  await changeRecord(page, 'damage');
  await page.reload();
  await openPanel(page);
  await expectSaid(page, words.states.broken);
  await expectSaid(page, words.advice.broken);
  await rate(page, 2);
  await page.getByRole('button', { name: words.wipe.button }).click();
  await page.getByRole('button', { name: words.wipe.no }).click();
  await expectRated(page, 2);
});

test('a record of a later version is left as it is', async ({ page }) => {
  await start(page);
  await changeRecord(page, 'make newer');
  await rate(page, 2);
  await expectSaid(page, words.states.newer);
  await expectSaid(page, words.advice.newer);
  await expectRated(page, 2);
});

test('a file of a later version, cut off, or not ours: said, and nothing changes', async ({
  page,
}) => {
  const vault = createVault(2);
  const whole = await vault.writeFile(right, { 'a/b': { answer: 1, changed: 1 } });
  const encrypter = new Encrypter();
  encrypter.setPassphrase(right);
  encrypter.setScryptWorkFactor(2);
  const newer = new Uint8Array(await encrypter.encrypt('{"version":99}'));
  await toModule(page, 3);
  await rate(page, 2);
  await openPanel(page);
  await importFile(page, newer);
  await expectSaid(page, words.import.newer);
  for (const bytes of [whole.slice(0, -20), whole.slice(0, 60), new Uint8Array([1, 2, 3])]) {
    await page.getByLabel(words.import.file, { exact: true }).setInputFiles([]);
    await page.getByRole('button', { name: words.import.button }).click();
    await expectSaid(page, words.import.nothing);
    await page.getByLabel(words.import.file, { exact: true }).setInputFiles({
      name: 'x',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(bytes),
    });
    await page.getByRole('button', { name: words.import.button }).click();
    await expectSaid(page, words.import.broken);
  }
  await expectRated(page, 2);
});

test('two tabs: what is answered in one comes into the other, and nothing is lost', async ({
  page,
  context,
}) => {
  await start(page);
  const second = await context.newPage();
  await toModule(second, 2);
  await openPanel(second);
  await unlock(second);
  await expectSaid(second, words.notices.opened);
  // Each answers another module, then both the same one.
  await rate(second, 2);
  await expectSaid(page, words.notices.merged);
  await rate(page, 3);
  await expectSaid(second, words.notices.merged);
  await page.reload();
  await openPanel(page);
  await unlock(page);
  await expectRated(page, 3);
  await toModule(page, 2);
  await openPanel(page);
  await unlock(page);
  await expectRated(page, 2);
});

test('another passphrase in one tab: the other keeps what is on screen, and asks for it', async ({
  page,
  context,
}) => {
  await start(page);
  const second = await context.newPage();
  await toModule(second, 3);
  await openPanel(second);
  await unlock(second);
  await expectSaid(second, words.notices.opened);
  await unfold(page, words.change.title);
  const part = page.locator('details', { hasText: words.change.title });
  await part.getByLabel(words.change.present).fill(right);
  await part.getByLabel(words.change.next).fill(other);
  await part.getByLabel(words.passphrase.again).fill(other);
  await part.getByRole('button', { name: words.change.button }).click();
  await expectSaid(page, words.notices.changed);
  await expectSaid(second, words.states.elsewhere);
  await expectRated(second, 1);
  await rate(second, 2);
  await unlock(second, other);
  await expectSaid(second, words.notices.opened);
  await expectRated(second, 2);
});

test('wiped in one tab is wiped in the other', async ({ page, context }) => {
  await start(page);
  const second = await context.newPage();
  await toModule(second, 3);
  await openPanel(second);
  await unlock(second);
  await expectRated(second, 1);
  await page.getByRole('button', { name: words.wipe.button }).click();
  await page.getByRole('button', { name: words.wipe.yes }).click();
  await expectSaid(page, words.notices.wiped);
  await expectSaid(second, words.notices.wipedElsewhere);
  await expectRated(second, null);
  expect(await page.evaluate(async () => await indexedDB.databases())).toEqual([]);
});

test('a browser that keeps nothing says so, and offers a file', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'indexedDB', { value: undefined });
  });
  await toModule(page, 3);
  await rate(page, 2);
  await openPanel(page);
  await make(page);
  await expectSaid(page, words.notices.refused);
  await expectSaid(page, words.advice.absent);
  await expectRated(page, 2);
  await unfold(page, words.export.title);
  const part = page.locator('details', { hasText: words.export.title });
  await part.getByLabel(words.passphrase.label, { exact: true }).fill(right);
  await part.getByLabel(words.passphrase.again).fill(right);
  const coming = page.waitForEvent('download');
  await part.getByRole('button', { name: words.export.button }).click();
  expect((await coming).suggestedFilename()).toBe('notities.age');
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
  await toModule(after, 3);
  await openPanel(after);
  await unlock(after);
  await expectSaid(after, words.notices.opened);
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
