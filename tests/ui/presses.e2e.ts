import { expect, test, type Browser, type Page } from '@playwright/test';
import { done, inputId } from '../../src/flow/ids.ts';
import type { Flow } from '../../src/flow/model.ts';
import { routesOf, type Route } from '../../src/flow/routes.ts';
import { advice, fit, kitchenSink, report } from '../support/flows.ts';
import { ports } from '../support/ports.ts';
import { blackmailed, neutral, tap } from '../support/visit.ts';
import {
  letItStand,
  manners,
  press,
  pressTwice,
  type Manner,
  type Point,
} from '../support/presses.ts';
import { answersOn } from '../support/walk.ts';

// A double click, or a second tap, answers exactly one question. `PRESSES=all` tries every option in every
// manner; else each option of the advice is tried in one of them, so that together they are all there; of the rest a part.

const everything = process.env['PRESSES'] === 'all';

const modules = [
  { flow: advice.flow, path: '/advies/' },
  { flow: report.flow, path: '/melden/' },
  { flow: fit.flow, path: '/stoppen-is-mogelijk/wat-past/' },
  { flow: kitchenSink.flow, path: `http://localhost:${ports.preview}/redactie/proef/` },
];

/** A choice that answers a question, and the ids of the inputs that lead to that question. */
interface Choice {
  readonly node: string;
  readonly way: readonly string[];
  /** The input of the option; of a question with several answers, the one that ends it. */
  readonly input: string;
}

/** Every choice of a flow that a visitor can come to, each once. */
const choicesOf = (flow: Flow): readonly Choice[] => {
  const found = new Map<string, Choice>();
  const before = (route: Route, at: number) => {
    const answers = answersOn(flow, route);
    return route.steps.slice(0, at).flatMap(({ node }) => {
      const chosen = (answers[node] ?? []).map((option) => inputId(node, option));
      return flow.questions[node]?.kind === 'many' ? [...chosen, inputId(node, done)] : chosen;
    });
  };
  for (const route of routesOf(flow)) {
    route.steps.forEach(({ node, options }, at) => {
      const question = flow.questions[node];
      if (!question) return;
      const ends = question.kind === 'many' ? [done] : options;
      for (const option of ends) {
        const input = inputId(node, option);
        if (!found.has(input)) found.set(input, { node, input, way: before(route, at) });
      }
    });
  }
  return [...found.values()];
};

/** Answers the questions before, without pointers, and waits until the page is calm. */
const answerUntil = async (page: Page, { way }: Choice): Promise<void> => {
  await page.evaluate(async (ids) => {
    const form = document.querySelector<HTMLFormElement>('form#flow');
    const live = form?.hasAttribute('data-live');
    form?.reset();
    // A task of its own: by then the island has done what it had to. Without JavaScript none would come.
    const calm = () =>
      new Promise((resolve) => {
        if (!live) {
          resolve(undefined);
          return;
        }
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = resolve;
        port2.postMessage(undefined);
      });
    for (const id of ids) {
      await calm();
      const input = document.getElementById(id);
      const button =
        id.endsWith('--klaar') && live
          ? input?.closest('.question')?.querySelector<HTMLElement>('.go-on-live')
          : input;
      button?.click();
    }
    await calm();
  }, way);
};

/** The middle of what a finger sees of an answer, once it is on screen. */
const placeOf = async (page: Page, { input }: Choice): Promise<Point> =>
  page.evaluate((id) => {
    const field = document.getElementById(id);
    const live = document.querySelector('form[data-live]');
    const seen =
      (id.endsWith('--klaar') && live
        ? field?.closest('.question')?.querySelector('.go-on-live')
        : field?.closest('label')) ?? undefined;
    seen?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { x = 0, y = 0, width = 0, height = 0 } = seen?.getBoundingClientRect() ?? {};
    return { x: x + width / 2, y: y + height / 2 };
  }, input);

/** As long as somebody reads a short question: this is what is tried, and nothing is waited for. */
const aSecond = () =>
  new Promise((resolve) => {
    setTimeout(resolve, 1000);
  });

/** The questions that are answered on the screen, whichever way the page does that: a look into the fold. */
const answered = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const fold = document.querySelector<HTMLDetailsElement>('.answers');
    if (fold) fold.open = true;
    const found = [...document.querySelectorAll<HTMLElement>('#flow .question')]
      .filter((question) => question.checkVisibility())
      .filter((question) =>
        question.querySelector('[data-done]')
          ? question.querySelector('[data-done]:checked')
          : question.querySelector('.option :checked'),
      )
      .map(({ dataset }) => dataset['node'] ?? '');
    if (fold) fold.open = false;
    return found;
  });

/** Presses a choice twice, and tells which questions were answered before and after. */
const tryTwice = async (page: Page, choice: Choice, manner: Manner) => {
  await answerUntil(page, choice);
  await letItStand(page);
  const before = await answered(page);
  const point = await placeOf(page, choice);
  const client = await page.context().newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: manner.slowdown });
  const took = await pressTwice(client, point, manner);
  await client.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await client.detach();
  return { before, after: await answered(page), took };
};

/** Longer than this after the first press, the second is no slip: presses may count again. */
const slip = 700;

