import { expect, test, type Browser, type Page } from '@playwright/test';
import { routesOf } from '../../src/flow/routes.ts';
import { exitUrl } from '../../src/privacy/exit-url.ts';
import { advice } from '../support/flows.ts';
import { startNeutral } from '../support/neutral.ts';
import { ports } from '../support/ports.ts';
import { walk } from '../support/walk.ts';
import { rate, type } from '../support/workbook.ts';
import { startWire, type Crossed } from '../support/wire.ts';

// Who watches the network (school, work, a host) can see what crosses the wire, and how large it is,
// also when it is encrypted. None of it may tell what somebody answered.

// One server writes all of it down: one visit at a time.
test.describe.configure({ mode: 'default' });

const running = new DisposableStack();
let wire: Awaited<ReturnType<typeof startWire>>;
let neutral: Awaited<ReturnType<typeof startNeutral>>;
test.beforeAll(async () => {
  neutral = running.use(await startNeutral());
  wire = running.use(await startWire(ports.wire));
});
test.afterAll(() => {
  running.dispose();
});

/** A browser asks for the icon when it likes, also once more when "Snel weg" blanks it. */
const isOurs = ({ asked }: Crossed) => !/\.(?:svg|png)$/.test(asked);

interface Visit {
  /** The parts of the page: a browser asks for them in an order of its own, before any answer. */
  readonly before: readonly Crossed[];
  /** From the first answer to "Snel weg", in order. */
  readonly after: readonly Crossed[];
}

/** A visit with an empty browser, up to and with "Snel weg". */
const visit = async (
  browser: Browser,
  path: string,
  {
    answer,
    javaScriptEnabled = true,
  }: { answer: (page: Page) => Promise<unknown>; javaScriptEnabled?: boolean },
): Promise<Visit> => {
  wire.crossed.length = 0;
  await using context = await browser.newContext({
    baseURL: `http://localhost:${ports.wire}`,
    hasTouch: true,
    javaScriptEnabled,
    ...neutral.context,
  });
  const page = await context.newPage();
  await page.goto(path);
  if (javaScriptEnabled)
    await page.locator('form[data-live], [data-exercise] .live').first().waitFor();
  await page.waitForLoadState('networkidle');
  const before = wire.crossed.splice(0).filter(isOurs);
  await answer(page);
  await page.getByRole('link', { name: 'Snel weg' }).tap();
  await page.waitForURL(exitUrl);
  return {
    before: before.toSorted((a, b) => a.asked.localeCompare(b.asked)),
    after: wire.crossed.filter(isOurs),
  };
};

const routes = routesOf(advice.flow);
/** Answers the questions on a way to an outcome. */
const towards = (outcome: string) => (page: Page) => {
  const route = routes.find(({ end }) => end === outcome);
  if (!route) throw new Error(`No way leads to ${outcome}.`);
  return walk(page, advice.flow, route);
};

for (const javaScriptEnabled of [true, false]) {
  test(`visits to different advices cross the wire the same, byte for byte, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, async ({
    browser,
  }) => {
    const visits: Visit[] = [];
    for (const outcome of ['sextortion-geld', 'zelfdoding']) {
      const answer = async (page: Page) => {
        expect((await towards(outcome)(page)).outcome).toBe(outcome);
        await page.evaluate(() => {
          for (const more of document.querySelectorAll('details')) more.open = true;
        });
      };
      visits.push(await visit(browser, '/advies/', { answer, javaScriptEnabled }));
    }
    const [first, other] = visits;
    expect(other).toEqual(first);
    // With JavaScript the way out asks nothing of this site at all.
    expect(first?.after.map(({ asked }) => asked)).toEqual(javaScriptEnabled ? [] : ['GET /weg/']);
    // What this compares is real: the page came over, and it is large.
    expect(first?.before.find(({ asked }) => asked === 'GET /advies/')?.received).toBeGreaterThan(
      9000,
    );
  });
}

test('visits to a module with different answers, and with "Drang nu" or without, cross the wire the same, byte for byte', async ({
  browser,
}) => {
  const answer = (number: 1 | 3, text: string) => async (page: Page) => {
    await rate(page, number);
    await type(page, 'zet', text);
    if (number === 1) return;
    await page.locator('.safety [data-now]').tap();
    const dialog = page.locator('.now-dialog');
    await dialog.locator('.urge-timer .button').tap();
    await dialog.locator('.now-head button').tap();
  };
  const [first, other] = [
    await visit(browser, '/stoppen-is-mogelijk/3/#vertrekpunt', { answer: answer(1, 'ja') }),
    await visit(browser, '/stoppen-is-mogelijk/3/#vertrekpunt', {
      answer: answer(3, 'een heel ander antwoord '.repeat(9)),
    }),
  ];
  expect(other).toEqual(first);
  expect(first.after).toEqual([]);
});
