import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test, type Browser, type Locator, type Page } from '@playwright/test';
import type { Readability as ReaderMode } from '@mozilla/readability';
import contact from '../../content/interface/contact/nl.json' with { type: 'json' };
import remains from '../../content/interface/privacy/nl.json' with { type: 'json' };
import { fill } from '../../src/i18n/fill.ts';
import { pageDataId as flowData } from '../../src/flow/page-data.ts';
import { pageDataId as programmeData } from '../../src/programme/page-data.ts';
import { denyStorage, spoilData, translate } from '../support/faults.ts';
import { fillIn } from '../support/fill-in.ts';
import { blackmailed, live, tap, toAdvice } from '../support/visit.ts';
import {
  expectRated,
  expectKept,
  expectSaid,
  exportFile,
  importFile,
  lock,
  make,
  openPanel,
  other,
  rate,
  toModule,
  unfold,
  unlock,
  words,
} from '../support/workbook.ts';

// Whatever a phone, a network, an extension or we ourselves do wrong: the advice comes.

declare const Readability: typeof ReaderMode;

test.use({ hasTouch: true });

// Also with the query that Astro puts behind it for a second try.
const adviceScript = /AdviceFlow\.island/;
const programmeScript = /Programme\.island/;
const module = '/stoppen-is-mogelijk/3/';

/** Without the script the form and the style rules do it all. */
const getsAdviceFromTheForm = async (page: Page) => {
  await toAdvice(page);
  await showsAdvice(page);
  await expect(page.locator('form[data-live]')).toHaveCount(0);
};

