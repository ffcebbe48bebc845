import { expect, test, type Page } from '@playwright/test';
import { violationsIn, violationsInLikeness } from '../support/axe.ts';
import { doEverything } from '../support/do-everything.ts';
import { sayOpenFields } from '../support/in-page.ts';
import { pages, pagesOfEachKind } from '../support/pages.ts';
import { askedFromNow, atRest } from '../support/visit.ts';

/** `/weg/` is left before anything can look at it. */
const shown = pages.filter((path) => path !== '/weg/');

/** What is wrong with a page: each a line, none for a sound page. */
const look = async (
  page: Page,
  path: string,
  asked: string[],
  isFull: boolean,
): Promise<readonly string[]> => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto(path);
  // The islands too: these arrive when the browser has nothing else to do.
  await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
  const found = await (isFull ? violationsIn(page) : violationsInLikeness(page));

  await page.setViewportSize({ width: 320, height: 640 });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);

  // "Je kunt de letters twee keer zo groot maken": nothing falls off, and the way out is a whole target.
  await page.setViewportSize({ width: 360, height: 640 });
  const [large, wayOut] = await page.evaluate(() => {
    const { style } = document.documentElement;
    style.fontSize = '200%';
    const exit = document.querySelector('a[data-exit]')?.getBoundingClientRect();
    const isWhole = exit && exit.left >= 0 && exit.right <= 360 && exit.bottom <= 640;
    const seen = [document.documentElement.scrollWidth, isWhole ? exit.height : 0] as const;
    style.fontSize = '';
    return seen;
  });

  // Which pictures further down are asked for tells how far somebody reads, and nothing else.
  const pictures = await page
    .locator('img[loading=lazy]')
    .evaluateAll((all) => all.map((one) => (one instanceof HTMLImageElement ? one.src : '')));
  await atRest(page);
  asked.length = 0;
  await doEverything(page);
  const more = asked.filter((url) => !pictures.includes(url));
  return [
    ...found,
    ...(width > 320 ? [`is ${width} pixels wide on a screen of 320`] : []),
    ...(large > 360 ? [`is ${large} pixels wide on a screen of 360, in large letters`] : []),
    ...(wayOut < 44 ? [`shows ${wayOut} pixels of its way out, in large letters`] : []),
    ...more.map((url) => `asks for ${url} when something is done`),
  ];
};

// One tab for many pages: a new one for each costs more than the look.
const slices = 8;
for (let slice = 0; slice < slices; slice += 1) {
  test(`every page keeps its policy, has no field that a browser may keep, fits a small screen, asks for nothing more whatever is done in it, and axe finds nothing: part ${slice + 1} of ${slices}`, async ({
    page,
  }) => {
    test.setTimeout(180_000);
    const problems: string[] = [];
    const note = (problem: string) => problems.push(`${new URL(page.url()).pathname} ${problem}`);
    page.on('console', (message) => {
      if (message.type() === 'error') note(message.text());
    });
    page.on('pageerror', (error) => note(error.message));
    await page.addInitScript(sayOpenFields);
    // "Your answers will be lost": on to the next page.
    page.on('dialog', (dialog) => dialog.accept());
    const asked = askedFromNow(page);
    const inFull = pagesOfEachKind();
    for (const path of shown.filter((_, index) => index % slices === slice)) {
      (await look(page, path, asked, inFull.includes(path))).forEach(note);
    }
    expect(problems).toEqual([]);
  });
}
