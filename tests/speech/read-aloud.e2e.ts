import { expect, test, type Page } from '@playwright/test';
import { z } from 'zod';
import { violationsIn } from '../support/axe.ts';
import { startNeutral } from '../support/neutral.ts';
import { changeVoices, dutch, fakeEngine, finish, heard } from './fake-engine.ts';

const home = '/stoppen-is-mogelijk/';
const easy = `${home}8/makkelijk/`;

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** The words that the browser paints as being read. */
const marked = (page: Page) =>
  page.evaluate(() => [...(CSS.highlights.get('spoken') ?? [])].map(String).join('|'));

/** Opens a page and has it read. */
const read = async (page: Page, path: string) => {
  await page.goto(path);
  await button(page, 'Lees voor').click();
  await expect.poll(async () => (await heard(page)).now).not.toBeNull();
};

const expectSilent = (page: Page) => expect.poll(async () => (await heard(page)).now).toBeNull();

test('an easy page is read in order and marked as it goes, asks nothing and keeps nothing', async ({
  page,
}) => {
  await fakeEngine(page);
  await page.goto(easy);
  const last = page.locator('.easy-part').last();
  const at = async () => (await last.boundingBox())?.y;
  await expect(button(page, 'Lees voor')).toBeVisible();
  await page.waitForLoadState('networkidle');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const before = await at();
  await button(page, 'Lees voor').click();
  expect(await marked(page)).toBe('Module 8 in makkelijke taal');
  expect(await at()).toBe(before);
  while ((await heard(page)).now !== null) await finish(page);
  expect((await heard(page)).said).toEqual([
    'Module 8 in makkelijke taal',
    ...(await page.evaluate(() =>
      // What stands in the text itself, as a reader of the page would list it.
      [
        ...document.querySelectorAll(
          '.easy :is(h1,.lead,.easy > header > p:not(.hint,.lead),h2,li,section > p)',
        ),
      ]
        .flatMap((part) => part.textContent.trim().split(/(?<=[.!?])\s+/))
        .map((sentence) =>
          sentence
            .replaceAll('112', 'één één twee')
            .replaceAll('113', 'één één drie')
            .replace(
              /Stop it Now\s0800.266\s64\s36/,
              'Stop it nauw nul acht nul nul, twee zes zes, zes vier, drie zes',
            ),
        ),
    )),
  ]);
  await expect(button(page, 'Lees voor')).toBeVisible();
  expect(await marked(page)).toBe('');
  expect(asked).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});

test('reading is paused, goes on at its sentence, and stops, by keyboard', async ({ page }) => {
  await fakeEngine(page);
  await page.goto(easy);
  await button(page, 'Lees voor').press('Enter');
  await finish(page);
  const { now } = await heard(page);
  await button(page, 'Pauze').press('Enter');
  await expectSilent(page);
  await button(page, 'Lees verder').press('Enter');
  expect((await heard(page)).now).toBe(now);
  expect(await violationsIn(page, 'article')).toEqual([]);
  await button(page, 'Stop').press('Enter');
  await expectSilent(page);
  await expect(button(page, 'Lees voor')).toBeFocused();
  await button(page, 'Lees voor').press('Enter');
  expect((await heard(page)).now).toBe('Module 8 in makkelijke taal');
});

test('a step is read without its fields, its buttons and what somebody wrote, and the next is silent', async ({
  page,
}) => {
  await fakeEngine(page);
  await page.goto(`${home}1/#wat-er-achter-zit`);
  const exercise = page.locator('[data-exercise=motieven] .live');
  await exercise.locator('label').first().waitFor();
  await button(page, 'Lees voor').click();
  while ((await heard(page)).now !== null) await finish(page);
  const { said } = await heard(page);
  expect(said).toContain('Wat er achter zit');
  expect(said).toContain(await exercise.locator('h3').textContent());
  const labels = z
    .array(z.string())
    .parse(await exercise.locator('label,button').allTextContents())
    .map((label) => label.trim());
  expect(labels.length).toBeGreaterThan(3);
  for (const label of labels) expect(said).not.toContain(label);
  expect(said.join(' ')).not.toContain('Een reden is geen excuus');
});

