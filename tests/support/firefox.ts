import { launch, type Browser, type Page } from 'puppeteer-core';
import { findFirefox } from '../../scripts/browser.mjs';
import { done, inputId } from '../../src/flow/ids.ts';
import { blackmailed } from './visit.ts';

/** A Firefox, or undefined: then a line has said what to install. */
export const firefox = (): string | undefined => {
  const path = findFirefox();
  if (!path) console.warn('SKIPPED: Firefox is not here (apt: firefox-esr).');
  return path;
};

/** Starts Firefox; it reaches this machine, and the neutral page through its proxy. */
export const startFirefox = (
  program: string,
  {
    proxy,
    profile,
    script,
    prefs = {},
  }: { proxy: number; profile: string; script: boolean; prefs?: Readonly<Record<string, number>> },
): Promise<Browser> =>
  launch({
    browser: 'firefox',
    executablePath: program,
    userDataDir: profile,
    acceptInsecureCerts: true,
    timeout: 60_000,
    extraPrefsFirefox: {
      'javascript.enabled': script,
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': proxy,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxy,
      // A visitor's browser takes these pictures; one that is driven does not.
      'browser.pagethumbnails.capturing_disabled': false,
      // It keeps its open tabs each 15 seconds: a visitor's browser does so while they read.
      'browser.sessionstore.interval': 500,
      'browser.sessionstore.interval.idle': 500,
      ...prefs,
    },
  });

/**
 * Clicks with the mouse itself: where JavaScript is off, the page cannot be asked to do it. As a visitor
 * does, when what is to be pressed has stood there for a moment: before that it takes no presses.
 */
export const press = async (page: Page, selector: string): Promise<void> => {
  const middleOf = () =>
    page.evaluate((wanted) => {
      const element = [...document.querySelectorAll(wanted)].find((one) => one.checkVisibility());
      element?.scrollIntoView({ block: 'center' });
      const box = element?.getBoundingClientRect();
      if (!box) return undefined;
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      return { x, y, isOpen: element?.contains(document.elementFromPoint(x, y)) };
    }, selector);
  const end = performance.now() + 5000;
  let middle = await middleOf();
  while (middle?.isOpen === false && performance.now() < end) middle = await middleOf();
  if (!middle) throw new Error(`${selector} is not on the page.`);
  await page.mouse.click(middle.x, middle.y);
};

/** From the first question to the advice, as `toAdvice` does in Chromium. */
export const pressToAdvice = async (page: Page, live: boolean): Promise<void> => {
  for (const [question, option] of [...blackmailed, ['stand', 'betaald']] as const) {
    await press(page, `label:has(#${inputId(question, option)})`);
  }
  const goOn = live ? '.go-on-live' : `label:has(#${inputId('stand', done)}).go-on`;
  await press(page, `[data-node=stand] ${goOn}`);
};
