import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { fill } from '../../src/i18n/fill.ts';
import {
  expectKept,
  expectRated,
  expectSaid,
  exportFile,
  goTo,
  lock,
  make,
  openHere,
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
  const download = await exportFile(page);
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
  await expectSaid(elsewhere, words.import.faults.wrong);
  await elsewhere.getByLabel(words.import.passphrase).fill(right);
  await elsewhere.getByRole('button', { name: words.import.button }).click();
  await elsewhere.getByRole('button', { name: words.import.take }).click();
  await expectAll(elsewhere);
  await context.close();
});

/** A visitor with a keyboard and nothing else. */
const keyboard = (page: Page) => {
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  /** Goes on with Tab to something with this name, that leads there, or that asks for this exercise. */
  const tabTo = async (name: string) => {
    for (let step = 0; step < 200; step += 1) {
      await press('Tab');
      const found = await page.evaluate((text) => {
        const { activeElement } = document;
        if (!activeElement) return false;
        if (activeElement.getAttribute('href') === text) {
          // Of the front its list, and not what is offered for today or to go on with: that leads to a step.
          return !text.startsWith('/') || activeElement.matches('.cards a, :not(main *)');
        }
        if (!(activeElement instanceof HTMLInputElement)) {
          return activeElement.textContent.trim() === text;
        }
        const exercise = activeElement.closest('[data-exercise]')?.getAttribute('data-exercise');
        return exercise === text || activeElement.labels?.[0]?.textContent.trim() === text;
      }, name);
      if (found) return;
    }
    throw new Error(`Tab never came to "${name}".`);
  };
  return {
    press,
    tabTo,
    /** Goes to something and uses it. */
    use: async (name: string) => {
      await tabTo(name);
      await press('Enter');
    },
    /** Goes to a field, writes in it in the place of what was there, and sends it. */
    send: async (name: string, text: string) => {
      await tabTo(name);
      await press('ControlOrMeta+a');
      await page.keyboard.type(text);
      await press('Enter');
    },
  };
};

test('by keyboard alone: written in, made, another module, a file, shut, opened, wiped, and all back', async ({
  page,
}, info) => {
  const { press, tabTo, use, send } = keyboard(page);
  // The browser hands over its choosing of files from now on, not a moment after the key was pressed.
  page.on('filechooser', () => {});
  const home = '/stoppen-is-mogelijk/';
  /** To a module by the list of modules, and to its "Vertrekpunt". */
  const toStart = async (module: number) => {
    await use(home);
    await use(`${home}${module}/`);
    await expect(page).toHaveTitle(new RegExp(`Module ${module}\\b`));
    await page.locator('[data-step-nav]').waitFor();
    // A module opens at the step where the visitor left it.
    if (!(await page.locator('[data-exercise=vertrekpunt] .live').isVisible())) {
      await use('De stappen');
      await use('#vertrekpunt');
    }
  };
  const goAndRate = async (module: number, number: 1 | 2 | 3) => {
    await toStart(module);
    await tabTo('vertrekpunt');
    await press('Space', ...Array.from({ length: number - 1 }, () => 'ArrowRight'));
    await expectRated(page, number);
  };
  await page.goto(home);
  await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
  await goAndRate(3, 2);
  await use(words.door);
  await tabTo(words.passphrase.label);
  await page.keyboard.type(right);
  await send(words.passphrase.again, right);
  await expectSaid(page, words.notices.made);
  await goAndRate(2, 3);

  await use(words.export.title);
  const coming = page.waitForEvent('download');
  await send(words.passphrase.label, right);
  const file = info.outputPath('notities.age');
  await (await coming).saveAs(file);

  await use(words.lock.button);
  await expectSaid(page, words.states.locked);
  await expectRated(page, null);
  await send(words.passphrase.label, 'iets anders');
  await expectSaid(page, words.notices.wrong);
  await press('ControlOrMeta+a');
  await page.keyboard.type(right);
  await press('Enter');
  await expectSaid(page, words.notices.opened);
  await expectRated(page, 3);

  await use(words.wipe.button);
  await use(words.wipe.yes);
  await expectSaid(page, words.notices.wiped);
  await expectRated(page, null);

  // What is answered now is newer than the file; what is only in the file comes back.
  await goAndRate(2, 1);
  await use(words.import.title);
  await tabTo(words.import.file);
  const choosing = page.waitForEvent('filechooser');
  await press('Enter');
  await (await choosing).setFiles(file);
  await send(words.import.passphrase, right);
  await expect(
    page.getByText(fill(words.import.found, { n: 2, added: 1, newer: 0, older: 1, same: 0 })),
  ).toBeVisible();
  await use(words.import.take);
  await expectRated(page, 1);
  await toStart(3);
  await expectRated(page, 2);
});

test('what is answered is kept by itself, ten minutes without a touch shut it, and nothing is lost', async ({
  page,
  context,
}) => {
  await page.clock.install();
  await toModule(page, 3);
  await openPanel(page);
  await make(page);
  await expectSaid(page, words.notices.made);
  const before = await sealedRecord(page);
  await rate(page, 3);
  await page.clock.runFor(2000);
  await expect.poll(() => sealedRecord(page)).not.toBe(before);
  await expect(page.getByText(/^Bewaard om \d\d:\d\d\.$/)).toBeVisible();
  await page.clock.fastForward('09:00');
  await expectKept(page);
  await page.clock.fastForward('01:30');
  await expectSaid(page, words.notices.idle);
  await expectRated(page, null);
  await unlock(page);
  await expectSaid(page, words.notices.opened);
  await expectRated(page, 3);
  await page.close();
  const again = await context.newPage();
  await openHere(again);
  await expectRated(again, 3);
});
