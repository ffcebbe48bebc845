import { expect, test, type Page } from '@playwright/test';
import { violationsIn } from '../support/axe.ts';
import { focusOutOfSight } from '../support/in-sight.ts';
import { letItStand } from '../support/presses.ts';
import { blackmailed, live, openAnswers, tap } from '../support/visit.ts';

// One question at a time: what is answered is folded to a line, and a bar stays.
test.use({ hasTouch: true, viewport: { width: 360, height: 640 } });

const bar = (page: Page) => page.locator('.flow-progress');
const fold = (page: Page) => page.locator('.answers > summary');
const asked = (page: Page) =>
  page
    .locator('.question')
    .filter({ visible: true })
    .evaluateAll((questions) => questions.map((one) => one.getAttribute('data-node')));

/** The question is all there is, and begins where the eye is. */
const isAsked = async (page: Page, question: string) => {
  const heading = page.locator(`.question[data-node=${question}] h2`);
  await expect(heading).toBeFocused();
  expect(await asked(page)).toEqual([question]);
  const { y } = (await heading.boundingBox()) ?? { y: Infinity };
  const stays = await bar(page).boundingBox();
  expect(stays?.y).toBe(0);
  expect(stays?.height).toBeLessThanOrEqual(48);
  expect(y).toBeGreaterThanOrEqual(stays?.height ?? 0);
  expect(y, question).toBeLessThanOrEqual(160);
  await expect(page.locator('body > footer')).toBeHidden();
  for (const call of ['112', '113']) {
    await expect(page.locator(`.safety a[href="tel:${call}"]`)).toBeInViewport({ ratio: 1 });
  }
};

test('each question comes alone and near the top, forwards, back, and when an answer is changed', async ({
  page,
}) => {
  await page.goto('/advies/');
  await live(page);
  const questions = [...blackmailed.slice(1).map(([question]) => question), 'stand'];
  for (const [at, [question, option]] of blackmailed.entries()) {
    await page.locator(`label:has(#${question}--${option})`).scrollIntoViewIfNeeded();
    await tap(page, question, option);
    await isAsked(page, questions[at] ?? '');
  }
  await expect(page.locator('.first-line:visible')).toBeInViewport({ ratio: 1 });
  await page.getByRole('button', { name: 'Vorige vraag' }).tap();
  await isAsked(page, 'leeftijd');
  // As the gesture of Android does.
  await page.keyboard.press('Escape');
  await isAsked(page, 'wie');
  await expect(fold(page)).toHaveAccessibleName(
    'Je antwoorden Voor mezelf · Ja, ik ben nu veilig · Iemand dreigt of dwingt mij · Geld, een tegoedkaart of gegevens van de bank',
  );
  await openAnswers(page);
  expect(await asked(page)).toEqual(['rol', 'nu', 'wat', 'dreiging', 'wie']);
  expect(await violationsIn(page, '.flow-questions')).toEqual([]);
  await page.getByRole('button', { name: /^Wijzig ?: Ben je nu veilig\?$/ }).tap();
  await isAsked(page, 'nu');
  await page.getByRole('button', { name: 'Wis mijn antwoorden' }).tap();
  await expect(page.getByRole('heading', { name: 'Voor wie zoek je hulp?' })).toBeFocused();
  await expect(fold(page)).toBeHidden();
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
});

for (const [what, size] of [
  ['a telephone', { width: 360, height: 640 }],
  ['a telephone on its side', { width: 640, height: 360 }],
  ['letters twice as large', { width: 180, height: 320 }],
  ['letters four times as large', { width: 320, height: 256 }],
] as const) {
  test(`${what}: the bar covers nothing that has the focus`, async ({ page }) => {
    await page.setViewportSize(size);
    await page.goto('/advies/');
    await live(page);
    for (const [question, option] of blackmailed) await tap(page, question, option);
    expect(await focusOutOfSight(page)).toEqual([]);
  });
}

