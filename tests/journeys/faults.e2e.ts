import { createRequire } from 'node:module';
import { expect, test, type Page } from '@playwright/test';
import type { Readability as ReaderMode } from '@mozilla/readability';
import contact from '../../content/interface/contact/nl.json' with { type: 'json' };
import remains from '../../content/interface/privacy/nl.json' with { type: 'json' };
import { pageDataId as flowData } from '../../src/flow/page-data.ts';
import { programmeDataId as programmeData } from '../../src/programme/course/page-data.ts';
import { denyStorage, errorsOf, spoilData } from '../support/faults.ts';
import { live, openAnswers, showsAdvice, tap, toAdvice } from '../support/visit.ts';

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
  await spoilData(page, '/advies/', flowData, (json) => json.replace('"requests"', '"wishes"'));
  await page.goto('/advies/');
  await live(page);
  const broken = page.waitForEvent('pageerror');
  await toAdvice(page);
  await broken;
  await expect(page.locator('form[data-live]')).toHaveCount(0);
  await showsAdvice(page);
  await openAnswers(page);
  await page.locator('.question[data-node=leeftijd] .change').tap();
  await tap(page, 'leeftijd', '18-plus');
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
  await expect(page.locator('what-remains')).toContainText(remains.remains.unmarked);
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

test('a reader mode finds the title and the text of an article and of every advice', async ({
  browser,
}) => {
  const path = createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js');
  // Firefox runs it outside the page, where no policy holds.
  const page = await browser.newPage({ bypassCSP: true });
  // By night, when a script shows what is for the night too.
  await page.clock.install({ time: new Date('2026-11-28T03:00:00+01:00') });
  const readTexts = async (address: string, texts: string) => {
    await page.goto(address);
    const written = await page.locator(texts).evaluateAll((all) =>
      all.map((one) => {
        const text = one.cloneNode(true);
        if (text instanceof Element)
          for (const script of text.querySelectorAll('script')) script.remove();
        return text.textContent ?? '';
      }),
    );
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
