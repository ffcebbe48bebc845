import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import {
  expectClean,
  expectKept,
  expectRated,
  expectSaid,
  importFile,
  make,
  openPanel,
  rate,
  right,
  start,
  toModule,
  unfold,
  words,
} from '../../support/workbook.ts';

// One thing that a browser can do is not there, or is refused: the panel comes, a file goes out and in, and what
// is said is so.

test.describe.configure({ timeout: 120_000 });

/** Takes something away that a page finds in every browser. */
const missing = (name: string) => (page: Page) =>
  page.addInitScript((global) => {
    Object.defineProperty(globalThis, global, { value: undefined, configurable: true });
  }, name);

/** Every use of it throws. */
const forbidden = (name: string) => (page: Page) =>
  page.addInitScript((global) => {
    Object.defineProperty(globalThis, global, {
      get: () => {
        throw new DOMException('Denied.', 'SecurityError');
      },
      configurable: true,
    });
  }, name);

/** Methods that are there and throw, as in a browser that has them and does not want to. */
const refuse = ({ owner, names }: { owner: string; names: readonly string[] }): void => {
  const made: unknown = Reflect.get(globalThis, owner);
  if (typeof made !== 'function') throw new Error(`No ${owner} here.`);
  const prototype: unknown = made.prototype;
  if (typeof prototype !== 'object' || !prototype) throw new Error(`${owner} makes nothing.`);
  for (const name of names) {
    Object.defineProperty(prototype, name, {
      value: () => {
        throw new DOMException('Denied.', 'SecurityError');
      },
    });
  }
};
const refusing =
  (owner: string, ...names: readonly string[]) =>
  (page: Page) =>
    page.addInitScript(refuse, { owner, names });

/** Makes a file of what is answered, and reads it again in the same panel. */
const fileOutAndIn = async (page: Page) => {
  await unfold(page, words.export.title);
  const part = page.locator('details', { hasText: words.export.title });
  for (const label of [words.passphrase.label, words.passphrase.again]) {
    const field = part.getByLabel(label, { exact: true });
    // Of an open workbook the passphrase is asked for once.
    if (await field.isVisible()) await field.fill(right);
  }
  const coming = page.waitForEvent('download');
  await part.getByRole('button', { name: words.export.button }).click();
  await expectSaid(page, words.export.done);
  const bytes = await readFile(await (await coming).path());
  await rate(page, 3);
  await unfold(page, words.import.title);
  await importFile(page, bytes);
  await expectSaid(page, words.import.keeps);
};

for (const [name, deny] of [
  ['BroadcastChannel is missing', missing('BroadcastChannel')],
  ['BroadcastChannel is forbidden', forbidden('BroadcastChannel')],
  [
    'no tab may be told anything, databases are not listed, there is no small storage, lock or random name',
    async (page: Page) => {
      await refusing('BroadcastChannel', 'postMessage')(page);
      await refusing('IDBFactory', 'databases')(page);
      await refusing('Storage', 'getItem', 'setItem', 'clear', 'key')(page);
      await refusing('Navigator', 'storage', 'locks')(page);
      await refusing('Crypto', 'randomUUID')(page);
    },
  ],
] as const) {
  test(`${name}: a workbook is made and kept, and "Snel weg" leaves`, async ({ page }) => {
    await deny(page);
    await start(page);
    await rate(page, 2);
    await expectKept(page);
    await page.route(/^https:/, (route) => route.fulfill({ body: 'Weer' }));
    await page.getByRole('link', { name: 'Snel weg' }).first().click();
    await page.waitForURL(/^https:/);
  });
}

for (const [name, deny] of [
  ['there are no databases', missing('indexedDB')],
  ['no database is listed or opened', refusing('IDBFactory', 'databases', 'open')],
] as const) {
  test(`${name}: no workbook is promised, and a file goes out and in`, async ({ page }) => {
    await deny(page);
    await toModule(page, 3);
    await rate(page, 2);
    await openPanel(page);
    await expectSaid(page, words.states.denied);
    await expect(page.getByRole('button', { name: words.make.button })).toHaveCount(0);
    await expect(page.getByText(words.make.lead)).toHaveCount(0);
    await expectClean(page, name);
    await fileOutAndIn(page);
    await page.getByRole('button', { name: words.import.leave }).click();
    await expectRated(page, 3);
  });
}

test('a database that does not open is said when a workbook is made, and leaves none', async ({
  page,
}) => {
  await refusing('IDBFactory', 'open')(page);
  await toModule(page, 3);
  await rate(page, 2);
  await openPanel(page);
  await make(page);
  await expectSaid(page, words.notices.refused);
  await expectSaid(page, words.advice.absent);
  await expectRated(page, 2);
});

test('storage that is refused later: what is not kept is said, nobody is said to have wiped it, a file is made', async ({
  page,
}) => {
  await start(page);
  await page.evaluate(refuse, { owner: 'IDBFactory', names: ['databases', 'open'] });
  await page.evaluate(refuse, { owner: 'IDBDatabase', names: ['transaction'] });
  await rate(page, 2);
  await expectSaid(page, words.states.full);
  await expectSaid(page, words.advice.absent);
  await fileOutAndIn(page);
});

test('a wipe that another program holds up is not called done', async ({ page }) => {
  await start(page);
  await page.evaluate(refuse, { owner: 'IDBFactory', names: ['deleteDatabase'] });
  await page.getByRole('button', { name: words.wipe.button }).click();
  await page.getByRole('button', { name: words.wipe.yes }).click();
  await expectSaid(page, words.notices.wipeHeld);
  await expectSaid(page, words.states.locked);
});

test('a browser that makes no file says so, and keeps what is on screen', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.set(URL, 'createObjectURL', undefined);
  });
  await toModule(page, 3);
  await rate(page, 2);
  await openPanel(page);
  await unfold(page, words.export.title);
  const part = page.locator('details', { hasText: words.export.title });
  await part.getByLabel(words.passphrase.label, { exact: true }).fill(right);
  await part.getByLabel(words.passphrase.again).fill(right);
  await part.getByRole('button', { name: words.export.button }).click();
  await expectSaid(page, words.export.unknown);
  await expectRated(page, 2);
});
