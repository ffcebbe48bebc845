import type { Browser, Page } from '@playwright/test';

/** A line as the developer tools of browsers know it. */
export interface Line {
  readonly name: string;
  /** Milliseconds before each answer. */
  readonly latency: number;
  readonly bytesPerSecond: number;
}

export const slow3g: Line = { name: 'slow 3G', latency: 400, bytesPerSecond: 400_000 / 8 };
export const slow4g: Line = { name: 'slow 4G', latency: 150, bytesPerSecond: 1_600_000 / 8 };

/** How many times slower than this machine the telephone is. */
export const slower = 6;

/** A tap and what it brings, as selectors; of several elements the first that is visible. */
export interface Tap {
  readonly tap: string;
  readonly brings: string;
}

interface Took {
  readonly from: number;
  readonly to: number;
}

declare global {
  interface Window {
    /** Taps, and tells the time at the tap and when `brings` had a place on the screen. */
    benchTap: (tap: Tap) => Promise<Took>;
    benchFirst: Promise<Took>;
    /** Milliseconds of each piece of work that kept the page from answering. */
    benchTasks: number[];
  }
}

/** Runs inside the page, before anything else: no time of the protocol is counted. */
const insidePage = (first: Tap) => {
  const visible = (selector: string) =>
    [...document.querySelectorAll<HTMLElement>(selector)].find(
      (element) => element.getClientRects().length > 0,
    );
  const seen = async (selector: string) => {
    for (;;) {
      await new Promise(requestAnimationFrame);
      const element = visible(selector);
      if (element) return element;
    }
  };
  window.benchTap = async ({ tap, brings }) => {
    const element = await seen(tap);
    if (visible(brings)) throw new Error(`"${brings}" is visible before the tap.`);
    const from = performance.now();
    element.click();
    await seen(brings);
    return { from, to: performance.now() };
  };
  window.benchTasks = [];
  new PerformanceObserver((list) => {
    window.benchTasks.push(...list.getEntries().map(({ duration }) => duration));
  }).observe({ type: 'longtask', buffered: true });
  window.benchFirst = window.benchTap(first);
};

/** What one visit took, in milliseconds. */
export interface Visit {
  /** From the start of the visit until the first tap brought something. */
  readonly first: number;
  /** The main thread was busy longer than a person waits for a tap: all beyond 50 ms, until the page was at rest. */
  readonly blocked: number;
  /** Each later tap. */
  readonly taps: readonly number[];
}

/**
 * Visits a page with a slow telephone, nothing cached: taps as soon as the first answer is there, and the
 * others when the page is at rest.
 * @param ready what is there when the scripts of the page have done their work
 */
export const visitSlowly = async (
  browser: Browser,
  url: string,
  line: Line,
  [first, ...later]: readonly [Tap, ...Tap[]],
  ready?: string,
): Promise<Visit> => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  try {
    const page: Page = await context.newPage();
    const protocol = await context.newCDPSession(page);
    await protocol.send('Network.enable');
    await protocol.send('Network.setCacheDisabled', { cacheDisabled: true });
    await protocol.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: line.latency,
      downloadThroughput: line.bytesPerSecond,
      uploadThroughput: line.bytesPerSecond,
    });
    await protocol.send('Emulation.setCPUThrottlingRate', { rate: slower });
    await page.addInitScript(insidePage, first);
    await page.goto(url, { waitUntil: 'load', timeout: 60_000 });
    const { to } = await page.evaluate(() => window.benchFirst);
    if (ready !== undefined) {
      await page.locator(ready).waitFor({ state: 'attached', timeout: 60_000 });
    }
    await page.waitForLoadState('networkidle');
    // A person reads before the next tap: work left from the tap before is not counted there.
    const atRest = () =>
      page.evaluate(
        () =>
          new Promise<void>((rested) => {
            requestIdleCallback(() => {
              rested();
            });
          }),
      );
    await atRest();
    const tasks = await page.evaluate(() => window.benchTasks);
    const taps: number[] = [];
    for (const tap of later) {
      await atRest();
      const took = await page.evaluate((one) => window.benchTap(one), tap);
      taps.push(took.to - took.from);
    }
    return {
      first: to,
      blocked: tasks.reduce((sum, duration) => sum + Math.max(0, duration - 50), 0),
      taps,
    };
  } finally {
    await context.close();
  }
};

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
