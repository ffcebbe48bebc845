import { expect, test, type Page } from '@playwright/test';
import { flowGiven } from '../../src/flow/given.ts';
import type { Flow } from '../../src/flow/model.ts';
import { advice, fit, report } from '../support/flows.ts';
import { focusOutOfSight, headingsOutOfSight, windows, type Window } from '../support/in-sight.ts';

/** One story for all: they differ in their words, and each gives the same (see tests/checks/classroom). */
const classroom = flowGiven(advice.flow, { rol: 'mezelf', nu: 'veilig' });

const forms: readonly (readonly [string, Flow])[] = [
  ['/docenten/klassikaal/noah/', classroom],
  ['/advies/', advice.flow],
  ['/melden/', report.flow],
  ['/stoppen-is-mogelijk/wat-past/', fit.flow],
];

const open = async (page: Page, path: string, { letters, ...size }: Window) => {
  await page.setViewportSize(size);
  await page.goto(path);
  await page.evaluate((fontSize) => {
    document.documentElement.style.fontSize = fontSize === '100%' ? '' : fontSize;
  }, letters);
};

/**
 * Each form in each window once, by turns with a script and without, so that each is tried in both somewhere;
 * `WAYS=all` tries all.
 */
const isTried = (window: number, form: number, javaScriptEnabled: boolean): boolean =>
  process.env['WAYS'] === 'all' || ((window + form) % 2 === 0) === javaScriptEnabled;

for (const [place, window] of windows.entries()) {
  const { width, height, letters } = window;
  test.describe(`on ${width} by ${height}, letters ${letters}`, () => {
    for (const javaScriptEnabled of [true, false]) {
      test.describe(`JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
        test.use({ javaScriptEnabled });
        for (const [at, [path, flow]] of forms.entries()) {
          if (!isTried(place, at, javaScriptEnabled)) continue;
          test(`nothing lies over the heading of a question or an outcome of ${path}`, async ({
            page,
          }) => {
            test.setTimeout(180_000);
            await open(page, path, window);
            if (javaScriptEnabled) await page.locator('form[data-live]').waitFor();
            expect(
              await headingsOutOfSight(page, flow, path === '/docenten/klassikaal/noah/'),
            ).toEqual([]);
          });
        }
      });
    }

    // The hardest: little room and large letters; with `WAYS=all` a laptop too. The others lie between.
    if (letters === '100%' && (width !== 1280 || process.env['WAYS'] !== 'all')) return;

    test('nothing lies over what has the focus in "Drang nu", over another page', async ({
      page,
    }) => {
      await open(page, '/stoppen-is-mogelijk/3/', window);
      await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
      await page.locator('.safety [data-now]').click();
      await page.locator('dialog.now-dialog[open]').waitFor();
      expect(await focusOutOfSight(page)).toEqual([]);
    });

    for (const path of [
      '/',
      '/advies/',
      '/contact/',
      '/docenten/klassikaal/noah/',
      '/docenten/lesmateriaal/',
      '/melden/',
      '/stoppen-is-mogelijk/',
      '/stoppen-is-mogelijk/3/',
      '/stoppen-is-mogelijk/8/',
      '/stoppen-is-mogelijk/nu/',
      '/stoppen-is-mogelijk/wat-past/',
      '/stop-kindermisbruik/',
    ]) {
      test(`nothing lies over what has the focus on ${path}`, async ({ page }) => {
        await open(page, path, window);
        await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
        expect(await focusOutOfSight(page)).toEqual([]);
      });
    }
  });
}
