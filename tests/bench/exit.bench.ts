// `npm run bench`: how fast "Snel weg" is, whatever the page is doing, whatever the browser keeps of other sites,
// and what each choice of `Clear-Site-Data` costs where `/weg/` is asked for: without JavaScript.
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { findBrowser } from '../../scripts/browser.mjs';
import { serve } from '../../scripts/serve.mjs';
import { startNeutral } from '../support/neutral.ts';
import { median, slower } from '../support/slow-phone.ts';
import { make, openPanel, unlock, words } from '../support/workbook.ts';

const rounds = Number(process.env['BENCH_ROUNDS'] ?? 5);
/** Milliseconds, by how many times slower than this machine. */
const goals = new Map([
  [1, { blank: 100, asked: 300 }],
  [slower, { blank: 300, asked: Infinity }],
]);
const cachedFiles = 24_000;

/** Something that keeps a page busy, and goes on while the visitor taps. */
interface Moment {
  readonly name: string;
  readonly path: string;
  /** Comes to the moment, and returns when the work has begun. */
  readonly reach: (page: Page) => Promise<unknown>;
}

const moments: readonly Moment[] = [
  { name: 'a text, at rest', path: '/onderwerpen/sextortion/', reach: () => Promise.resolve() },
  {
    name: 'the advice, while its script starts',
    path: '/advies/',
    reach: (page) => page.locator('[data-exit]').waitFor(),
  },
  {
    name: 'a module, at rest',
    path: '/stoppen-is-mogelijk/3/#vertrekpunt',
    reach: (page) => page.locator('[data-exercise=vertrekpunt] .live').waitFor(),
  },
  {
    name: 'the strength of 220 signs of dates',
    path: '/stoppen-is-mogelijk/3/#vertrekpunt',
    reach: async (page) => {
      await openPanel(page);
      const field = page.locator('.workbook input[type=password]').first();
      await field.fill('12-03-1984 '.repeat(20));
    },
  },
  {
    name: 'a passphrase that is being stretched',
    path: '/stoppen-is-mogelijk/3/#vertrekpunt',
    reach: async (page) => {
      await openPanel(page);
      // An earlier round may have made the workbook: then it is opened, which takes as long.
      const isNew = await page.getByRole('button', { name: words.make.button }).isVisible();
      await (isNew ? make : unlock)(page);
    },
  },
];

/** Runs in the page: says how long after the tap the screen was painted without it. */
const tellWhenBlank = () => {
  let tapped = 0;
  addEventListener('click', ({ timeStamp }) => (tapped = timeStamp), { capture: true });
  new MutationObserver(() => {
    if (!document.documentElement.hidden || tapped === 0) return;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => console.log(`blank ${performance.now() - tapped}`);
      port2.postMessage(null);
    });
  }).observe(document, { attributeFilter: ['hidden'], subtree: true });
};

/** Taps "Snel weg" with the mouse itself. @returns when */
const tapExit = async (page: Page): Promise<number> => {
  const box = await page.locator('[data-exit]').boundingBox();
  if (!box) throw new Error('There is no "Snel weg".');
  const at = Date.now();
  // The answer comes when the page is free: nobody waits for it.
  void page.mouse.click(box.x + box.width / 2, box.y + box.height / 2).catch(() => undefined);
  return at;
};

type Neutral = Awaited<ReturnType<typeof startNeutral>>;

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** What comes, asked again and again for at most ten seconds; else it is no number. */
const comes = async (look: () => number | undefined): Promise<number> => {
  const end = Date.now() + 10_000;
  while (Date.now() < end) {
    const found = look();
    if (found !== undefined) return found;
    await wait(2);
  }
  return Number.NaN;
};

const leaveFrom = async (
  context: BrowserContext,
  neutral: Neutral,
  { url, rate = 1, reach }: { url: string; rate?: number; reach?: Moment['reach'] },
) => {
  const page = await context.newPage();
  const blank: number[] = [];
  page.on('console', (message) => {
    const [word, ms] = message.text().split(' ');
    if (word === 'blank') blank.push(Number(ms));
  });
  await page.addInitScript(tellWhenBlank);
  await page.goto(url, { waitUntil: reach ? 'commit' : 'load' });
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  await reach?.(page);
  // A tab that is not in front paints nothing.
  await page.bringToFront();
  const count = neutral.asked.length;
  const tapped = await tapExit(page);
  const asked = (await comes(() => neutral.asked[count])) - tapped;
  const gone = reach ? await comes(() => blank[0]) : Number.NaN;
  await page.close();
  return { blank: gone, asked };
};

/** Another site, of which a browser keeps as many files as it is asked for. */
const startOther = async () => {
  const server = createServer(({ url }, response) => {
    const type = url === '/' ? 'text/html' : 'text/plain';
    response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'max-age=86400' });
    response.end(`A file of another site: ${url ?? ''} ${'.'.repeat(2000)}`);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { server, url: `http://127.0.0.1:${port}/` };
};

