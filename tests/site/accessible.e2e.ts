import { expect, test, type Page } from '@playwright/test';
import { routesOf, type Route } from '../../src/flow/routes.ts';
import { violationsIn } from '../support/axe.ts';
import { advice, fit, report } from '../support/flows.ts';
import { live } from '../support/visit.ts';
import { walk } from '../support/walk.ts';

/** The first way of each role to an outcome. */
const ways: readonly Route[] = [
  ...new Map(
    routesOf(advice.flow).map((route) => [route.steps[0]?.options.join(), route] as const),
  ).values(),
];

/** As a browser shows the module that knows no `:has()` and gets no script: all at once. */
const showAll = async (page: Page, path: string) => {
  await page.route(/\.js$/, (route) => route.abort());
  await page.goto(path);
  await page.evaluate(() => {
    for (const sheet of document.styleSheets) {
      [...sheet.cssRules].forEach((rule) => {
        if (rule instanceof CSSSupportsRule && rule.conditionText.includes(':has(')) {
          while (rule.cssRules.length > 0) rule.deleteRule(0);
        }
      });
    }
  });
};

for (const [path, { flow }] of [
  ['/advies/', advice],
  ['/melden/', report],
  ['/stoppen-is-mogelijk/wat-past/', fit],
] as const) {
  test(`axe finds nothing in any question or outcome of ${path}`, async ({ page }) => {
    await showAll(page, path);
    const { questions, outcomes } = flow;
    const shown = await page
      .locator('[data-node]')
      .filter({ visible: true })
      .evaluateAll((nodes) => [
        ...new Set(nodes.map((node) => node.getAttribute('data-node') ?? '')),
      ]);
    expect(shown.sort()).toEqual([...Object.keys(questions), ...Object.keys(outcomes)].sort());
    expect(await violationsIn(page)).toEqual([]);
  });
}

test('axe finds nothing in the module that works, at an outcome of each role', async ({ page }) => {
  await page.goto('/advies/');
  await live(page);
  for (const way of ways) {
    await walk(page, advice.flow, way);
    expect(await violationsIn(page, 'form.flow'), way.end).toEqual([]);
  }
});

test('on the smallest screen every target is 44 pixels high', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/advies/');
  const heights = await page
    .locator('.question[data-node=rol] .option, .safety a, header a, header button')
    .filter({ visible: true })
    .evaluateAll((targets) => targets.map((target) => target.getBoundingClientRect().height));
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
});

test('the first screen of a phone holds the first words and the first button of each door', async ({
  page,
}) => {
  for (const [path, words, button] of [
    ['/', 'Het is niet jouw schuld', 'Krijg nu advies'],
    ['/stop-kindermisbruik/', 'Anoniem, zonder account', 'Hulp om te stoppen'],
    ['/stoppen-is-mogelijk/', 'Anoniem, gratis en zonder account', 'Begin'],
    ['/stoppen-is-mogelijk/nu/', 'Drang zakt weer', 'Begin met wachten'],
  ] as const) {
    await page.goto(path);
    const main = page.locator('main');
    const bar = await page.locator('.safety').boundingBox();
    for (const seen of [
      main.getByText(words),
      main.getByRole('button', { name: button }).or(main.getByRole('link', { name: button })),
    ]) {
      const box = await seen.first().boundingBox();
      expect((box?.y ?? 999) + (box?.height ?? 0), path).toBeLessThanOrEqual(bar?.y ?? 0);
    }
  }
});

test('the first screen of a phone holds the first question whole', async ({ page }) => {
  await page.goto('/advies/');
  const last = await page.locator('label:has(#rol--leerling)').boundingBox();
  const bar = await page.locator('.safety').boundingBox();
  expect((last?.y ?? 999) + (last?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0);
});
