import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import {
  expectKept,
  expectRated,
  expectSaid,
  goTo,
  lock,
  make,
  openPanel,
  rate,
  sealedRecord,
  right,
  toModule,
  unfold,
  unlock,
  words,
} from '../support/workbook.ts';

// A visitor works through three modules, keeps the work, loses the device, and has it back.

const modules = [1, 2, 3] as const;

const work = async (page: Page): Promise<void> => {
  await toModule(page, 1);
  await rate(page, 1);
  await goTo(page, 2);
  await rate(page, 2);
  await goTo(page, 3);
  await rate(page, 3);
};

const expectAll = async (page: Page): Promise<void> => {
  for (const module of modules) {
    await goTo(page, module);
    await expectRated(page, module);
  }
};

test.describe.configure({ timeout: 180_000 });

test('three modules, a workbook, shut, opened, a file, wiped, and all back on another device', async ({
  page,
  browser,
}, info) => {
  await work(page);
  await openPanel(page);
  await make(page);
  await expectSaid(page, words.notices.made);

  await lock(page);
  await expectRated(page, null);
  await unlock(page, 'dit is niet mijn wachtzin');
  await expectSaid(page, words.notices.wrong);
  await unlock(page);
  await expectSaid(page, words.notices.opened);
  await expectRated(page, 3);

  // Closed and opened anew: nothing is on screen until the passphrase is given.
  await page.reload();
  await expect(page.getByText(words.bar.locked)).toBeVisible();
  await expectRated(page, null);
  await openPanel(page);
  await unlock(page);
  await expectSaid(page, words.notices.opened);
  await expectAll(page);

  // The panel stays open on the way from page to page.
  await unfold(page, words.export.title);
  const part = page.locator('details', { hasText: words.export.title });
  await part.getByLabel(words.passphrase.label, { exact: true }).fill(right);
  const coming = page.waitForEvent('download');
  await part.getByRole('button', { name: words.export.button }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe('notities.age');
  const file = info.outputPath('notities.age');
  await download.saveAs(file);
  expect((await readFile(file)).toString('latin1')).toMatch(/^age-encryption\.org\/v1\n-> scrypt /);

  await page.getByRole('button', { name: words.wipe.button }).click();
  await page.getByRole('button', { name: words.wipe.yes }).click();
  await expectSaid(page, words.notices.wiped);
  await expectRated(page, null);
  expect(await page.evaluate(async () => await indexedDB.databases())).toEqual([]);

  const context = await browser.newContext();
  const elsewhere = await context.newPage();
  await toModule(elsewhere, 3);
  await openPanel(elsewhere);
  await unfold(elsewhere, words.import.title);
  await elsewhere.getByLabel(words.import.file, { exact: true }).setInputFiles(file);
  await elsewhere.getByLabel(words.import.passphrase).fill('dit is niet mijn wachtzin');
  await elsewhere.getByRole('button', { name: words.import.button }).click();
  await expectSaid(elsewhere, words.import.wrong);
  await elsewhere.getByLabel(words.import.passphrase).fill(right);
  await elsewhere.getByRole('button', { name: words.import.button }).click();
  await elsewhere.getByRole('button', { name: words.import.take }).click();
  await expectAll(elsewhere);
  await context.close();
});

test('by keyboard alone: made, shut, a wrong passphrase, opened, wiped', async ({ page }) => {
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  /** Goes on with Tab until something with this name has the focus. */
  const tabTo = async (name: string) => {
    for (let step = 0; step < 80; step += 1) {
      await press('Tab');
      const found = await page.evaluate((text) => {
        const { activeElement } = document;
        if (!activeElement) return false;
        const labels = activeElement instanceof HTMLInputElement ? activeElement.labels : null;
        const said = labels?.[0]?.textContent ?? activeElement.textContent;
        return said.trim() === text;
      }, name);
      if (found) return;
    }
    throw new Error(`Tab never came to "${name}".`);
  };
  await toModule(page, 3);
  const first = page.locator('[data-exercise=vertrekpunt] .live').getByRole('radio').first();
  await first.focus();
  await press('ArrowRight');
  await expectRated(page, 2);
  await tabTo(words.door);
  await press('Enter');
  await tabTo(words.passphrase.label);
  await page.keyboard.type(right);
  await tabTo(words.passphrase.again);
  await page.keyboard.type(right);
  await press('Enter');
  await expectSaid(page, words.notices.made);
  await tabTo(words.lock.button);
  await press('Enter');
  await expectSaid(page, words.states.locked);
  await tabTo(words.passphrase.label);
  await page.keyboard.type('iets anders');
  await press('Enter');
  await expectSaid(page, words.notices.wrong);
  await press('ControlOrMeta+a');
  await page.keyboard.type(right);
  await press('Enter');
  await expectSaid(page, words.notices.opened);
  await expectRated(page, 2);
  await tabTo(words.wipe.button);
  await press('Enter');
  await tabTo(words.wipe.yes);
  await press('Enter');
  await expectSaid(page, words.notices.wiped);
  await expectRated(page, null);
});

test('what is answered is kept by itself, and is there after the tab was closed', async ({
  page,
  context,
}) => {
  await toModule(page, 3);
  await openPanel(page);
  await make(page);
  await expectSaid(page, words.notices.made);
  const before = await sealedRecord(page);
  await rate(page, 3);
  await expect.poll(() => sealedRecord(page)).not.toBe(before);
  await expect(page.getByText(/^Bewaard om \d\d:\d\d\.$/)).toBeVisible();
  await page.close();
  const again = await context.newPage();
  await toModule(again, 3);
  await openPanel(again);
  await unlock(again);
  await expectSaid(again, words.notices.opened);
  await expectRated(again, 3);
});

test('ten minutes without a touch shut it, and nothing is lost', async ({ page }) => {
  await page.clock.install();
  await toModule(page, 3);
  await openPanel(page);
  await make(page);
  await expectSaid(page, words.notices.made);
  await rate(page, 2);
  await page.clock.fastForward('09:00');
  await expectKept(page);
  await page.clock.fastForward('01:30');
  await expectSaid(page, words.notices.idle);
  await expectRated(page, null);
  await unlock(page);
  await expectSaid(page, words.notices.opened);
  await expectRated(page, 2);
});
