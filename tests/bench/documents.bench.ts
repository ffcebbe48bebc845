// `npm run bench`: how long every document of every pack takes, from nothing, and how large they are.
import { rmSync } from 'node:fs';
import { openWholeLibrary } from '../../src/pages/_whole-library.ts';
import { everyDownload } from '../../src/lessons/library.ts';

const goal = { seconds: 60, pdf: 400_000 };

// What an earlier build kept would make this a copy, not a build.
rmSync('node_modules/.cache/lessons', { recursive: true, force: true });

const start = performance.now();
const rows = new Map<string, { files: number; seconds: number; bytes: number; largest: number }>();
for (const { form, make } of everyDownload(openWholeLibrary())) {
  const from = performance.now();
  const { length } = await make();
  const row = rows.get(form) ?? { files: 0, seconds: 0, bytes: 0, largest: 0 };
  rows.set(form, {
    files: row.files + 1,
    seconds: row.seconds + (performance.now() - from) / 1000,
    bytes: row.bytes + length,
    largest: Math.max(row.largest, length),
  });
}
const seconds = (performance.now() - start) / 1000;

const kB = (bytes: number) => Math.ceil(bytes / 1000);
const largestPdf = Math.max(rows.get('pdf')?.largest ?? 0, rows.get('notes')?.largest ?? 0);
const verdict = (met: boolean) => (met ? 'yes' : 'no');
console.log('Every document, made from nothing. A zip is made of files that are there by then.');
console.table(
  Object.fromEntries(
    [...rows].map(([form, row]) => [
      form,
      {
        files: row.files,
        seconds: Number(row.seconds.toFixed(1)),
        'kB together': kB(row.bytes),
        'kB largest': kB(row.largest),
      },
    ]),
  ),
);
console.table({
  'all documents, seconds': {
    measured: Number(seconds.toFixed(1)),
    goal: `≤ ${goal.seconds}`,
    met: verdict(seconds <= goal.seconds),
  },
  'largest PDF, kB': {
    measured: kB(largestPdf),
    goal: `≤ ${kB(goal.pdf)}`,
    met: verdict(largestPdf <= goal.pdf),
  },
});
