import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { modules, type Mutated } from './modules.ts';

// `npm run mutants [module …] [again]`: which changes to the code does no test notice? See README.md here.

const enough = 85;
const build = '.build/mutants';
/** Below the project's own packages: what stands there finds their Vitest. */
const home = 'node_modules/.cache/mutants';
const here = 'tests/mutants';

/** Fetches the packages of the lock file here, unless that was done. */
const fetchStryker = (): void => {
  const lock = readFileSync(join(here, 'package-lock.json'), 'utf8');
  const stamp = join(home, 'fetched');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  mkdirSync(home, { recursive: true });
  for (const file of ['package.json', 'package-lock.json'])
    cpSync(join(here, file), join(home, file));
  const npm = ['ci', '--ignore-scripts', '--legacy-peer-deps', '--no-audit', '--no-fund'];
  const { status } = spawnSync('npm', npm, { cwd: home, stdio: 'inherit' });
  if (status !== 0) throw new Error('StrykerJS could not be fetched.');
  writeFileSync(stamp, lock);
};

const reportSchema = z.object({
  files: z.record(
    z.string(),
    z.object({
      source: z.string(),
      mutants: z.array(
        z.object({
          mutatorName: z.string(),
          replacement: z.string().default(''),
          status: z.string(),
          location: z.object({ start: z.object({ line: z.int() }) }),
        }),
      ),
    }),
  ),
});

const judgedSchema = z.array(
  z.object({
    /** The file, and words of the line that was changed, or of several such lines; without words every line. */
    file: z.string(),
    line: z.union([z.string(), z.array(z.string())]).default(''),
    /** The kind of change, as StrykerJS names it; without it every kind. */
    kind: z.string().optional(),
    why: z.string().min(20),
  }),
);
const judged = judgedSchema.parse(parse(readFileSync(join(here, 'survivors.yaml'), 'utf8')));

/** Tries only what the last run of a module left, and what was changed in it or in its tests since. */
const again = process.argv.includes('again');

const lastRunSchema = z.looseObject({
  files: z.record(
    z.string(),
    z.looseObject({ mutants: z.array(z.looseObject({ status: z.string() })) }),
  ),
});

/** Lets what survived be tried again: StrykerJS does not see that a new test may notice what runs when it is imported. */
const forgetSurvivors = (lastRun: string): void => {
  const last = lastRunSchema.parse(JSON.parse(readFileSync(lastRun, 'utf8')));
  for (const file of Object.values(last.files)) {
    file.mutants = file.mutants.filter(({ status }) => status !== 'Survived');
  }
  writeFileSync(lastRun, JSON.stringify(last));
};

/** Changes one module, and reads what came of it. */
const tryModule = (name: string, { change, tests }: Mutated) => {
  const report = join(build, `${name}.json`);
  const config = join(build, `${name}.config.json`);
  const before = join(build, `${name}.before.json`);
  mkdirSync(build, { recursive: true });
  if (!again) rmSync(before, { force: true });
  else if (existsSync(before)) forgetSurvivors(before);
  writeFileSync(
    config,
    JSON.stringify({
      testRunner: 'vitest',
      plugins: ['@stryker-mutator/vitest-runner'],
      vitest: { configFile: join(here, 'vitest.config.ts'), related: false },
      mutate: change,
      concurrency: 1,
      coverageAnalysis: 'perTest',
      tempDirName: join(build, name),
      ignorePatterns: ['/dist*', '/.build', '/.astro', '/public', '/test-results'],
      reporters: ['progress', 'json'],
      jsonReporter: { fileName: report },
      incremental: true,
      incrementalFile: before,
      timeoutMS: 20_000,
    }),
  );
  const stryker = join(home, 'node_modules/@stryker-mutator/core/bin/stryker.js');
  const { status } = spawnSync(process.execPath, [stryker, 'run', config], {
    stdio: 'inherit',
    env: { ...process.env, MUTANT_TESTS: tests.join(' ') },
  });
  if (status !== 0) throw new Error(`StrykerJS stopped at "${name}".`);
  const { files } = reportSchema.parse(JSON.parse(readFileSync(report, 'utf8')));
  const mutants = Object.entries(files).flatMap(([file, { source, mutants: all }]) => {
    const lines = source.split('\n');
    return all.map(({ mutatorName, replacement, status: end, location: { start } }) => ({
      file,
      line: start.line,
      text: lines[start.line - 1]?.trim() ?? '',
      kind: mutatorName,
      replacement: replacement.replaceAll(/\s+/g, ' '),
      survived: end === 'Survived' || end === 'NoCoverage',
      tried: ['Survived', 'NoCoverage', 'Killed', 'Timeout'].includes(end),
    }));
  });
  return mutants.filter(({ tried }) => tried);
};

const asked = process.argv.slice(2).filter((word) => word !== 'again');
const chosen = Object.entries(modules).filter(
  ([name]) => asked.length === 0 || asked.includes(name),
);
if (chosen.length === 0) throw new Error(`Choose from: ${Object.keys(modules).join(', ')}.`);
fetchStryker();
for (const [name, mutated] of chosen) {
  const mutants = tryModule(name, mutated);
  const survivors = mutants.filter(({ survived }) => survived);
  const left = survivors.filter(
    ({ file, text, kind }) =>
      !judged.some(
        (one) =>
          one.file === file &&
          [one.line].flat().some((words) => text.includes(words)) &&
          (one.kind === undefined || one.kind === kind),
      ),
  );
  const judgedCount = survivors.length - left.length;
  const score = (100 * (mutants.length - survivors.length)) / (mutants.length - judgedCount);
  for (const { file, line, kind, text, replacement } of left) {
    console.log(`${file}:${line} ${kind}\n  was  ${text}\n  with ${replacement}`);
  }
  console.log(
    `${name}: ${score.toFixed(1)} % of ${mutants.length - judgedCount} changes were noticed, ${enough} % is needed; ${left.length} left, ${judgedCount} judged.`,
  );
  if (score < enough) process.exitCode = 1;
}
