import { expect, test } from '@playwright/test';
import { routesOf, type Route } from '../../src/flow/routes.ts';
import { violationsIn } from '../support/axe.ts';
import { advice } from '../support/flows.ts';
import { live } from '../support/visit.ts';
import { walk } from '../support/walk.ts';

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

for (const slice of [0, 1]) {
  test(`axe finds nothing in any question or outcome, part ${slice + 1} of 2`, async ({ page }) => {
    test.setTimeout(240_000);
    await page.goto('/advies/');
    await live(page);
    for (const way of ways.filter((_, index) => index % 2 === slice)) {
      await walk(page, advice.flow, way);
      expect(await violationsIn(page, 'form.flow'), way.end).toEqual([]);
    }
  });
}

test('on the smallest screen every target is 44 pixels high', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
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
