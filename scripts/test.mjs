// `npm test`: everything that has to hold, and one plain line at the end.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { ensureBrowser } from './browser.mjs';
import { ensureInstalled, root, run } from './install.mjs';
import { verifySignatures } from './signatures.mjs';

ensureInstalled();
const browser = await ensureBrowser();

const reports = join(root, 'node_modules', '.cache', 'site');
mkdirSync(reports, { recursive: true });
const unitReport = join(reports, 'unit.json');
const browserReport = join(reports, 'browser.json');
rmSync(unitReport, { force: true });
rmSync(browserReport, { force: true });

let passed = 0;
let failed = 0;
const step = (name, work) => {
  const start = Date.now();
  console.log(`\n── ${name}`);
  const ok = work() === 0;
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
  return ok;
};
const count = (ok) => {
  if (ok) passed += 1;
  else failed += 1;
  return ok;
};
const readReport = (file) =>
  existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;

console.log('\n── signatures of packages');
const signed = await verifySignatures();
if (signed !== undefined) count(signed);

// First, because it writes the types of the content that the linter reads.
count(step('types', () => run('astro', ['check', '--minimumSeverity', 'warning'])));
count(step('lint: code', () => run('eslint', ['.'])));
count(step('lint: style', () => run('stylelint', ['src/**/*.{css,astro}'])));
count(step('lint: format', () => run('prettier', ['--check', '--log-level', 'warn', '.'])));
count(step('lint: dead code', () => run('knip', [])));
const built = [
  count(step('build', () => build())),
  count(step('build for editors', () => build({ preview: true }))),
].every(Boolean);

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