test('what a page says below its questions comes back with the answer', async ({ page }) => {
  const below = page.getByText('Wat gebeurt er met een melding bij het Meldpunt?');
  const foot = page.locator('body > footer');
  await page.goto('/melden/');
  await live(page);
  await expect(below).toBeVisible();
  await expect(foot).toBeHidden();
  await tap(page, 'wie', 'mij');
  await expect(below).toBeHidden();
  await tap(page, 'nu', 'ja');
  await expect(page.locator('.situation:visible')).toHaveCount(1);
  await expect(below).toBeVisible();
  await expect(foot).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('one question is in sight, its heading stays, and the answers open to be changed', async ({
    page,
  }) => {
    await page.goto('/advies/');
    await expect(fold(page)).toBeHidden();
    await expect(page.getByRole('button', { name: 'Wis mijn antwoorden' })).toBeHidden();
    for (const [question, option] of blackmailed.slice(0, 2)) await tap(page, question, option);
    await expect.poll(() => asked(page)).toEqual(['wat']);
    await expect(bar(page)).toBeEmpty();
    await tap(page, 'wat', 'dreigt');
    // The page stays where the finger was, in the midst of the next answers.
    await expect(page.getByRole('heading', { name: 'Wat wil degene die dreigt?' })).toBeInViewport({
      ratio: 1,
    });
    await openAnswers(page);
    await expect.poll(() => asked(page)).toEqual(['rol', 'nu', 'wat', 'dreiging']);
    await letItStand(page);
    await page.locator('.question[data-node=nu] .change').tap();
    await expect.poll(() => asked(page)).toEqual(['rol', 'nu']);
    await tap(page, 'nu', 'veilig');
    await tap(page, 'dreiging', 'geld');
    await expect(page.getByRole('heading', { name: 'Wie doet dit?' })).toBeVisible();
  });

  test('whatever a finger taps, what comes next begins in the upper half of the window', async ({
    page,
  }) => {
    for (const way of [
      // The last of many answers, below the first screen, each time.
      [
        'rol--vrijwilliger',
        'nu--weet-niet',
        'wat--gezien',
        'gezien--gezocht',
        'leeftijd--zeg-niet',
      ],
      [
        'rol--kind',
        'nu--veilig',
        'wat--rond',
        'wie--zeg-niet',
        'leeftijd--zeg-niet',
        'stand--klaar',
      ],
    ]) {
      await page.goto('/advies/');
      for (const id of way) {
        await letItStand(page);
        await page.locator(`label:has(#${id})`).tap();
        await letItStand(page);
        const heading = page
          .locator('.question:not(:has(.option :checked, [data-done]:checked)) h2, .situation h2')
          .filter({ visible: true })
          .first();
        const { y } = (await heading.boundingBox()) ?? { y: -1 };
        expect(y, id).toBeGreaterThanOrEqual(0);
        expect(y, id).toBeLessThan(320);
      }
    }
  });

  test('one press of a mouse is enough, also when it closes what the keyboard opened', async ({
    browser,
    baseURL,
  }) => {
    await using context = await browser.newContext({
      baseURL: baseURL ?? '',
      javaScriptEnabled: false,
      viewport: { width: 360, height: 640 },
      hasTouch: false,
    });
    const page = await context.newPage();
    await page.goto('/advies/');
    const press = async (selector: string) => {
      await letItStand(page);
      await page.locator(selector).evaluate((element) => {
        element.scrollIntoView({ block: 'center' });
      });
      const { x, y, height } = (await page.locator(selector).boundingBox()) ?? {
        x: 0,
        y: 0,
        height: 0,
      };
      await page.mouse.move(x + 40, y + height / 2);
      await page.mouse.down();
      // What a press moves has moved by then.
      await page.evaluate(() => document.body.offsetHeight);
      await page.mouse.up();
    };
    await page.locator('#rol--mezelf').focus();
    await page.keyboard.press('Space');
    // It stays open while the keyboard is there, above the next question.
    expect(await asked(page)).toEqual(['rol', 'nu']);
    await press('label:has(#nu--veilig)');
    await expect(page.locator('#nu--veilig')).toBeChecked();
    expect(await asked(page)).toEqual(['wat']);
    await press('.answers > summary');
    await page.locator('.answers button').focus();
    await page.keyboard.press('Tab');
    await expect(page.locator('label:has(#rol--vriend)')).toBeVisible();
    await press('.question[data-node=nu] > .change');
    await expect(page.locator('#nu--veilig')).not.toBeChecked();
    await press('label:has(#nu--gevaar)');
    await expect(page.getByRole('heading', { name: 'Je bent nu in gevaar' })).toBeVisible();
  });

  test('by keyboard every answer is reached, the next question comes behind it, and what is folded opens again', async ({
    page,
  }) => {
    // Also for who wants nothing to move: that takes other waiting away.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto('/advies/');
    const focused = () => page.evaluate(() => document.activeElement?.id ?? '');
    const press = async (key: string) => {
      await page.keyboard.press(key);
      return await focused();
    };
    await page.locator('#rol--mezelf').focus();
    const ways = ['rol', 'nu', 'wat', 'dreiging', 'wie', 'leeftijd'];
    for (const [at, question] of ways.entries()) {
      const answers = await page
        .locator(`[data-node=${question}] .option input`)
        .filter({ visible: true })
        .evaluateAll((inputs) => inputs.map(({ id }) => id));
      expect(answers.length).toBeGreaterThan(2);
      const [first = ''] = answers;
      expect(await focused()).toBe(first);
      for (const id of [...answers.slice(1), first]) expect(await press('ArrowDown')).toBe(id);
      // The first of the next, and above it nothing stays open.
      expect(await press('Tab')).toContain(`${ways[at + 1] ?? 'stand'}--`);
      await expect.poll(() => asked(page)).toEqual([ways[at + 1] ?? 'stand']);
    }
    await page.locator('#stand--klaar').focus();
    await page.keyboard.press('Space');
    await expect(page.locator('.situation').filter({ visible: true })).toHaveCount(1);
    expect(await press('Shift+Tab')).toMatch(/^stand--(?!klaar)/);
    await page.locator('.answers > summary').focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    expect(await press('Tab')).toBe('rol--mezelf');
    expect(await press('ArrowDown')).toBe('rol--vriend');
    await expect(page.locator('.question[data-node=nu] .change')).toBeVisible();
  });
});
