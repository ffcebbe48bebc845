import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { routesOf } from '../../src/flow/routes.ts';
import { advice } from '../support/flows.ts';
import { pages } from '../support/pages.ts';
import { live } from '../support/visit.ts';
import { walk } from '../support/walk.ts';

const violations = async (page: Page) => {
  const { violations: found } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
};

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

    test('every question and every outcome of the module has none', async ({ page }) => {
      test.setTimeout(180_000);
      const { routes } = routesOf(advice.flow);
      const seen = new Set<string>();
      await page.goto('/advies/');
      await live(page);
      for (const route of routes) {
        // The shortest piece of each way that shows something new.
        for (let length = 0; length <= route.steps.length; length += 1) {
          const node = route.steps[length]?.node ?? route.end;
          if (seen.has(node)) continue;
          seen.add(node);
          await walk(page, advice.flow, { steps: route.steps.slice(0, length), end: node });
          expect(await violations(page), node).toEqual([]);
        }
      }
      const { questions, outcomes } = advice.flow;
      expect([...seen].sort()).toEqual([...Object.keys(questions), ...Object.keys(outcomes)].sort());
    });
  });
}

test('at 320 pixels nothing sticks out, and every target is 44 pixels high', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of shown) {
    await page.goto(path);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width, path).toBeLessThanOrEqual(320);
  }
  await page.goto('/advies/');
  const heights = await page
    .locator('.question[data-node=rol] .option, .safety a, header a')
    .evaluateAll((targets) => targets.map((target) => target.getBoundingClientRect().height));
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
});

test('the first screen of a phone holds the first question whole', async ({ page }) => {
  await page.goto('/advies/');
  const last = await page.locator('label:has(#rol--leerling)').boundingBox();
  const bar = await page.locator('.safety').boundingBox();
  expect((last?.y ?? 999) + (last?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0);
});
