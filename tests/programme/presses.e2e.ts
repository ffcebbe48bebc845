import { expect, test, type Locator, type Page } from '@playwright/test';
import { ports } from '../support/ports.ts';
import { letItStand, manners, pressTwice, type Manner } from '../support/presses.ts';
import { expectKept, start, words } from '../support/workbook.ts';

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

test('two presses on "Verder" go one step on', async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto(`${home}3/`);
  const at = page.locator('[data-step-at]');
  for (const [index, manner] of ways.entries()) {
    if (index % 4 === 0) await page.reload();
    const before = Number(/\d+/.exec((await at.textContent()) ?? '')?.[0]);
    await pressOn(page, page.locator('[data-step-on]'), manner);
    await expect(at, named(manner)).toContainText(String(before + 1));
  }
});

test('two presses on "Begin met wachten" begin, and nothing else', async ({ page }) => {
  test.setTimeout(120_000);
  for (const manner of ways) {
    await page.goto(`${home}nu/`);
    const timer = page.locator('.urge-timer');
    await pressOn(page, timer.locator('button.main'), manner);
    await expect(timer.locator('progress'), named(manner)).toBeVisible();
    await expect(timer.locator('.breath')).not.toHaveAttribute('data-paused');
    await expect(timer.locator(':checked')).toHaveCount(0);
  }
});

test('two presses on "Drang nu" open it, and begin nothing', async ({ page }) => {
  test.setTimeout(120_000);
  for (const manner of ways) {
    await page.goto(`${home}3/`);
    await expect(page.locator('.where')).toBeVisible();
    await pressOn(page, page.locator('.safety a[data-now]'), manner);
    const dialog = page.locator('dialog.now-dialog');
    await expect(dialog, named(manner)).toBeVisible();
    await expect(dialog.locator('.urge-timer button.main')).toBeVisible();
    await expect(dialog.locator('.urge-timer progress')).toHaveCount(0);
  }
});

test('two presses on a module open that module at its first step', async ({ page }) => {
  test.setTimeout(120_000);
  for (const manner of ways) {
    await page.goto(home);
    await pressOn(page, page.locator(`main a[href="${home}3/"]`).first(), manner);
    await expect(page).toHaveTitle(/Module 3/);
    await expect(page.locator('[data-step-at]'), named(manner)).toContainText('1');
    await expect(page.locator('.live :checked')).toHaveCount(0);
  }
});

for (const [what, path, opener, javaScriptEnabled] of [
  ['the menu', '/', '[popovertarget=menu].open', true],
  ['the menu without JavaScript', '/', '[popovertarget=menu].open', false],
  ['the pause', `${home}3/`, '[popovertarget=pauze]:visible', true],
] as const) {
  test.describe(() => {
    test.use({ javaScriptEnabled });

    test(`${what} takes no presses when it opens, and then does`, async ({ page }) => {
      await page.goto(path);
      await page.locator(opener).first().click();
      /** The links and buttons in it that a press would find. */
      const open = () =>
        page.evaluate(() =>
          [...document.querySelectorAll('[popover]:popover-open :is(a, button)')]
            .filter((part) => {
              const { x, y, width, height } = part.getBoundingClientRect();
              const found = document.elementFromPoint(x + width / 2, y + height / 2);
              return found !== null && part.contains(found);
            })
            .map(({ textContent }) => textContent.trim()),
        );
      expect(await open()).toEqual([]);
      await expect.poll(async () => (await open()).length).toBeGreaterThan(0);
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
