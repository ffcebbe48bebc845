import { readFileSync } from 'node:fs';
import { expect, type Download, type Page } from '@playwright/test';
import { violationsIn } from './axe.ts';
import type { WorkbookTexts } from '../../src/programme/workbook/texts.ts';

interface Words {
  readonly workbook: WorkbookTexts;
}
const read = (path: string): Words => JSON.parse(readFileSync(path, 'utf8')) as Words;

/** What the panel says. */
export const words = read('content/interface/programme/nl.json').workbook;
export const right = 'zeven paarse vogels zingen';
export const other = 'acht groene fietsen dromen';

/** "Vertrekpunt" of a module, its exercises alive. */
export const toModule = async (page: Page, module: number): Promise<void> => {
  await page.goto(`/stoppen-is-mogelijk/${module}/#vertrekpunt`);
  await live(page);
};

/** Waits until the island has taken the page over. */
export const live = async (page: Page): Promise<void> => {
  await page.locator('[data-exercise=vertrekpunt] .live').waitFor();
  await page.locator('.where').waitFor();
};

/** To another module by the list of modules: what was answered stays in memory. */
export const goTo = async (page: Page, module: number): Promise<void> => {
  await page.getByRole('link', { name: 'Stoppen is mogelijk', exact: true }).first().click();
  // Not what is offered for today: that leads to a step.
  await page.locator(`main .cards a[href="/stoppen-is-mogelijk/${module}/"]`).click();
  await expect(page).toHaveTitle(new RegExp(`Module ${module}\\b`));
  await toRating(page);
  await live(page);
};

/** To the step "Vertrekpunt", from whichever step the visitor had left the module at. */
const toRating = async (page: Page): Promise<void> => {
  await page.locator('.contents a[href="#vertrekpunt"]').evaluate((link) => {
    if (link instanceof HTMLElement) link.click();
  });
};

const rating = (page: Page, at: number) =>
  page.locator('[data-exercise=vertrekpunt] .live fieldset.ask').first().getByRole('radio').nth(at);

/** Answers the first sentence of "Vertrekpunt" with a number. */
export const rate = async (page: Page, number: 1 | 2 | 3): Promise<void> => {
  await rating(page, number - 1)
    .locator('xpath=ancestor::label')
    .click();
  await expectRated(page, number);
};

/** The first sentence of "Vertrekpunt" has this number, or none. */
export const expectRated = async (page: Page, number: 1 | 2 | 3 | null): Promise<void> => {
  for (const at of [0, 1, 2]) {
    await expect(rating(page, at)).toBeChecked({ checked: number === at + 1 });
  }
};

/** Opens the panel of the workbook, and waits until it has looked at the device. */
export const openPanel = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: words.door, exact: true }).click();
  await expect(page.getByRole('heading', { name: words.panel })).toBeVisible();
  await expect(page.getByRole('button', { name: words.wipe.button })).toBeVisible();
};

/** Says a sentence of the panel. */
export const expectSaid = async (page: Page, sentence: string): Promise<void> => {
  await expect(page.locator('.workbook').getByText(sentence)).toBeVisible({ timeout: 20_000 });
};

export const make = async (page: Page, passphrase = right): Promise<void> => {
  await page.getByLabel(words.passphrase.label, { exact: true }).first().fill(passphrase);
  await page.getByLabel(words.passphrase.again).first().fill(passphrase);
  await page.getByRole('button', { name: words.make.button }).click();
};

export const unlock = async (page: Page, passphrase = right): Promise<void> => {
  await page.getByLabel(words.passphrase.label, { exact: true }).first().fill(passphrase);
  await page.getByRole('button', { name: words.unlock.button }).click();
};

/** What is answered is on the device. */
export const expectKept = async (page: Page): Promise<void> => {
  await expectSaid(page, words.states.open);
};

export const lock = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: words.lock.button }).click();
  await expectSaid(page, words.states.locked);
};

/** A module with one answer, and an open workbook that holds it. */
export const start = async (page: Page): Promise<void> => {
  await toModule(page, 3);
  await rate(page, 1);
  await openPanel(page);
  await make(page);
  await expectSaid(page, words.notices.made);
};

