import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { routesOf, type Route } from '../../src/flow/routes.ts';
import { advice } from '../support/flows.ts';
import { pages } from '../support/pages.ts';
import { live } from '../support/visit.ts';
import { walk } from '../support/walk.ts';

const violations = async (page: Page, part = 'html') => {
  const { violations: found } = await new AxeBuilder({ page })
    .include(part)
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
};

/** One short way to each question and each outcome. */
const ways: readonly Route[] = (() => {
  const byEnd = new Map<string, Route>();
  for (const { steps, end } of routesOf(advice.flow).routes) {
    for (let length = 0; length <= steps.length; length += 1) {
      const node = steps[length]?.node ?? end;
      if (!byEnd.has(node)) byEnd.set(node, { steps: steps.slice(0, length), end: node });
    }
  }
  return [...byEnd.values()];
})();

test('the ways for axe lead to every question and every outcome', () => {
  const { questions, outcomes } = advice.flow;
  expect(ways).toHaveLength(Object.keys(questions).length + Object.keys(outcomes).length);
});

/** `/weg/` is left before anything can look at it. */
const shown = pages.filter((path) => path !== '/weg/');

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`axe, ${colorScheme}`, () => {
    test.use({ colorScheme });

    for (const path of shown) {
      test(`${path} has no violations`, async ({ page }) => {
        await page.goto(path);
        expect(await violations(page)).toEqual([]);
      });
    }

    for (const slice of [0, 1]) {
      test(`no question or outcome of the module has any, part ${slice + 1} of 2`, async ({
        page,
      }) => {
        test.setTimeout(240_000);
        await page.goto('/advies/');
        await live(page);
        for (const way of ways.filter((_, index) => index % 2 === slice)) {
          await walk(page, advice.flow, way);
          expect(await violations(page, 'form.flow'), way.end).toEqual([]);
        }
      });
    }
  });
}

test('at 320 pixels nothing sticks out, and every target is 44 pixels high', async ({ page }) => {
  test.setTimeout(300_000);
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of shown) {
    await page.goto(path);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width, path).toBeLessThanOrEqual(320);
  }
  await page.goto('/advies/');
  const heights = await page
    .locator('.question[data-node=rol] .option, .safety a, header a, header button')
    .filter({ visible: true })
    .evaluateAll((targets) => targets.map((target) => target.getBoundingClientRect().height));
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
});

test('the first screen of a phone holds the first question whole', async ({ page }) => {
  await page.goto('/advies/');
  const last = await page.locator('label:has(#rol--leerling)').boundingBox();
  const bar = await page.locator('.safety').boundingBox();
  expect((last?.y ?? 999) + (last?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0);
});
