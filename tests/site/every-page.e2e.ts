import { expect, test } from '@playwright/test';
import { violationsIn } from '../support/axe.ts';
import { pages } from '../support/pages.ts';

/** `/weg/` is left before anything can look at it. */
for (const path of pages.filter((one) => one !== '/weg/')) {
  test(`${path} keeps its policy, fits a small screen, and axe finds nothing in it`, async ({
    page,
  }) => {
    const broken: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') broken.push(message.text());
    });
    page.on('pageerror', (error) => broken.push(error.message));
    await page.goto(path);
    // The islands too: these arrive when the browser has nothing else to do.
    await expect(page.locator('astro-island[ssr]')).toHaveCount(0);

    expect(await violationsIn(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(320);
    expect(broken).toEqual([]);
  });
}
