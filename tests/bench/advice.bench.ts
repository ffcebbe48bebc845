// `npm run bench`: what the scripts of the advice page cost, beside the same page without any script.
// A slow telephone (CPU 6 times slower) on a slow line (400 ms, 400 kbit/s), nothing cached.
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { findBrowser } from '../../scripts/browser.mjs';
import { serve } from '../../scripts/serve.mjs';
import { median, slow3g, visitSlowly, type Tap } from '../support/slow-phone.ts';

const rounds = 5;
const firstGoal = 1.1;
const laterGoal = 1.5;

interface Step extends Tap {
  readonly name: string;
  readonly goal: number;
}

const question = (id: string) => `fieldset[data-node="${id}"] .options`;
const answer = (node: string, option: string, next: string): Step => ({
  name: `${node}: ${option} → ${next}`,
  tap: `label:has(#${node}--${option})`,
  brings: question(next),
  goal: laterGoal,
});

const opening: Step = {
  ...answer('rol', 'mezelf', 'nu'),
  name: 'open the page, rol: mezelf → nu',
  goal: firstGoal,
};
const steps: readonly Step[] = [
  answer('nu', 'veilig', 'wat'),
  answer('wat', 'dreigt', 'dreiging'),
  answer('dreiging', 'geld', 'wie'),
  answer('wie', 'online', 'leeftijd'),
  answer('leeftijd', '12-15', 'stand'),
  {
    name: 'stand: verder → outcome',
    tap: '.question[data-node="stand"] :is(.go-on-live, label.go-on)',
    brings: '.situation[data-node="sextortion-geld"]',
    goal: laterGoal,
  },
];

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
  const timesOf = async (url: string, ready?: string) => {
    const { first, taps } = await visitSlowly(browser, url, slow3g, [opening, ...steps], ready);
    return [first, ...taps];
  };
  try {
    const pageVisits: (readonly number[])[] = [];
    const twinVisits: (readonly number[])[] = [];
    // In turns, so that a busy moment of this machine meets both.
    for (let round = 0; round < rounds; round += 1) {
      pageVisits.push(await timesOf(ours.url, 'form[data-live]'));
      twinVisits.push(await timesOf(bare.url));
    }
    const withScript = medians(pageVisits);
    const without = medians(twinVisits);
    const goals = [opening, ...steps];
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
