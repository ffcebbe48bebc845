import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Browser, Page } from 'puppeteer-core';
import texts from '../../content/interface/privacy/nl.json' with { type: 'json' };
import { inputId } from '../../src/flow/ids.ts';
import { createVault } from '../../src/programme/workbook/vault.ts';
import { exitUrl } from '../../src/privacy/exit-url.ts';
import { firefox, press, pressToAdvice, startFirefox } from '../support/firefox.ts';
import {
  fillEvery,
  pressAnywhere,
  shownOutcomes,
  shownText,
  tickOpen,
  writeIn,
} from '../support/in-page.ts';
import { startNeutral, weather } from '../support/neutral.ts';
import { ports } from '../support/ports.ts';
import { pagesToFillIn } from '../support/pages.ts';
import { findIn, restoredIn } from '../support/profile.ts';
import { blackmailed } from '../support/visit.ts';
import { planted, untold } from '../support/what-browsers-keep.ts';
import { right, words } from '../support/workbook.ts';

const program = firefox();
// A whole browser starts for each of these.
test.describe.configure({ timeout: 120_000 });
// Not switched off: it runs wherever the browser is, and `npm test` gets it where it can.
test.skip(!program, 'Firefox is not here: apt install firefox-esr');

const { remains } = texts;
const host = `localhost:${ports.site}`;
const site = `http://${host}`;

/** A new Firefox with a profile of its own; both go when the test is done. */
const start = async (
  running: AsyncDisposableStack,
  script = true,
  prefs: Readonly<Record<string, number>> = {},
) => {
  const { port } = running.use(await startNeutral());
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
  running.defer(() => {
    rmSync(profile, { recursive: true, force: true });
  });
  const browser = await startFirefox(program ?? '', { proxy: port, profile, script, prefs });
  running.defer(() => browser.close());
  const page = await browser.newPage();
  await page.setViewport({ width: 360, height: 640 });
  return { browser, page, profile };
};

const leave = async (page: Page) => {
  await press(page, 'a[data-exit]');
  await expect.poll(() => page.url()).toBe(exitUrl);
};

/** What a screen shows; nothing while it is on its way. */
const textOf = (page: Page): Promise<string> => page.evaluate(shownText).catch(() => '');

test('Firefox: the module to the advice, a module of the programme, "Snel weg", and Back shows nothing of it; the profile holds no answer', async () => {
  await using running = new AsyncDisposableStack();
  const { browser, page, profile } = await start(running);
  await page.goto(`${site}/advies/`);
  await page.waitForSelector('form[data-live]');
  await pressToAdvice(page, true);
  await expect.poll(() => page.evaluate(shownOutcomes)).toEqual(['sextortion-geld']);
  await page.goto(`${site}/stoppen-is-mogelijk/3/#vertrekpunt`);
  await page.waitForSelector('[data-exercise=vertrekpunt] .live');
  await press(page, '[data-exercise=vertrekpunt] .live label');
  expect(await page.$('[data-exercise=vertrekpunt] .live :checked')).not.toBeNull();
  const field = '[data-exercise=zet] .live textarea';
  expect(await page.evaluate(writeIn, field, planted.programme)).toBe(planted.programme);
  await leave(page);
  for (let step = 0; step < 5; step += 1) {
    // The page may already be on its way elsewhere: then there is nothing to go back from.
    await page.evaluate(() => history.back()).catch(() => undefined);
    await expect.poll(async () => ['', weather].includes(await textOf(page))).toBe(true);
  }
  await browser.close();

  const answers = blackmailed.map(([question, option]) => inputId(question, option));
  expect(findIn(profile, [...answers, 'sextortion-geld', ...Object.values(planted)])).toEqual([]);
  const kept = findIn(profile, [host]);
  expect(kept).toContain(`places.sqlite: ${host}`);
  expect(untold('firefox', kept)).toEqual([]);
});

test('Firefox without JavaScript: the module to the same advice, and "Snel weg" leaves', async () => {
  await using running = new AsyncDisposableStack();
  const { page } = await start(running, false);
  await page.goto(`${site}/advies/`);
  expect(await page.$('form[data-live]')).toBeNull();
  await pressToAdvice(page, false);
  await expect.poll(() => page.evaluate(shownOutcomes)).toEqual(['sextortion-geld']);
  await leave(page);
  expect(await textOf(page)).toBe(weather);
  await page.goto(`${site}/advies/`);
  expect(await page.evaluate(() => document.querySelectorAll('form :checked').length)).toBe(0);
});

/**
 * Ticks a box in every tab that Firefox does keep, and holds it to that: it kept nothing else of
 * these pages, not while it runs and not when it was closed.
 */
const expectNothingKept = async (browser: Browser, profile: string, pages: readonly Page[]) => {
  for (const page of pages) await page.evaluate(tickOpen);
  // A tab that the browser closed on its way out may stand there twice.
  const kept = (file: string) =>
    new Set(restoredIn(join(profile, file)).map((tab) => JSON.stringify(tab)));
  const only = new Set(
    pages.map((page) => JSON.stringify({ url: page.url(), id: { open: true } })),
  );
  const running = 'sessionstore-backups/recovery.jsonlz4';
  await expect.poll(() => kept(running), { timeout: 20_000 }).toEqual(only);
  await browser.close();
  expect(kept('sessionstore.jsonlz4')).toEqual(only);
};