const showsAdvice = async (page: Page) => {
  await expect(page.getByRole('heading', { name: 'Je wordt afgeperst om geld' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Take It Down' })).toBeVisible();
};

/** What went wrong in the page and nobody caught. */
const errorsOf = (page: Page): readonly string[] => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  return errors;
};

test('the script is gone from the server: the form gives the advice', async ({ page }) => {
  await page.route(adviceScript, (route) => route.fulfill({ status: 404 }));
  const missing = page.waitForResponse(adviceScript);
  await page.goto('/advies/');
  await missing;
  await getsAdviceFromTheForm(page);
});

test('an extension blocks every script: the form gives the advice', async ({ page }) => {
  await page.route('**/_astro/*.js', (route) => route.abort('blockedbyclient'));
  await page.goto('/advies/');
  await getsAdviceFromTheForm(page);
});

test('the script comes when the advice is already there: it stays', async ({ page }) => {
  const held = Promise.withResolvers<undefined>();
  await page.route(adviceScript, async (route) => {
    await held.promise;
    await route.continue();
  });
  await page.goto('/advies/', { waitUntil: 'commit' });
  await getsAdviceFromTheForm(page);
  held.resolve(undefined);
  await live(page);
  await showsAdvice(page);
  await expect(page.getByRole('button', { name: 'Vorige vraag' })).toBeVisible();
});

for (const [what, spoil] of [
  ['half a file', (json: string) => json.slice(0, json.length / 2)],
  ['a file of another version', (json: string) => json.replace('"questions"', '"steps"')],
] as const) {
  test(`React breaks at once, on ${what}: the form gives the advice`, async ({ page }) => {
    await spoilData(page, '/advies/', flowData, spoil);
    const broken = page.waitForEvent('pageerror');
    await page.goto('/advies/');
    await broken;
    await getsAdviceFromTheForm(page);
  });
}

test('React breaks at the advice itself: the form shows it, and an answer can be changed', async ({
  page,
}) => {
  await spoilData(page, '/advies/', flowData, (json) => json.replace('"blocks"', '"advice"'));
  await page.goto('/advies/');
  await live(page);
  const broken = page.waitForEvent('pageerror');
  await toAdvice(page);
  await broken;
  await expect(page.locator('form[data-live]')).toHaveCount(0);
  await showsAdvice(page);
  await page.locator('.question[data-node=leeftijd] .change').tap();
  await tap(page, 'leeftijd', '18-25');
  await expect(page.getByRole('link', { name: 'StopNCII' })).toBeVisible();
});

test('the programme without its script, or with one broken exercise, keeps the form on paper', async ({
  page,
}) => {
  const paper = page.locator('[data-exercise] [data-paper]');
  await page.route(programmeScript, (route) => route.fulfill({ status: 404 }));
  await page.goto(module);
  expect(await paper.count()).toBeGreaterThan(2);
  for (const sheet of await paper.all()) await expect(sheet).not.toHaveAttribute('hidden');

  await page.unrouteAll();
  await spoilData(page, module, programmeData, (json) =>
    json.replace(/"kind":"[^"]+"/, '"kind":"iets-van-morgen"'),
  );
  await page.goto(module);
  await expect(page.locator('[data-exercise] .live').first()).toBeAttached();
  await expect(page.locator('[data-exercise] [data-paper]:not([hidden])')).toHaveCount(1);
});

test('storage is forbidden: everything works but what would be kept', async ({ page }) => {
  const errors = errorsOf(page);
  await page.addInitScript(denyStorage);
  await page.goto('/advies/');
  await live(page);
  await toAdvice(page);
  await showsAdvice(page);
  await page.goto('/zoeken/');
  await page.getByRole('searchbox').fill('chantage');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toContainText('gevonden');
  await page.goto('/wat-blijft-achter/');
  await expect(page.locator('what-remains')).toContainText(remains.remains.failed);
  await page.goto(module);
  await expect(page.locator('[data-exercise] .live').first()).toBeAttached();
  await page.route(/^https:/, (route) => route.fulfill({ body: 'Weer' }));
  await page.getByRole('link', { name: 'Snel weg' }).first().tap();
  await page.waitForURL(/^https:/);
  expect(errors).toEqual([]);
});

test('a clock that is years wrong is named, and nobody is called open', async ({ page }) => {
  const hours = page.locator('opening-hours');
  for (const wrong of ['2019-05-01T10:00:00Z', '2039-05-01T10:00:00Z']) {
    await page.clock.setFixedTime(wrong);
    await page.goto('/contact/');
    await expect(hours.first()).toHaveText(contact.opening.wrongClock);
    expect(new Set(await hours.allTextContents())).toEqual(new Set([contact.opening.wrongClock]));
  }
});

test.describe('while the browser translates the page', () => {
  test.beforeEach(({ page }) => page.addInitScript(translate));

  test('the advice module goes on: forwards, back, changed, told and wiped', async ({ page }) => {
    const errors = errorsOf(page);
    await page.goto('/advies/');
    await live(page);
    await expect(page.locator('legend font').first()).toBeAttached();
    const status = page.locator('.flow-progress').getByRole('status');
    await tap(page, 'rol', 'mezelf');
    await expect(status.locator('font font')).not.toBeEmpty();
    const first = await status.textContent();
    for (const [question, option] of blackmailed.slice(1)) await tap(page, question, option);
    expect(await status.textContent()).not.toBe(first);
    await page.getByRole('button', { name: 'Vorige vraag' }).tap();
    await tap(page, 'leeftijd', '12-15');
    await page.locator('.question[data-node=stand] .go-on-live').tap();
    await showsAdvice(page);
    await page.locator('.tools summary').tap();
    await page.getByRole('radio', { name: 'zakelijk' }).check({ force: true });
    await page.locator('.question[data-node=leeftijd] .change-live').tap();
    await tap(page, 'leeftijd', '18-25');
    await page.getByRole('button', { name: 'Wis mijn antwoorden' }).tap();
    await expect(status.locator('font font')).toHaveText(/gewist/);
    expect(errors).toEqual([]);
  });

  test('an exercise of the programme goes on', async ({ page }) => {
    const errors = errorsOf(page);
    await page.goto(module);
    await page.locator('[data-exercise] .live').first().waitFor({ state: 'attached' });
    await page.locator('[data-step-all]').tap();
    await fillIn(page.locator('[data-exercise=triggers]'));
    const lines = page.locator('.answered:has(strong) button');
    await expect(lines).not.toHaveCount(0);
    for (const line of await lines.all()) await expect(line).toContainText('Wijzig');
    // Who translates reads along: not what somebody chose or wrote.
    await expect(page.locator('.answered strong').first()).not.toBeEmpty();
    await expect(page.locator('.answered strong font')).toHaveCount(0);
    expect(errors).toEqual([]);
  });
});

/** Goes through a page twice, as it is and while it is translated: both must say the same at every step. */
const saysTheSame = async (
  browser: Browser,
  baseURL: string | undefined,
  go: (page: Page, look: (part: Locator) => Promise<void>) => Promise<void>,
) => {
  const visit = async (isTranslated: boolean) => {
    await using context = await browser.newContext({
      baseURL: baseURL ?? '',
      hasTouch: true,
      viewport: { width: 360, height: 640 },
    });
    const page = await context.newPage();
    const errors = errorsOf(page);
    if (isTranslated) await page.addInitScript(translate);
    const said: string[] = [];
    await go(page, async (part) => {
      said.push((await part.innerText()).replaceAll(/\s+/g, ' '));
    });
    expect(errors).toEqual([]);
    return said;
  };
  expect(await visit(true)).toEqual(await visit(false));
};

test('translated, "Drang nu" says the same as it does in Dutch: waiting, pausing, after it', async ({
  browser,
  baseURL,
}) => {
  await saysTheSame(browser, baseURL, async (page, look) => {
    await page.clock.install();
    await page.goto('/stoppen-is-mogelijk/8/');
    await page.locator('[data-exercise] .live').first().waitFor({ state: 'attached' });
    const dialog = page.locator('.now-dialog');
    const button = (at: number) => dialog.locator('.urge-timer .button').nth(at);
    for (let time = 0; time < 2; time += 1) {
      await page.locator('.safety [data-now]').tap();
      await dialog.locator('.urge-timer').waitFor();
      await look(dialog);
      await button(0).tap();
      await look(dialog);
      await page.clock.runFor('04:00');
      await look(dialog);
      for (const at of [0, 0, 1]) {
        await button(at).tap();
        await look(dialog);
      }
      await dialog.locator('.now-head button').tap();
      await expect(dialog).toBeHidden();
    }
  });
});

test('translated, the workbook says the same as it does in Dutch: made, into a file, wiped, and back', async ({
  browser,
  baseURL,
}) => {
  await saysTheSame(browser, baseURL, async (page, look) => {
    const panel = page.locator('.workbook');
    // "Bewaard om" says the time.
    await page.clock.setFixedTime('2026-11-26T10:00:00Z');
    await toModule(page, 3);
    await rate(page, 2);
    await openPanel(page);
    const shows = panel.locator('.passphrase button').first();
    await make(page, 'kort');
    await expectSaid(page, words.passphrase.short);
    // How strong it is, is counted a moment later.
    await expectSaid(page, words.passphrase.stronger);
    for (let press = 0; press < 2; press += 1) {
      await shows.click();
      await look(panel);
    }
    await make(page);
    await expectSaid(page, words.notices.made);
    await expectKept(page);
    await look(panel);
    await lock(page);
    await unlock(page, other);
    await expectSaid(page, words.notices.wrong);
    await look(panel);
    await unlock(page);
    await expectSaid(page, words.notices.opened);
    const bytes = readFileSync(await (await exportFile(page)).path());
    await expectSaid(page, words.export.done);
    await look(panel);
    await page.getByRole('button', { name: words.wipe.button }).click();
    await look(panel);
    await page.getByRole('button', { name: words.wipe.yes }).click();
    await expectSaid(page, words.notices.wiped);
    await expectRated(page, null);
    await look(panel);
    await unfold(page, words.import.title);
    await importFile(page, bytes, other);
    await expectSaid(page, words.import.wrong);
    await importFile(page, bytes);
    await expectSaid(page, words.import.keeps);
    await look(panel);
    await page.getByRole('button', { name: words.import.take }).click();
    await expectSaid(page, fill(words.import.done, { n: 1 }));
    await expectRated(page, 2);
    await look(panel);
  });
});

test('a reader mode finds the title and the text of an article and of every advice', async ({
  browser,
}) => {
  const path = createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js');
  // Firefox runs it outside the page, where no policy holds.
  const page = await browser.newPage({ bypassCSP: true });
  const readTexts = async (address: string, texts: string) => {
    await page.goto(address);
    const written = await page.locator(texts).allTextContents();
    expect(written.length).toBeGreaterThan(10);
    await page.addScriptTag({ path });
    const found = await page.evaluate(() => new Readability(document).parse());
    const missing = written.filter((one) => !found?.textContent?.includes(one.trim()));
    return { title: found?.title, missing };
  };
  expect(await readTexts('/onderwerpen/sextortion/', '.text > :is(p, h2, ol, ul)')).toEqual({
    title: 'Iemand chanteert je met een naaktbeeld | Helpwanted.nl',
    missing: [],
  });
  const advice = ':is(.situation, [data-block]) :is(h2, h4, strong, p:not(.ways))';
  expect(await readTexts('/advies/', advice)).toEqual({ title: 'Advies', missing: [] });
});
