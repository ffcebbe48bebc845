import { expect, test } from '@playwright/test';
import { pages } from '../support/pages.ts';

test('every page comes with a strict policy and no leaks', async ({ request }) => {
  for (const path of pages) {
    const headers = (await request.get(path)).headers();
    const policy = headers['content-security-policy'] ?? '';
    expect(policy, path).toContain("default-src 'none'");
    expect(policy, path).toContain("form-action 'none'");
    // Only the page with search may run WebAssembly, and even there no text becomes code.
    const allowed = path === '/zoeken/' ? policy.replace("'wasm-unsafe-eval'", '') : policy;
    expect(allowed, path).not.toMatch(/unsafe-|\*/);
    expect(headers['referrer-policy'], path).toBe('no-referrer');
    expect(headers['x-content-type-options'], path).toBe('nosniff');
    expect(headers['request-otr'], path).toBe('1');
  }
});

test('nothing a browser can do is left open, but copying a text', async ({ page }) => {
  await page.goto('/contact/');
  // Chromium knows the features by this older name; hints (`ch-`) go only to a site that asks.
  const open: unknown = await page.evaluate(
    "document.featurePolicy.allowedFeatures().filter((name) => !name.startsWith('ch-'))",
  );
  expect(open).toEqual(['clipboard-write']);
});

test('the module is never kept, and the exit clears what can be cleared at once: cookies', async ({
  request,
}) => {
  expect((await request.get('/advies/')).headers()['cache-control']).toBe('no-store');
  expect((await request.get('/weg/')).headers()['clear-site-data']).toBe('"cookies"');
});

test('pages come as Brotli', async ({ request }) => {
  const { 'content-encoding': encoding } = (await request.get('/advies/')).headers();
  expect(encoding).toBe('br');
});

test('an unknown address is a 404 that helps', async ({ page }) => {
  const response = await page.goto('/bestaat-niet/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('link', { name: 'Naar het advies' })).toBeVisible();
});