/** Opens the workbook that is on this device, in a tab that has just come. */
export const openHere = async (page: Page, module = 3): Promise<void> => {
  await toModule(page, module);
  await openPanel(page);
  await unlock(page);
  await expectSaid(page, words.notices.opened);
};

/** Chooses another passphrase, in the part of the panel for it. */
export const change = async (page: Page, next = other): Promise<void> => {
  await unfold(page, words.change.title);
  const part = page.locator('details', { hasText: words.change.title });
  await part.getByLabel(words.change.present).fill(right);
  await part.getByLabel(words.change.next).fill(next);
  await part.getByLabel(words.passphrase.again).fill(next);
  await part.getByRole('button', { name: words.change.button }).click();
};

/** Makes a file of an open workbook, in the part of the panel for it. */
export const exportFile = async (page: Page): Promise<Download> => {
  await unfold(page, words.export.title);
  const part = page.locator('details', { hasText: words.export.title });
  await part.getByLabel(words.passphrase.label, { exact: true }).fill(right);
  const coming = page.waitForEvent('download');
  await part.getByRole('button', { name: words.export.button }).click();
  return coming;
};

/** Gives a file and its passphrase, in the part of the panel for it. */
export const importFile = async (
  page: Page,
  bytes: Uint8Array,
  passphrase = right,
): Promise<void> => {
  const file = { name: 'notities.age', mimeType: 'application/octet-stream' };
  await page
    .getByLabel(words.import.file, { exact: true })
    .setInputFiles({ ...file, buffer: Buffer.from(bytes) });
  await page.getByLabel(words.import.passphrase).fill(passphrase);
  await page.getByRole('button', { name: words.import.button }).click();
};

/** The panel has no violation in this state, and fits on a small phone. */
export const expectClean = async (page: Page, state: string): Promise<void> => {
  expect(await violationsIn(page, '.where'), state).toEqual([]);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width, state).toBeLessThanOrEqual(360);
};

/** Opens a part of the panel that is folded. */
export const unfold = async (page: Page, title: string): Promise<void> => {
  await page.locator('.workbook summary', { hasText: title }).click();
};

/** Changes the record on the device behind the back of the page. */
export const changeRecord = async (page: Page, change: 'damage' | 'make newer'): Promise<void> => {
  await page.evaluate(
    (how) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('notities');
        opening.onerror = () => reject(new Error('There is no record.'));
        opening.onsuccess = () => {
          const writing = opening.result.transaction('notities', 'readwrite');
          const store = writing.objectStore('notities');
          const reading = store.get('nu');
          reading.onsuccess = () => {
            const record: unknown = reading.result;
            if (typeof record !== 'object' || !record) throw new Error('There is no record.');
            const changed =
              how === 'damage' ? { format: 1, body: new Uint8Array(40) } : { format: 99 };
            store.put({ ...record, ...changed }, 'nu');
          };
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    change,
  );
};

/** Gives the site no more room on this device, or room again. */
export const limitRoom = async (page: Page, bytes: number | undefined): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', {
    origin: new URL(page.url()).origin,
    ...(bytes === undefined ? {} : { quotaSize: bytes }),
  });
};

/** Types into the first field for own words of an exercise, which may stand in a later step. */
export const type = async (page: Page, exercise: string, text: string): Promise<void> => {
  await page
    .locator(`[data-exercise=${exercise}] .live textarea`)
    .first()
    .fill(text, { force: true });
};

/** The sealed record as it lies on the device: it changes with every save. */
export const sealedRecord = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('notities');
        opening.onerror = () => {
          reject(new Error('There is no record.'));
        };
        opening.onsuccess = () => {
          const reading = opening.result.transaction('notities').objectStore('notities').get('nu');
          reading.onsuccess = () => {
            opening.result.close();
            const record: unknown = reading.result;
            const body = typeof record === 'object' && record && 'body' in record && record.body;
            resolve(body instanceof Uint8Array ? body.join() : '');
          };
        };
      }),
  );
