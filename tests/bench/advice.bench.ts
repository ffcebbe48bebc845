// `npm run bench`: what the scripts of the advice page cost, beside the same page without any script.
// A slow telephone (CPU 6 times slower) on a slow line (400 ms, 400 kbit/s), nothing cached.
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium, type Browser, type Page } from '@playwright/test';
import { findBrowser } from '../../scripts/browser.mjs';
import { serve } from '../../scripts/serve.mjs';

const rounds = 5;
const bytesPerSecond = 400_000 / 8;
const firstGoal = 1.1;
const laterGoal = 1.5;

interface Step {
  readonly name: string;
  /** What is tapped; the first of these that is visible. */
  readonly tap: string;
  /** What the tap brings. */
  readonly brings: string;
  readonly goal: number;
}

const question = (id: string) => `fieldset[data-node="${id}"] .options`;
const answer = (node: string, option: string, next: string): Step => ({
  name: `${node}: ${option} → ${next}`,
  tap: `label:has(#${node}--${option})`,
  brings: question(next),
  goal: laterGoal,
});

const firstName = 'open the page, rol: mezelf → nu';
const steps: readonly Step[] = [
  answer('nu', 'veilig', 'wat'),
  answer('wat', 'dreigt', 'dreiging'),
  answer('dreiging', 'geld', 'leeftijd'),
  answer('leeftijd', '12-15', 'stand'),
  {
    name: 'stand: verder → outcome',
    tap: '.question[data-node="stand"] :is(.go-on-live, label.go-on)',
    brings: '.situation[data-node="sextortion-geld"]',
    goal: laterGoal,
  },
];

declare global {
  interface Window {
    /** Taps, and tells the time at the tap and when `brings` had a place on the screen. */
    benchTap: (tap: string, brings: string) => Promise<{ from: number; to: number }>;
    benchFirst: Promise<{ from: number; to: number }>;
  }
}

/** Runs inside the page, before anything else: no time of the protocol is counted. */
const insidePage = ({ tap, brings }: { tap: string; brings: string }) => {
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
  window.benchTap = async (tapped, wanted) => {
    const element = await seen(tapped);
    if (visible(wanted)) throw new Error(`"${wanted}" is visible before the tap.`);
    const from = performance.now();
    element.click();
    await seen(wanted);
    return { from, to: performance.now() };
  };
  window.benchFirst = window.benchTap(tap, brings);
};

/** One visit: milliseconds for every measure, the first one counted from the start of navigation. */
const visit = async (browser: Browser, url: string, live: boolean): Promise<readonly number[]> => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  try {
    const page: Page = await context.newPage();
    const protocol = await context.newCDPSession(page);
    await protocol.send('Network.enable');
    await protocol.send('Network.setCacheDisabled', { cacheDisabled: true });
    await protocol.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 400,
      downloadThroughput: bytesPerSecond,
      uploadThroughput: bytesPerSecond,
    });
    await protocol.send('Emulation.setCPUThrottlingRate', { rate: 6 });
    await page.addInitScript(insidePage, {
      tap: 'label:has(#rol--mezelf)',
      brings: question('nu'),
    });
    await page.goto(url, { waitUntil: 'load', timeout: 60_000 });
    const first = await page.evaluate(() => window.benchFirst);
    if (live) {
      await page.locator('form[data-live]').waitFor({ state: 'attached', timeout: 60_000 });
    }
    await page.waitForLoadState('networkidle');
    const times = [first.to];
    for (const { tap, brings } of steps) {
      // A person reads before the next tap: work left from the tap before is not counted here.
      await page.evaluate(
        () =>
          new Promise<void>((rested) => {
            requestIdleCallback(() => {
              rested();
            });
          }),
      );
      const { from, to } = await page.evaluate((step) => window.benchTap(step.tap, step.brings), {
        tap,
        brings,
      });
      times.push(to - from);
    }
    return times;
  } finally {
    await context.close();
  }
};

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const medians = (visits: readonly (readonly number[])[]): readonly number[] =>
  (visits[0] ?? []).map((_, index) => median(visits.map((times) => times[index] ?? Number.NaN)));

/** A copy to serve: a build in the meantime would change what is measured. */
const copyOf = (dist: string): string => {
  const copy = mkdtempSync(join(tmpdir(), 'advice-bench-'));
  cpSync(dist, copy, { recursive: true });
  return copy;
};

/** The same site, its advice page without any script. */
const makeTwin = (dist: string): string => {
  const twin = copyOf(dist);
  const file = join(twin, 'advies', 'index.html');
  const html = readFileSync(file, 'utf8')
    .replaceAll(/<script\b[^>]*>[\s\S]*?<\/script>/g, '')
    .replaceAll(/<link\b[^>]*rel="?modulepreload"?[^>]*>/g, '');
  writeFileSync(file, html);
  writeFileSync(`${file}.br`, brotliCompressSync(html));
  return twin;
};

const serveFolder = async (dir: string) => {
  const server = await serve({ dir, port: 0 });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return { server, url: `http://localhost:${address.port}/advies/` };
};

const bench = async (dist: string, executablePath: string): Promise<void> => {
  const copy = copyOf(dist);
  const twin = makeTwin(dist);
  const ours = await serveFolder(copy);
  const bare = await serveFolder(twin);
  const browser = await chromium.launch({
    executablePath,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const pageVisits: (readonly number[])[] = [];
    const twinVisits: (readonly number[])[] = [];
    // In turns, so that a busy moment of this machine meets both.
    for (let round = 0; round < rounds; round += 1) {
      pageVisits.push(await visit(browser, ours.url, true));
      twinVisits.push(await visit(browser, bare.url, false));
    }
    const withScript = medians(pageVisits);
    const without = medians(twinVisits);
    const goals = [{ name: firstName, goal: firstGoal }, ...steps];
    console.log(`Medians of ${rounds}; CPU 6× slower, 400 ms, 400 kbit/s, no cache.`);
    console.table(
      Object.fromEntries(
        goals.map(({ name, goal }, index) => {
          const page = withScript[index] ?? Number.NaN;
          const plain = without[index] ?? Number.NaN;
          const ratio = page / plain;
          return [
            name,
            {
              'page ms': Math.round(page),
              'twin ms': Math.round(plain),
              ratio: Number(ratio.toFixed(2)),
              goal: `≤ ${goal}`,
              met: ratio <= goal ? 'yes' : 'no',
            },
          ];
        }),
      ),
    );
  } finally {
    await browser.close();
    ours.server.close();
    bare.server.close();
    for (const folder of [copy, twin]) rmSync(folder, { recursive: true, force: true });
  }
};

const dist = resolve(import.meta.dirname, '../../dist');
const executablePath = await findBrowser();
if (!existsSync(join(dist, 'advies', 'index.html'))) {
  console.error('Run npm run build first.');
  process.exitCode = 1;
} else if (!executablePath) {
  console.error('No Chromium was found: set PLAYWRIGHT_CHROMIUM_PATH to its path.');
  process.exitCode = 1;
} else {
  await bench(dist, executablePath);
}
