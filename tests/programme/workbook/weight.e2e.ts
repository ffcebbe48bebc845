import { expect, test, type Page } from '@playwright/test';
import { openPanel, toModule, words } from '../../support/workbook.ts';

const kB = 1000;

/** Counts the bytes of scripts that a browser really gets, packed as they travel. */
const countScripts = async (page: Page) => {
  // Every page is weighed as the first of a visit.
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
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

// Module 6 is 79.6: what every page needs comes in one piece, what one page needs with that page.
test('every module loads at most 80.5 kB of JavaScript', async ({ page }) => {
  test.setTimeout(120_000);
  const weigh = await countScripts(page);
  for (let module = 1; module <= 17; module += 1) {
    await toModule(page, module);
    const weight = await weigh();
    expect(weight, `module ${module}`).toBeGreaterThan(40 * kB);
    expect(weight, `module ${module}`).toBeLessThanOrEqual(80.5 * kB);
  }
});

test('the workbook is at most 40 kB more, and the strength meter comes only with a passphrase', async ({
  page,
}) => {
  const weigh = await countScripts(page);
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
