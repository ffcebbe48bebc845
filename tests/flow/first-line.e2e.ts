import { expect, test, type Page } from '@playwright/test';
import { letItStand } from '../support/presses.ts';
import { goOnFrom, live, openAnswers, tap } from '../support/visit.ts';

// The first line of the advice module: content/flows/advies/blocks/eerst-*.
test.use({ hasTouch: true, viewport: { width: 360, height: 640 } });

const line = (page: Page) => page.locator('.first-line:visible');
const status = (page: Page) => page.locator('[data-slot=progress] [role=status]');
const threatened = [
  ['rol', 'mezelf'],
  ['nu', 'veilig'],
  ['wat', 'dreigt'],
] as const;

const walkTo = async (page: Page, answers: readonly (readonly [string, string])[]) => {
  for (const [question, option] of answers) {
    await expect(line(page)).toHaveCount(0);
    await tap(page, question, option);
  }
};

/** The line stands right above the question, and both are on the screen. */
const standsAbove = async (page: Page, question: string) => {
  const heading = page.locator(`.question[data-node=${question}] h2`);
  await expect(async () => {
    // Without a script the heading stays in sight when somebody scrolls on, and leaves its line behind.
    await line(page).evaluate((element) => {
      element.scrollIntoView({ block: 'center' });
    });
    const [above, below] = [await line(page).boundingBox(), await heading.boundingBox()];
    if (!above || !below) throw new Error('One of them is not there.');
    const between = below.y - above.y - above.height;
    expect(between).toBeGreaterThanOrEqual(0);
    expect(between).toBeLessThan(40);
  }).toPass();
};

for (const javaScriptEnabled of [true, false]) {
  test.describe(`JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled });

    test.beforeEach(async ({ page }) => {
      await page.goto('/advies/');
      if (javaScriptEnabled) await live(page);
    });

    test('a line comes with the third answer, changes with who does it, and goes when all is wiped', async ({
      page,
    }) => {
      await walkTo(page, threatened);
      await expect(line(page)).toHaveText(/^\s*Betaal niets, stuur niets en spreek niet af\./);
      await standsAbove(page, 'dreiging');
      await tap(page, 'dreiging', 'meer');
      await expect(line(page)).toHaveText(/^\s*Betaal niets, stuur niets/);
      await standsAbove(page, 'wie');
      await tap(page, 'wie', 'thuis');
      await expect(line(page)).toHaveText(/Je mag dit vertellen\..*Veilig Thuis/s);
      await standsAbove(page, 'leeftijd');
      await tap(page, 'leeftijd', '12-15');
      await standsAbove(page, 'stand');
      // A ticked fact is no answer yet: the question stays below the line.
      await tap(page, 'stand', 'niemand');
      await standsAbove(page, 'stand');
      await goOnFrom(page, 'stand');
      await expect(page.getByRole('heading', { name: 'Je mag dit vertellen' })).toBeVisible();
      await expect(line(page)).toHaveCount(0);
      if (!javaScriptEnabled) await openAnswers(page);
      await page.getByRole('button', { name: 'Wis mijn antwoorden' }).tap();
      await walkTo(page, [['rol', 'mezelf']]);
      await expect(line(page)).toHaveCount(0);
    });

    test('what is urgent stays above every question, whoever does it', async ({ page }) => {
      await walkTo(page, [
        ['rol', 'mezelf'],
        ['nu', 'zelfdoding'],
      ]);
      await expect(line(page)).toHaveCount(0);
      await page.locator('label:has(#zelfdoding--verder)').tap();
      for (const [question, option] of [
        ['wat', 'dreigt'],
        ['dreiging', 'meer'],
        ['wie', 'thuis'],
        ['leeftijd', '12-15'],
      ] as const) {
        await standsAbove(page, question);
        await expect(line(page).getByRole('link', { name: '113' })).toBeVisible();
        await tap(page, question, option);
      }
      await standsAbove(page, 'stand');
      await expect(line(page).getByRole('link', { name: '113' })).toBeVisible();
    });

    test('a line that moves takes no presses at first, as if it came', async ({ page }) => {
      const client = await page.context().newCDPSession(page);
      await client.send('Animation.enable');
      await walkTo(page, threatened);
      await tap(page, 'dreiging', 'meer');
      await tap(page, 'wie', 'thuis');
      const number = line(page).getByRole('link');
      // What a finger finds there: something may lie over it.
      const takesPresses = () =>
        number.evaluate((link) => {
          const [{ x, y, width, height } = new DOMRect()] = link.getClientRects();
          return link.contains(document.elementFromPoint(x + width / 2, y + height / 2));
        });
      // Time stands nearly still, so that a slow machine sees it too.
      await client.send('Animation.setPlaybackRate', { playbackRate: 0.001 });
      await letItStand(page);
      expect(await takesPresses()).toBe(true);
      await tap(page, 'leeftijd', '12-15');
      await standsAbove(page, 'stand');
      expect(await takesPresses()).toBe(false);
      await letItStand(page);
      expect(await takesPresses()).toBe(true);
    });
  });
}

test('a screen reader hears of a line once: when it comes, and when it changes', async ({
  page,
}) => {
  await page.goto('/advies/');
  await live(page);
  await walkTo(page, threatened);
  await expect(status(page)).toHaveText(/^Betaal niets, stuur niets.*Hierna nog ongeveer/);
  await expect(page.locator('.first-lines[role]')).toHaveCount(0);
  await tap(page, 'dreiging', 'meer');
  await expect(status(page)).toHaveText(/^Hierna nog ongeveer/);
  await tap(page, 'wie', 'thuis');
  await expect(status(page)).toHaveText(/^Je mag dit vertellen\..*Hierna nog ongeveer/);
  await page.getByRole('button', { name: 'Vorige vraag' }).tap();
  await expect(status(page)).toHaveText(/^Betaal niets, stuur niets/);
});

test('on a small screen the line and the question come together, with large letters the question', async ({
  page,
}) => {
  await page.goto('/advies/');
  await live(page);
  await walkTo(page, threatened);
  const heading = page.getByRole('heading', { name: 'Wat wil degene die dreigt?' });
  await expect(heading).toBeFocused();
  await expect(heading).toBeInViewport({ ratio: 1 });
  await expect(line(page)).toBeInViewport({ ratio: 1 });
  // As wide as a telephone on which everything is twice as large.
  await page.setViewportSize({ width: 180, height: 320 });
  await tap(page, 'dreiging', 'meer');
  await expect(page.getByRole('heading', { name: 'Wie doet dit?' })).toBeInViewport({ ratio: 1 });
});