const fillCache = async (context: BrowserContext, url: string) => {
  const page = await context.newPage();
  await page.goto(url);
  await page.evaluate(async (count) => {
    for (let from = 0; from < count; from += 100) {
      await Promise.all(
        Array.from({ length: 100 }, async (_, at) => (await fetch(`/${from + at}`)).text()),
      );
    }
  }, cachedFiles);
  await page.close();
};

const serveFolder = async (dir: string) => {
  const server = await serve({ dir, port: 0 });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return { server, origin: `http://localhost:${address.port}` };
};

/** The same site, `/weg/` with another header. */
const withHeader = (dist: string, value: string | undefined): string => {
  const copy = mkdtempSync(join(tmpdir(), 'exit-bench-'));
  cpSync(dist, copy, { recursive: true });
  const file = join(copy, '_headers');
  const text = readFileSync(file, 'utf8');
  const line = /^ +Clear-Site-Data: .*\n/m;
  if (!line.test(text)) throw new Error('There is no Clear-Site-Data to change.');
  writeFileSync(file, text.replace(line, value ? `  Clear-Site-Data: ${value}\n` : ''));
  return copy;
};

const times = async (measure: () => ReturnType<typeof leaveFrom>) => {
  const found: Awaited<ReturnType<typeof leaveFrom>>[] = [];
  for (let round = 0; round < rounds; round += 1) found.push(await measure());
  const of = (key: 'blank' | 'asked') => found.map((one) => one[key]);
  return { blank: of('blank'), asked: of('asked') };
};

const bench = async (dist: string, executablePath: string): Promise<void> => {
  using neutral = await startNeutral(204);
  const other = await startOther();
  const headers = [undefined, '"cookies"', '"cache", "cookies"'];
  const variants = await Promise.all(
    headers.map(async (header) => {
      const folder = withHeader(dist, header);
      return { header: header ?? 'none', folder, ...(await serveFolder(folder)) };
    }),
  );
  // Told as they come: all of it takes minutes.
  const tell = (name: string, found: Readonly<Record<string, string>>) => {
    console.log(
      `${name}: ${Object.entries(found)
        .map((pair) => pair.join(' '))
        .join(', ')}`,
    );
  };
  const round = (values: readonly number[]) =>
    `${Math.round(median([...values]))} (${values.map(Math.round).join(' ')})`;
  console.log(
    `Milliseconds, the median of ${rounds} and each. "blank": nothing of ours painted; "asked": the neutral page asked for.`,
  );
  for (const cached of [0, cachedFiles]) {
    const profile = mkdtempSync(join(tmpdir(), 'exit-bench-'));
    const launch = (javaScriptEnabled: boolean) =>
      chromium.launchPersistentContext(profile, {
        executablePath,
        javaScriptEnabled,
        args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
        proxy: { ...neutral.context.proxy, bypass: 'localhost,127.0.0.1' },
        ignoreHTTPSErrors: true,
        viewport: { width: 360, height: 640 },
      });
    const context = await launch(true);
    if (cached > 0) await fillCache(context, other.url);
    for (const { name, path, reach } of cached > 0 ? moments : moments.slice(0, 1)) {
      for (const [rate, goal] of goals) {
        const { blank, asked } = await times(() =>
          leaveFrom(context, neutral, { url: `${variants[0]?.origin ?? ''}${path}`, rate, reach }),
        );
        // What never came is no number, and is not in time.
        const inTime = Math.max(...blank) <= goal.blank && Math.max(...asked) <= goal.asked;
        tell(`${name}; CPU ${rate}×, ${cached} files`, {
          blank: round(blank),
          asked: round(asked),
          [inTime ? 'in time' : 'TOO LATE']: '',
        });
      }
    }
    await context.close();
    const plain = await launch(false);
    for (const { header, origin } of variants) {
      const { asked } = await times(() =>
        leaveFrom(plain, neutral, { url: `${origin}/onderwerpen/sextortion/` }),
      );
      tell(`no JavaScript, Clear-Site-Data: ${header}; ${cached} files`, { asked: round(asked) });
    }
    await plain.close();
    rmSync(profile, { recursive: true, force: true });
  }
  for (const { server, folder } of variants) {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
  other.server.close();
};

const dist = resolve(import.meta.dirname, '../../dist');
const executablePath = await findBrowser();
if (!existsSync(join(dist, 'weg', 'index.html'))) {
  console.error('Run npm run build first.');
  process.exitCode = 1;
} else if (!executablePath) {
  console.error('No Chromium was found: set PLAYWRIGHT_CHROMIUM_PATH to its path.');
  process.exitCode = 1;
} else {
  await bench(dist, executablePath);
}