/** What went wrong with a choice; a second press that came too late for a slip says nothing, and is tried again. */
const fault = async (page: Page, choice: Choice, manner: Manner): Promise<string | undefined> => {
  let said = '';
  for (let tries = 0; tries < 5; tries += 1) {
    const { before, after, took } = await tryTwice(page, choice, manner);
    if (after.join() === [...before, choice.node].join()) return undefined;
    said = `${choice.input} ${JSON.stringify(manner)}, ${Math.round(took)} ms: ${after.join()}`;
    if (took < slip) return said;
  }
  return said;
};

const openAt = async (
  browser: Browser,
  path: string,
  width: Manner['width'],
  javaScriptEnabled: boolean,
): Promise<Page> => {
  const context = await browser.newContext({
    viewport: { width, height: width === 360 ? 640 : 800 },
    hasTouch: true,
    javaScriptEnabled,
    baseURL: `http://localhost:${ports.site}`,
  });
  const page = await context.newPage();
  await page.goto(path);
  if (javaScriptEnabled) await page.locator('form[data-live]').waitFor();
  return page;
};

for (const javaScriptEnabled of [true, false]) {
  for (const slowdown of [1, 6] as const) {
    test(`a press after a second is taken, ${slowdown}× slower, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, async ({
      browser,
    }) => {
      const page = await openAt(browser, '/advies/', 360, javaScriptEnabled);
      const client = await page.context().newCDPSession(page);
      await client.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
      const asked = blackmailed.map(([node]) => node);
      for (const [at, [node, option]] of blackmailed.entries()) {
        await aSecond();
        await press(
          client,
          await placeOf(page, { node, way: [], input: inputId(node, option) }),
          'touch',
        );
        await expect.poll(() => answered(page)).toEqual(asked.slice(0, at + 1));
      }
      await page.context().close();
    });
  }

  for (const { flow, path } of modules) {
    const choices = choicesOf(flow);
    // A test for each width, so that no worker has all of them to do when the others are ready.
    for (const width of [360, 1280] as const) {
      test(`${flow.id}, ${width} pixels, JavaScript ${javaScriptEnabled ? 'on' : 'off'}: two presses answer one question`, async ({
        browser,
      }) => {
        test.setTimeout(everything ? 3_600_000 : 120_000);
        const wrong: string[] = [];
        const page = await openAt(browser, path, width, javaScriptEnabled);
        const ways = manners.filter((manner) => manner.width === width);
        // Neighbours on a phone and on a laptop: together they are all options, in all manners.
        const here = everything
          ? choices
          : choices
              .filter((_, at) => (at % 2 === 0) === (width === 360))
              // Without a script one in three: styles alone hold presses there, the same for every option. With one,
              // every option of the advice, and one in two of what works with the same code.
              .filter(
                (_, at) => at % (javaScriptEnabled ? (flow === advice.flow ? 1 : 2) : 3) === 0,
              );
        for (const [at, choice] of here.entries()) {
          for (const manner of everything ? ways : ways.slice(at % ways.length).slice(0, 1)) {
            const said = await fault(page, choice, manner);
            if (said !== undefined) wrong.push(said);
            if (new URL(page.url()).pathname !== new URL(path, page.url()).pathname) {
              throw new Error(`${choice.input} ${JSON.stringify(manner)}: went to ${page.url()}`);
            }
          }
        }
        await page.context().close();
        expect(wrong).toEqual([]);
      });
    }
  }
}

test.use({ hasTouch: true });

test.describe('what is no press of a pointer always counts', () => {
  test('keys answer one question after the other, as fast as they come', async ({ page }) => {
    await page.goto('/advies/');
    await page.locator('form[data-live]').waitFor();
    await page.locator('#rol--mezelf').focus();
    for (const key of [' ', 'Tab', ' ', 'Tab', ' ']) await page.keyboard.press(key);
    await expect.poll(() => answered(page)).toEqual(['rol', 'nu', 'wat']);
  });

  test('a click of assistive technology counts at once', async ({ page }) => {
    await page.goto('/advies/');
    await page.locator('form[data-live]').waitFor();
    // As a screen reader does: without a pointer, so that the click counts no presses.
    for (const id of ['#rol--mezelf', '#nu--veilig']) {
      await page.locator(id).evaluate((option: HTMLElement) => {
        option.click();
      });
    }
    await expect.poll(() => answered(page)).toEqual(['rol', 'nu']);
  });

  test('the way out and 112 take a press at any moment', async ({ page, context }) => {
    await neutral(context);
    await page.goto('/advies/');
    await page.locator('form[data-live]').waitFor();
    await tap(page, 'rol', 'mezelf');
    const client = await context.newCDPSession(page);
    const middleOf = (selector: string) =>
      page.locator(selector).evaluate((link) => {
        const { x, y, width, height } = link.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      });
    const call = await middleOf('.safety a[href="tel:112"]');
    expect(
      await page.evaluate(
        ({ x, y }) => document.elementFromPoint(x, y)?.closest('a')?.getAttribute('href'),
        call,
      ),
    ).toBe('tel:112');
    await press(client, await middleOf('a[data-exit]'), 'mouse');
    await expect(page).toHaveTitle('Weer');
  });
});