test('Firefox: whatever is filled in, on whichever page, is not in the file that it restores its tabs from', async () => {
  test.setTimeout(240_000);
  await using running = new AsyncDisposableStack();
  const { browser, profile } = await start(running);
  const tabs: Page[] = [];
  const kinds = new Set<string>();
  // An advice has a field of its own, behind the answers.
  for (const path of new Set(['/advies/', ...pagesToFillIn()])) {
    const page = await browser.newPage();
    tabs.push(page);
    await page.goto(`${site}${path}`);
    await page.waitForFunction(() => !document.querySelector('astro-island[ssr]'));
    if (path === '/advies/') await pressToAdvice(page, true);
    // Over each page of the programme, but the page that is the same.
    await page.evaluate(pressAnywhere, `a[data-now]:not([href="${path}"])`);
    // What came first may be "Drang nu", over exercises that are still on their way.
    await page.waitForFunction(() => !document.querySelector('[data-exercise]:not(:has(.live))'));
    await page.waitForSelector('input, textarea');
    const filled = await page.evaluate(fillEvery);
    expect(filled, path).not.toEqual([]);
    for (const kind of filled) kinds.add(kind);
  }
  expect([...kinds].sort()).toEqual([
    'checkbox',
    'date',
    'file',
    'password',
    'radio',
    'search',
    'textarea',
  ]);
  await expectNothingKept(browser, profile, tabs);
});

/** Gives a passphrase to the panel of the workbook, once or twice, and waits until it is open. */
const openWorkbook = async (page: Page, times: 1 | 2) => {
  const field = '.workbook input[type=password]';
  await page.waitForSelector('.where .button');
  await page.evaluate(pressAnywhere, '.where .button');
  await page.waitForSelector(field);
  for (const one of (await page.$$(field)).slice(0, times)) await one.type(right);
  await page.evaluate(pressAnywhere, '.workbook button.main');
  const notice = words.notices[times === 1 ? 'opened' : 'made'];
  await expect.poll(() => textOf(page), { timeout: 20_000 }).toContain(notice);
};

test('Firefox: nor is what a sealed workbook holds, when it is opened and when it is written in', async () => {
  await using running = new AsyncDisposableStack();
  const { browser, page: read, profile } = await start(running);
  const module = `${site}/stoppen-is-mogelijk/8/`;
  const rated = '[data-exercise=vertrekpunt] .live :checked';
  await read.goto(module);
  await read.waitForFunction(() => !document.querySelector('[data-exercise] [data-live]:empty'));
  await read.waitForSelector('[data-exercise=vertrekpunt] .live');
  await read.evaluate(fillEvery);
  await openWorkbook(read, 2);
  await read.reload();
  await openWorkbook(read, 1);
  await read.waitForSelector(rated);

  const plan = await browser.newPage();
  await plan.goto(`${site}/stoppen-is-mogelijk/plan/`);
  await openWorkbook(plan, 1);
  await plan.waitForSelector('[data-print] input');
  await plan.evaluate(fillEvery);
  await expectNothingKept(browser, profile, [read, plan]);
});

test('Firefox that keeps nothing for any site: the workbook says so, files go out and in, and the promise about Back is taken back', async () => {
  await using running = new AsyncDisposableStack();
  // "Block all cookies", as its settings have it: storage and channels between tabs go with them.
  const { browser, page, profile } = await start(running, true, {
    'network.cookie.cookieBehavior': 2,
  });
  await page.goto(`${site}/stoppen-is-mogelijk/3/#vertrekpunt`);
  await page.waitForSelector('[data-exercise=vertrekpunt] .live');
  await press(page, '[data-exercise=vertrekpunt] .live label');
  await page.waitForSelector('.where .button');
  await page.evaluate(pressAnywhere, '.where .button');
  const says = async (sentence: string) => {
    await expect.poll(() => textOf(page), { timeout: 20_000 }).toContain(sentence);
  };
  await says(words.states.denied);
  const [out, into] = await page.$$('.workbook details');
  await page.evaluate(pressAnywhere, '.workbook details:nth-of-type(1) summary');
  for (const field of (await out?.$$('input[type=password]')) ?? []) await field.type(right);
  await page.evaluate(pressAnywhere, '.workbook details:nth-of-type(1) button[type=submit]');
  await says(words.export.done);
  const file = join(profile, 'notities.age');
  writeFileSync(
    file,
    await createVault(2).writeFile(right, { 'nu/golf': { answer: {}, changed: 1 } }),
  );
  await page.evaluate(pressAnywhere, '.workbook details:nth-of-type(2) summary');
  const choose = await into?.$('input[type=file]');
  await choose?.uploadFile(file);
  await (await into?.$('input[type=password]'))?.type(right);
  await page.evaluate(pressAnywhere, '.workbook details:nth-of-type(2) button[type=submit]');
  await says(words.import.keeps);
  // The first tab may still ask where the file goes.
  const second = await browser.newPage();
  await second.goto(`${site}/wat-blijft-achter/`);
  await expect.poll(() => textOf(second)).toContain(remains.unmarked);
  expect(await textOf(second)).not.toContain(remains.keeps.left);
});
