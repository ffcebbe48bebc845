import { expect, test } from '@playwright/test';
import { routesOf, type Route } from '../../src/flow/routes.ts';
import { advice, kitchenSink, report } from '../support/flows.ts';
import { ports } from '../support/ports.ts';
import { askedFromNow } from '../support/visit.ts';
import { expectedOn, walk } from '../support/walk.ts';

/**
 * Each way that is the first to give an answer, to come by one behind another, or to reach an outcome, and some
 * of the others. All of them with `npm run test:all`: they ask minutes.
 * @param every one in so many of the others
 */
const sample = (routes: readonly Route[], every = 12): readonly Route[] => {
  if (process.env['WAYS'] === 'all') return routes;
  const seen = new Set<string>();
  return routes.filter(({ steps, end }, at) => {
    const marks = [...steps.map(({ node, options }) => `${node}: ${options.join()}`), end];
    const pairs = marks.map((mark, index) => `${marks[index - 1] ?? ''} → ${mark}`);
    const isFirst = pairs.some((pair) => !seen.has(pair));
    for (const pair of pairs) seen.add(pair);
    return isFirst || at % every === 0;
  });
};

/** Two tests share the ways, so that both workers have work; neighbours, which share answers, stay together. */
const halves = [0, 1];

for (const javaScriptEnabled of [true, false]) {
  test.describe(`every way through the advice module, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled });
    const routes = sample(routesOf(advice.flow));
    for (const half of halves) {
      test(`part ${half + 1} of ${halves.length} shows the outcome and the blocks of the machine`, async ({
        page,
      }) => {
        test.setTimeout(150_000);
        // By night, when a script shows what is for the night too.
        await page.clock.install({ time: new Date('2026-11-28T03:00:00+01:00') });
        await page.goto('/advies/');
        if (javaScriptEnabled) await page.locator('form[data-live]').waitFor();
        const asked = askedFromNow(page);
        const middle = Math.ceil(routes.length / 2);
        for (const route of routes.slice(half * middle, (half + 1) * middle)) {
          const way = route.steps.map(({ node, options }) => `${node}: ${options.join('/')}`);
          expect(await walk(page, advice.flow, route), way.join(' → ')).toEqual(
            expectedOn(advice.flow, route),
          );
        }
        // No way asks for anything: who watches the network cannot tell one from another.
        expect(asked).toEqual([]);
      });
    }

    test('the way to report: each way shows the outcome and the blocks of the machine', async ({
      page,
    }) => {
      await page.goto('/melden/');
      if (javaScriptEnabled) await page.locator('form[data-live]').waitFor();
      for (const route of sample(routesOf(report.flow), 20)) {
        expect(await walk(page, report.flow, route)).toEqual(expectedOn(report.flow, route));
      }
    });

    test('one of everything: each way shows the outcome and the blocks of the machine', async ({
      page,
    }) => {
      await page.goto(`http://localhost:${ports.preview}/redactie/proef/`);
      if (javaScriptEnabled) await page.locator('form[data-live]').waitFor();
      for (const route of routesOf(kitchenSink.flow)) {
        expect(await walk(page, kitchenSink.flow, route)).toEqual(
          expectedOn(kitchenSink.flow, route),
        );
      }
    });
  });
}
