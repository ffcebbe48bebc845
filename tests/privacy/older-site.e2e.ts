import { expect, test, type Page } from '@playwright/test';
import texts from '../../content/interface/privacy/nl.json' with { type: 'json' };

// A site that had this address before may have left anything that a browser can keep. "Wat blijft achter?" says so,
// and takes it away.

const { remains } = texts;

/** What an older site could leave, each kind as that site would make it. */
const leaveBehind = async (page: Page) => {
  await page
    .context()
    .route('**/oud/**', (route) =>
      route.fulfill(
        route.request().url().endsWith('.js')
          ? { contentType: 'text/javascript', body: 'self.oud = true;' }
          : { contentType: 'text/html', body: 'Een oudere site.' },
      ),
    );
  await page.goto('/oud/');
  await page.evaluate(async () => {
    document.cookie = 'bezoek=1; path=/';
    document.cookie = 'hier=1; path=/wat-blijft-achter';
    document.cookie = '__Secure-oud=1; path=/; secure';
    localStorage.setItem('oud', '1');
    sessionStorage.setItem('oud', '1');
    const cache = await caches.open('oud');
    await cache.put('/oud/', new Response('een pagina'));
    const folder = await navigator.storage.getDirectory();
    const inner = await folder.getDirectoryHandle('map', { create: true });
    const file = await (await inner.getFileHandle('oud', { create: true })).createWritable();
    await file.write('een bestand');
    await file.close();
    await new Promise((resolve, reject) => {
      const opening = indexedDB.open('oud', 3);
      opening.onerror = reject;
      opening.onupgradeneeded = () => opening.result.createObjectStore('x');
      opening.onsuccess = () => {
        opening.result.close();
        resolve(undefined);
      };
    });
    await navigator.serviceWorker.register('/oud/werk.js');
  });
};

/** What is there, as the browser itself says it. */
const inBrowser = (page: Page) =>
  page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory();
    const files: string[] = [];
    for await (const name of folder.keys()) files.push(name);
    return [
      document.cookie,
      localStorage.length,
      sessionStorage.length,
      await caches.keys(),
      files,
      (await indexedDB.databases()).map(({ name }) => name),
      (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
    ];
  });

test('all that an older site left is counted, each by its name, and wiped', async ({ page }) => {
  await page.goto('/wat-blijft-achter/');
  await expect(page.getByText(remains.nothing)).toBeVisible();
  await leaveBehind(page);
  await page.goto('/wat-blijft-achter/');
  const { kinds } = remains;
  for (const [name, n] of [
    [kinds.cookies, 3],
    [kinds.local, 1],
    [kinds.session, 1],
    [kinds.databases, 1],
    [kinds.workers, 1],
    [kinds.caches, 1],
    [kinds.files, 1],
  ] as const) {
    await expect(page.locator('what-remains')).toContainText(`${name}: ${n}`);
  }
  // What this site makes is not blamed on it.
  await expect(page.locator('what-remains')).not.toContainText(kinds.workbooks);
  await page.getByRole('button', { name: remains.wipe }).click();
  await expect(page.getByText(remains.wiped)).toBeVisible();
  expect(await inBrowser(page)).toEqual(['', 0, 0, [], [], [], []]);
});

test('what does not go is not called wiped, and what may not be seen is not called nothing', async ({
  page,
}) => {
  await page.addInitScript(() => {
    CacheStorage.prototype.delete = () => Promise.resolve(false);
    StorageManager.prototype.estimate = () => Promise.reject(new DOMException('', 'SecurityError'));
  });
  await page.goto('/wat-blijft-achter/');
  await page.evaluate(() => caches.open('oud'));
  await page.reload();
  const { kinds } = remains;
  const line = page.locator('what-remains p');
  await expect(line).toContainText(`${kinds.caches}: 1`);
  await expect(line).toContainText(remains.hidden.replace('{what}', kinds.files));
  await page.getByRole('button', { name: remains.wipe }).click();
  await expect(line).toContainText('Nog niet alles is gewist.');
  await expect(line).not.toContainText(remains.wiped);
});
