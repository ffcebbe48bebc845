import { expect, test, type Page } from '@playwright/test';
import { openPanel, toModule, words } from '../../support/workbook.ts';

const kB = 1000;

/** Counts the bytes of scripts that a browser really gets, packed as they travel. */
const countScripts = (page: Page) => {
  const weights: Promise<number>[] = [];
  page.on('requestfinished', (request) => {
    if (!new URL(request.url()).pathname.endsWith('.js')) return;
    weights.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
  });
  return async (): Promise<number> => {
    await page.waitForLoadState('networkidle');
    return (await Promise.all(weights.splice(0))).reduce((sum, weight) => sum + weight, 0);
  };
};

test('every module loads at most 80 kB of JavaScript', async ({ browser }) => {
  test.setTimeout(180_000);
  for (let module = 1; module <= 17; module += 1) {
    const context = await browser.newContext();
    const page = await context.newPage();
    const weigh = countScripts(page);
    await toModule(page, module);
    expect(await weigh(), `module ${module}`).toBeLessThanOrEqual(80 * kB);
    await context.close();
  }
});

test('the workbook is at most 40 kB more, and the strength meter comes only with a passphrase', async ({
  page,
}) => {
  const weigh = countScripts(page);
  await toModule(page, 3);
  await weigh();
  await openPanel(page);
  const vault = await weigh();
  expect(vault).toBeGreaterThan(20 * kB);
  expect(vault).toBeLessThanOrEqual(40 * kB);
  const came = page.waitForEvent('requestfinished', (request) =>
    request.url().includes('strength'),
  );
  await page.getByLabel(words.passphrase.label, { exact: true }).first().fill('vogel');
  await came;
  const meter = await weigh();
  expect(meter).toBeGreaterThan(10 * kB);
  expect(meter).toBeLessThanOrEqual(36 * kB);
});