test.describe('silence falls', () => {
  const ways: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
    'at the next step': (page) => button(page, 'Verder').press('Enter'),
    'at a pause': (page) => button(page, 'Even pauze').press('Enter'),
    'when "Drang nu" comes over the page': (page) =>
      page.getByRole('link', { name: 'Drang nu' }).last().press('Enter'),
    'when the tab is hidden': (page) =>
      page.evaluate(() => {
        Object.defineProperty(document, 'hidden', { value: true, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
        Object.defineProperty(document, 'hidden', { value: false, configurable: true });
      }),
    'when the engine breaks off': (page) => page.evaluate('speechSynthesis.cancel()'),
    'on the way to another page': async (page) => {
      await page.getByRole('link', { name: 'Stoppen is mogelijk' }).first().press('Enter');
      await expect(page.locator('main .front')).toBeVisible();
    },
  };
  test(Object.keys(ways).join(', '), async ({ page }) => {
    await fakeEngine(page);
    await page.goto(`${home}3/`);
    for (const [way, go] of Object.entries(ways)) {
      await button(page, 'Lees voor').press('Enter');
      expect((await heard(page)).now, way).not.toBeNull();
      await go(page);
      await expect.poll(async () => (await heard(page)).now, way).toBeNull();
      expect(await marked(page), way).toBe('');
      await page.keyboard.press('Escape');
    }
  });

  test('with "Snel weg", before anything else is asked for', async ({ browser }) => {
    using neutral = await startNeutral(204);
    const page = await (await browser.newContext(neutral.context)).newPage();
    await fakeEngine(page);
    await read(page, `${home}nu/`);
    await page.locator('[data-exit]').press('Enter');
    expect((await heard(page)).now).toBeNull();
  });
});

test('"Drang nu" over a page has buttons of its own, and reads what stands in it', async ({
  page,
}) => {
  await fakeEngine(page);
  await page.goto(home);
  await expect(page.getByRole('button', { name: 'Lees voor' })).toHaveCount(0);
  await page.waitForLoadState('networkidle');
  // No network may see that somebody has an urge.
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.getByRole('link', { name: 'Drang nu' }).last().press('Enter');
  await page.getByRole('dialog').getByText('Begin met wachten').waitFor();
  await button(page, 'Lees voor').press('Enter');
  while ((await heard(page)).now !== null) await finish(page);
  const { said } = await heard(page);
  expect(said[0]).toBe('Nu');
  expect(said).toContain('Bel één één drie');
  expect(said).not.toContain('Begin met wachten');
  await button(page, 'Begin met wachten').press('Enter');
  await button(page, 'Zeg hardop wanneer ik adem').press('Enter');
  expect(asked).toEqual([]);
});

test('there is no button without a voice of the device itself that speaks Dutch', async ({
  page,
}) => {
  await fakeEngine(page, [
    { lang: 'nl-NL', localService: false },
    { lang: 'en-GB', localService: true },
  ]);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(easy);
  await page.waitForLoadState('networkidle');
  await expect(page.locator('[data-read-aloud]')).toBeHidden();
  expect(asked.filter((url) => url.includes('reader'))).toEqual([]);
  await changeVoices(page, [{ lang: 'nl_BE', localService: true }]);
  await expect(button(page, 'Lees voor')).toBeVisible();
  await button(page, 'Lees voor').press('Enter');
  await changeVoices(page, [{ lang: 'nl-NL', localService: false }]);
  await expect(page.locator('[data-read-aloud]')).toBeHidden();
  await finish(page);
  await expectSilent(page);
  await changeVoices(page, [dutch]);
  await expect(button(page, 'Lees voor')).toBeVisible();
});

test('breathing is said with the circle when asked, is silent in a pause, and never without asking', async ({
  page,
}) => {
  await fakeEngine(page);
  await page.goto(`${home}nu/`);
  await button(page, 'Begin met wachten').press('Enter');
  const breath = page.locator('.breath');
  const set = (at: number) =>
    breath.evaluate((element, time) => {
      for (const one of element.getAnimations({ subtree: true })) one.currentTime = time;
    }, at);
  const said = async () => (await heard(page)).said;
  await set(3900);
  await expect
    .poll(() =>
      breath.evaluate((element) =>
        Number(element.getAnimations({ subtree: true })[0]?.currentTime),
      ),
    )
    .toBeGreaterThan(4100);
  expect(await said()).toEqual([]);
  await set(9000);
  await button(page, 'Zeg hardop wanneer ik adem').press('Enter');
  await set(9900);
  await expect.poll(said).toEqual(['Adem in']);
  await finish(page);
  await set(3900);
  await expect.poll(said).toEqual(['Adem in', 'Adem uit']);
  await page
    .locator('.urge-timer')
    .getByRole('button', { name: 'Pauze', exact: true })
    .press('Enter');
  await expectSilent(page);
  await button(page, 'Ga verder').press('Enter');
  await button(page, 'Zeg het niet meer hardop').press('Enter');
  await set(9900);
  await expect
    .poll(() =>
      breath.evaluate(
        (element) => Number(element.getAnimations({ subtree: true })[0]?.currentTime) % 10_000,
      ),
    )
    .toBeLessThan(9000);
  await expectSilent(page);
});
