import { expect, test } from '@playwright/test';
import { violationsIn } from '../support/axe.ts';
import { doEverything } from '../support/do-everything.ts';
import { pages } from '../support/pages.ts';
import { askedFromNow } from '../support/visit.ts';

/** `/weg/` is left before anything can look at it. */
for (const path of pages.filter((one) => one !== '/weg/')) {
  test(`${path} keeps its policy, fits a small screen, asks for nothing more whatever is done in it, and axe finds nothing`, async ({
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

    // Which pictures further down are asked for tells how far somebody reads, and nothing else.
    const pictures = await page
      .locator('img[loading=lazy]')
      .evaluateAll((all) => all.map((one) => (one instanceof HTMLImageElement ? one.src : '')));
    await page.waitForLoadState('networkidle');
    const asked = askedFromNow(page);
    await doEverything(page);
    expect(asked.filter((url) => !pictures.includes(url))).toEqual([]);
    expect(broken).toEqual([]);
  });
}
