import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test, type Page } from '@playwright/test';
import { exitUrl } from '../../../src/privacy/exit-url.ts';
import { neutral } from '../../support/visit.ts';
import {
  expectKept,
  expectRated,
  expectSaid,
  lock,
  make,
  openPanel,
  rate,
  right,
  toModule,
  type,
  unlock,
  words,
} from '../../support/workbook.ts';

test.describe.configure({ timeout: 120_000 });

const marker = 'zilverreiger-op-het-dak';

const keepMarker = async (page: Page): Promise<void> => {
  await toModule(page, 3);
  await rate(page, 2);
  await type(page, 'zet', marker);
  await openPanel(page);
  await make(page);
  await expectSaid(page, words.notices.made);
  await type(page, 'zet', `${marker} en verder`);
  await expectKept(page);
};

/** Every file of a folder that holds the text, in one byte a letter or in two. */
const filesWith = (folder: string, text: string): readonly string[] => {
  const forms = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => {
      const bytes = readFileSync(file);
      return forms.some((form) => bytes.includes(form));
    });
};

test('on disk there is nothing to read of what was typed', async ({ baseURL, launchOptions }) => {
  const profile = mkdtempSync(join(tmpdir(), 'profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    ...launchOptions,
    baseURL: baseURL ?? '',
    viewport: { width: 360, height: 640 },
  });
  const page = await context.newPage();
  await keepMarker(page);
  await lock(page);
  await unlock(page);
  await expectSaid(page, words.notices.opened);
  // What this finds shows that the search can find.
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('controle', 1);
        opening.onupgradeneeded = () =>
          opening.result.createObjectStore('x').put('leesbaar-kwikstaart', 1);
        opening.onsuccess = () => resolve();
      }),
  );
  await context.close();
  expect(filesWith(profile, 'leesbaar-kwikstaart')).not.toEqual([]);
  expect(filesWith(profile, 'age-encryption.org/v1')).not.toEqual([]);
  expect(filesWith(profile, marker)).toEqual([]);
  expect(filesWith(profile, right)).toEqual([]);
  rmSync(profile, { recursive: true });
});

test('no request carries or follows what is typed; what stays is sealed, and "Wat blijft achter?" wipes it', async ({
  page,
  context,
}) => {
  await toModule(page, 3);
  await openPanel(page);
  // The strength of a passphrase is counted by a script that is loaded at its first letter.
  await page.getByLabel(words.passphrase.label, { exact: true }).first().fill('x');
  await page.waitForResponse(/strength/);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await rate(page, 2);
  await type(page, 'zet', marker);
  await make(page);
  await expectSaid(page, words.notices.made);
  await rate(page, 3);
  await lock(page);
  await unlock(page, 'iets anders');
  await expectSaid(page, words.notices.wrong);
  await unlock(page);
  await expectSaid(page, words.notices.opened);
  expect(requests.filter((url) => !url.startsWith('blob:'))).toEqual([]);
  expect(page.url()).toMatch(/\/stoppen-is-mogelijk\/3\/#vertrekpunt$/);

  expect(
    await page.evaluate(async () => [
      localStorage.length,
      sessionStorage.length,
      (await indexedDB.databases()).map(({ name }) => name),
      (await caches.keys()).length,
    ]),
  ).toEqual([0, 0, ['notities'], 0]);
  const remains = await context.newPage();
  await remains.goto('/wat-blijft-achter/');
  await expect(remains.getByText('werkboeken: 1')).toBeVisible();
  await remains.getByRole('button', { name: 'Wis alles van deze site' }).click();
  await expect(remains.getByText('Gewist.')).toBeVisible();
  // The tab that has it open notices, keeps what is on screen, and does not write it again.
  await rate(page, 1);
  await expectSaid(page, words.notices.vanished);
  await expectRated(page, 1);
  expect(await page.evaluate(async () => await indexedDB.databases())).toEqual([]);
});

test('"Snel weg" forgets what was open and leaves the sealed record', async ({ page, context }) => {
  await neutral(context);
  await keepMarker(page);
  await page.getByRole('link', { name: 'Snel weg' }).click();
  await page.waitForURL(exitUrl);
  await toModule(page, 3);
  await expect(page.getByText(words.bar.locked)).toBeVisible();
  await expectRated(page, null);
  await openPanel(page);
  await unlock(page);
  await expectRated(page, 2);
});
