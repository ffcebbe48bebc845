// `npm test`: everything that has to hold, and one plain line at the end.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser, ensureFirefox } from './browser.mjs';
import { ensureInstalled, root, run, runAside } from './install.mjs';
import { verifySignatures } from './signatures.mjs';

ensureInstalled({ tests: true });
const browser = await ensureBrowser();

const reports = join(root, 'node_modules', '.cache', 'site');
mkdirSync(reports, { recursive: true });
const unitReport = join(reports, 'unit.json');
const browserReport = join(reports, 'browser.json');
rmSync(unitReport, { force: true });
rmSync(browserReport, { force: true });

let passed = 0;
let failed = 0;
const count = (ok) => {
  if (ok) passed += 1;
  else failed += 1;
  return ok;
};
const verdict = (name, ok, start) => {
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
  return ok;
};
const step = (name, work) => {
  const start = Date.now();
  console.log(`\n── ${name}`);
  return verdict(name, work() === 0, start);
};
/** Steps one after the other, beside those of another lane; each says at its end what it has to say. */
const lane = async (steps) => {
  let ok = true;
  for (const [name, command, ...args] of steps) {
    const start = Date.now();
    const { status, output } = await runAside(command, args);
    console.log(`\n── ${name}\n${output.trim()}`);
    ok = count(verdict(name, status === 0, start)) && ok;
  }
  return ok;
};
const readReport = (file) =>
  existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;

console.log('\n── signatures of packages');
const signed = await verifySignatures();
if (signed !== undefined) count(signed);

// First, and alone: it writes what the checker of types and the linter read, and a build writes it too.
count(step('types of the content', () => run('astro', ['sync'])));
const [, built] = await Promise.all([
  lane([
    ['types', 'astro', 'check', '--noSync', '--minimumSeverity', 'warning'],
    ['lint: code', 'eslint', '.'],
    ['lint: style', 'stylelint', 'src/**/*.{css,astro}'],
    ['lint: format', 'prettier', '--check', '--log-level', 'warn', '.'],
    ['lint: dead code', 'knip'],
  ]),
  lane([
    ['build', 'node', 'scripts/build.mjs'],
    ['build for editors', 'node', 'scripts/build.mjs', '--preview'],
  ]),
  // Beside the rest: it comes over the network, and no step before the browser tests needs it.
  ensureFirefox(),
]);

const unitOk = step('unit tests', () =>
  run('vitest', [
    'run',
    '--config=tests/support/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${unitReport}`,
  ]),
);
const unit = readReport(unitReport);
passed += unit?.numPassedTests ?? 0;
failed += unit?.numFailedTests ?? 0;
if (!unitOk && !unit?.numFailedTests) failed += 1;

if (built) {
  const browserOk = step('browser tests', () =>
    run(
      'playwright',
      ['test', '--config=tests/support/playwright.config.ts', '--reporter=dot,json'],
      { PLAYWRIGHT_CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: browserReport },
    ),
  );
  const stats = readReport(browserReport)?.stats;
  passed += stats?.expected ?? 0;
  failed += (stats?.unexpected ?? 0) + (stats?.flaky ?? 0);
  if (!browserOk && !stats?.unexpected) failed += 1;
} else {
  console.log('\nThe browser tests need a built site: not run.');
  failed += 1;
}

process.exitCode = failed === 0 ? 0 : 1;
console.log(`\n${passed} passed, ${failed} failed`);
