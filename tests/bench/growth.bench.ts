// `npm run bench`: what the advice page costs as its flow grows, beside the least that such a page can be
// (`bare.html`: 12 questions, 20 outcomes, no script). A telephone six times slower, nothing cached.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { findBrowser } from '../../scripts/browser.mjs';
import { serve } from '../../scripts/serve.mjs';
import { inputId } from '../../src/flow/ids.ts';
import { buildLargerSite, makeServable } from '../support/larger-site.ts';
import {
  median,
  slow3g,
  slow4g,
  slower,
  visitSlowly,
  type Tap,
  type Visit,
} from '../support/slow-phone.ts';

const rounds = Number(process.env['BENCH_ROUNDS'] ?? 5);
/** How large a flow may become, and still keep to the goals. */
const goals = { times: 3, blocked: 300, first: { [slow3g.name]: 1.5, [slow4g.name]: 1.6 } };

const bareTaps: readonly [Tap, ...Tap[]] = [
  { tap: '#q1 label', brings: '#q2' },
  { tap: '#q2 label', brings: '#q3' },
];
const answer = (node: string, option: string, next: string): Tap => ({
  tap: `label:has(#${inputId(node, option)})`,
  brings: `fieldset[data-node="${next}"] .options`,
});
const ourTaps: readonly [Tap, ...Tap[]] = [
  answer('rol', 'mezelf', 'nu'),
  answer('nu', 'veilig', 'wat'),
  answer('wat', 'dreigt', 'dreiging'),
];

interface Site {
  readonly name: string;
  readonly times: number;
  readonly folder: string;
  readonly taps: readonly [Tap, ...Tap[]];
  readonly ready?: string;
}

const bareSite = (folder: string): Site => {
  mkdirSync(join(folder, 'advies'), { recursive: true });
  cpSync(join(import.meta.dirname, 'bare.html'), join(folder, 'advies', 'index.html'));
  return { name: 'bare.html', times: 0, folder, taps: bareTaps };
};

const largerSite = (times: number, folder: string): Site => {
  console.log(`Building the advice page with its flow × ${times} …`);
  buildLargerSite(times, folder);
  return { name: `flow × ${times}`, times, folder, taps: ourTaps, ready: 'form[data-live]' };
};

const kB = (text: string | Buffer): number => Number((text.length / 1000).toFixed(1));

/** The page and the style rules in it that come from the flow. */
const bytesOf = ({ folder }: Site) => {
  const html = readFileSync(join(folder, 'advies', 'index.html'));
  const sheets = html.toString().match(/<style>@supports selector\(:has[\s\S]*?<\/style>/g) ?? [];
  return {
    'HTML kB': kB(html),
    'rules kB': kB(sheets.join('')),
    'Brotli kB': kB(brotliCompressSync(html)),
  };
};

const bench = async (executablePath: string): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'growth-bench-'));
  await using running = new AsyncDisposableStack();
  running.defer(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const sites = [
    bareSite(join(folder, 'bare')),
    ...[1, 3, 10].map((times) => largerSite(times, join(folder, String(times)))),
  ];
  const browser = await chromium.launch({
    executablePath,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  running.defer(() => browser.close());
  const visits = new Map<string, Visit[]>();
  const served = await Promise.all(
    sites.map(async (site) => {
      makeServable(site.folder);
      const server = await serve({ dir: site.folder, port: 0 });
      running.defer(() => {
        server.close();
      });
      const address = server.address();
      if (address === null || typeof address === 'string') throw new Error('There is no port.');
      return { ...site, url: `http://localhost:${address.port}/advies/` };
    }),
  );
  // In turns, so that a busy moment of this machine meets all of them.
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, url, taps, ready } of served) {
      for (const line of [slow3g, slow4g]) {
        const key = `${name} ${line.name}`;
        const visit = await visitSlowly(browser, url, line, taps, ready);
        visits.set(key, [...(visits.get(key) ?? []), visit]);
      }
    }
  }

  const of = ({ name }: Site, line: string, what: (visit: Visit) => number): number =>
    Math.round(median((visits.get(`${name} ${line}`) ?? []).map(what)));
  const [bare] = sites;
  if (!bare) throw new Error('There is no page to compare with.');
  console.log(
    `Medians of ${rounds}; CPU ${slower}× slower, no cache. Of blocked time the worse line.`,
  );
  const row = (site: Site): Readonly<Record<string, string | number>> => {
    const first = Object.entries(goals.first).flatMap(
      ([line, goal]): [string, string | number][] => {
        const ms = of(site, line, (visit) => visit.first);
        const ratio = Number((ms / of(bare, line, (visit) => visit.first)).toFixed(2));
        const met = site.times === goals.times ? `≤ ${goal}: ${ratio <= goal ? 'yes' : 'no'}` : '';
        return [
          [`first answer, ${line}, ms`, ms],
          [`of bare, ${line}`, `${ratio} ${met}`.trim()],
        ];
      },
    );
    const blocked = Math.max(
      ...Object.keys(goals.first).map((line) => of(site, line, (visit) => visit.blocked)),
    );
    const met =
      site.times === goals.times
        ? `≤ ${goals.blocked}: ${blocked <= goals.blocked ? 'yes' : 'no'}`
        : '';
    return {
      ...bytesOf(site),
      ...Object.fromEntries(first),
      'blocked, ms': `${blocked} ${met}`.trim(),
      'slowest tap, ms': of(site, slow4g.name, ({ taps }) => Math.max(...taps)),
    };
  };
  // A column each: eight measures do not fit beside each other.
  const rows = sites.map((site) => [site.name, row(site)] as const);
  const measures = Object.keys(rows[0]?.[1] ?? {});
  console.table(
    Object.fromEntries(
      measures.map((measure) => [
        measure,
        Object.fromEntries(
          rows.map(([name, values]) => [
            name,
            Object.entries(values).find(([key]) => key === measure)?.[1],
          ]),
        ),
      ]),
    ),
  );
};

const executablePath = await findBrowser();
if (executablePath) await bench(executablePath);
else {
  console.error('No Chromium was found: set PLAYWRIGHT_CHROMIUM_PATH to its path.');
  process.exitCode = 1;
}
