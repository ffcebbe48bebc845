import { expect, test, type Locator, type Page } from '@playwright/test';
import { ports } from '../../support/ports.ts';
import { letItStand, manners, pressTwice, type Manner } from '../../support/presses.ts';
import { expectKept, start, words } from '../../support/workbook.ts';

// What moves under a finger takes no second press: a step of a module, a wait that begins, a dialog, a
// question before something is wiped. In each manner of pressing, from a double click to 600 ms later.

const home = '/stoppen-is-mogelijk/';
const all = manners.filter(({ width }) => width === 360);
/** One of each wait, by mouse and by touch, at full speed and six times slower; `PRESSES=all` for all. */
const ways = process.env['PRESSES'] === 'all' ? all : [0, 5, 10, 15].flatMap((at) => all[at] ?? []);

test.use({ hasTouch: true });

/** Presses twice in the middle of something, as on a device that is so slow. */
const pressOn = async (page: Page, what: Locator, manner: Manner): Promise<void> => {
  await what.click({ trial: true });
  const box = await what.boundingBox();
  if (!box) throw new Error('It has no place on the screen.');
  const client = await page.context().newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: manner.slowdown });
  await pressTwice(client, { x: box.x + box.width / 2, y: box.y + box.height / 2 }, manner);
  await client.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await client.detach();
};

const named = ({ slowdown, input, after }: Manner) =>
  `${input}, ${slowdown}× slower, ${after === 0 ? 'a double click' : `${after} ms`}`;

/** What in a part of the page a press would find, by its middle. */
const pressable = (page: Page, part: string): Promise<readonly string[]> =>
  page.evaluate(
    (selector) =>
      [...document.querySelectorAll(`${selector} :is(a, button, label)`)]
        .filter((one) => !one.matches('[data-still], [data-still] *'))
        .filter((one) => {
          const { x, y, width, height } = one.getBoundingClientRect();
          const found = document.elementFromPoint(x + width / 2, y + height / 2);
          return found !== null && one.contains(found);
        })
        .map(({ textContent }) => textContent.trim()),
    part,
  );

for (const [what, path, pressed, part, javaScriptEnabled] of [
  ['the menu', '/', '[popovertarget=menu].open', '#menu', true],
  ['the menu without JavaScript', '/', '[popovertarget=menu].open', '#menu', false],
  ['the pause', `${home}3/`, '[popovertarget=pauze]:visible', '#pauze', true],
  ['the next step', `${home}3/`, '[data-step-on]', 'main', true],
  ['the module as one page', `${home}3/`, '[data-step-all]', 'main', true],
  ['a wait that begins', `${home}nu/`, '.urge-timer button.main', '.urge-timer', true],
  ['"Drang nu"', `${home}3/`, '.safety a[data-now]', 'dialog', true],
  ['a module', home, `main a[href="${home}3/"]`, 'main', true],
] as const) {
  test.describe(() => {
    // High enough to hold what can be pressed; and for who wants no motion, where other animations are off.
    test.use({
      javaScriptEnabled,
      viewport: { width: 360, height: 3000 },
      contextOptions: { reducedMotion: 'reduce' },
    });

    test(`${what} takes no presses at first, and then does`, async ({ page }) => {
      await page.goto(path);
      if (javaScriptEnabled) await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
      const before = await page.title();
      // A moment of fourteen seconds: what is looked at is not when it is over.
      const client = await page.context().newCDPSession(page);
      await client.send('Animation.enable');
      await client.send('Animation.setPlaybackRate', { playbackRate: 0.05 });
      await page.locator(pressed).first().click();
      if (what === 'a module') await expect(page).not.toHaveTitle(before);
      expect(await pressable(page, part)).toEqual([]);
      await client.send('Animation.setPlaybackRate', { playbackRate: 1 });
      await expect.poll(async () => (await pressable(page, part)).length).toBeGreaterThan(0);
    });
  });
}

test('two presses on what wipes ask, and wipe nothing', async ({ page }) => {
  test.setTimeout(180_000);
  await start(page);
  for (const manner of ways) {
    await pressOn(page, page.getByRole('button', { name: words.wipe.button }), manner);
    await expect(page.getByText(words.wipe.sure), named(manner)).toBeVisible();
    await expectKept(page);
    await page.getByRole('button', { name: words.wipe.no }).click();
  }
});

test('what stays where it is takes presses as fast as they come', async ({ page }) => {
  await page.goto(`http://localhost:${ports.preview}/redactie/oefeningen/`);
  const choices = page
    .locator('[data-exercise] .live label:has([type=checkbox])')
    .filter({ visible: true });
  await choices.first().click({ trial: true });
  const boxes = await Promise.all([0, 1, 2].map((at) => choices.nth(at).boundingBox()));
  for (const box of boxes) {
    if (box) await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  }
  await expect(choices.filter({ has: page.locator(':checked') })).toHaveCount(3);
});

test('in no exercise does a double click reach a button that the first press brought', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.addInitScript(() => {
    const pressable = 'a,button,label,select,summary,textarea';
    let first: Element | null | undefined;
    let now: Element | null | undefined;
    let [top, y] = [0, 0];
    // Before the page acts: what is pressed, and where it stands.
    addEventListener(
      'pointerdown',
      ({ target }) => {
        now = target instanceof Element ? target.closest(pressable) : null;
        y = now?.getBoundingClientRect().top ?? 0;
      },
      { capture: true },
    );
    // When the page has acted: a press that was held never comes here.
    addEventListener('click', () => {
      if (first && now && (now !== first || Math.abs(y - top) > 8)) {
        document.documentElement.dataset['slipped'] = `${first.outerHTML} → ${now.outerHTML}`;
      }
      [first, top] = [now, y];
    });
    addEventListener('calm', () => {
      first = undefined;
    });
  });
  await page.goto(`http://localhost:${ports.preview}/redactie/oefeningen/`);
  const buttons = page.locator('[data-exercise] .live button').filter({ visible: true });
  await buttons.first().waitFor();
  const html = page.locator('html');
  for (let at = 0; at < (await buttons.count()); at += 1) {
    const button = buttons.nth(at);
    if (await button.isDisabled()) continue;
    await button.dblclick();
    expect(await html.getAttribute('data-slipped')).toBeNull();
    await page.evaluate(() => dispatchEvent(new Event('calm')));
    await letItStand(page);
  }
});
