// `npm run same <ref>`: is the site of this working tree the one that an earlier commit makes?
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { runAside } from '../../scripts/install.mjs';
import { compare } from './same/compare.ts';
import { hunksOf, shorten } from './same/hunks.ts';
import { plainSite, type PlainSite } from './same/normalise.ts';

const root = resolve(import.meta.dirname, '../..');
const modes = ['public', 'preview'] as const;
type Mode = (typeof modes)[number];
const folderOf: Record<Mode, string> = { public: 'dist', preview: 'dist-preview' };
/** Earlier sites, by commit; and the lines of the two that were compared last. */
const kept = join(root, '.build', 'same');

const fail = (sentence: string): never => {
  console.error(sentence);
  process.exit(2);
};

const git = (...args: readonly string[]): Buffer => {
  const { status, stdout, stderr } = spawnSync('git', args, { cwd: root, maxBuffer: 2 ** 30 });
  return status === 0 ? stdout : fail(`git ${args.join(' ')}: ${stderr.toString().trim()}`);
};

/** Lets the project of an earlier commit use these packages; what a build keeps among them stays here. */
const linkPackages = (project: string): void => {
  mkdirSync(join(project, 'node_modules'));
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (/^\.(?:cache|vite|astro)/.test(name)) continue;
    symlinkSync(join(root, 'node_modules', name), join(project, 'node_modules', name));
  }
};

/** Builds in a folder of its own program, without asking it to install anything. */
const builder = (mode: Mode): string =>
  `const { build } = await import('./scripts/build.mjs'); process.exitCode = build({ preview: ${mode === 'preview'} });`;

const buildThere = async (commit: string): Promise<void> => {
  const there = join(kept, commit);
  if (existsSync(there)) return;
  console.log(`Building ${commit.slice(0, 10)}…`);
  const project = mkdtempSync(join(tmpdir(), 'same-'));
  try {
    const tar = spawnSync('tar', ['-x', '-C', project], { input: git('archive', commit) });
    if (tar.status !== 0) fail(`tar: ${tar.stderr.toString()}`);
    const lock = (folder: string): string =>
      readFileSync(join(folder, 'package-lock.json'), 'utf8');
    if (lock(project) === lock(root)) linkPackages(project);
    else {
      console.log('Its packages are others: installing those…');
      const install = `(await import('./scripts/install.mjs')).ensureInstalled()`;
      spawnSync('node', ['-e', install], { cwd: project, stdio: 'inherit' });
    }
    for (const mode of modes) {
      const { status, output } = await runAside(
        'node',
        ['--input-type=module', '-e', builder(mode)],
        project,
      );
      if (status !== 0) fail(`${commit} could not be built (${mode}):\n${output}`);
    }
    // Whole or not at all: what is half kept would be compared the next time.
    const next = `${there}.next`;
    rmSync(next, { recursive: true, force: true });
    for (const mode of modes) {
      cpSync(join(project, folderOf[mode]), join(next, mode), { recursive: true });
    }
    renameSync(next, there);
  } finally {
    rmSync(project, { recursive: true, force: true });
  }
};

const buildHere = async (): Promise<void> => {
  for (const options of [[], ['--preview']]) {
    const { status, output } = await runAside('node', ['scripts/build.mjs', ...options]);
    if (status !== 0) fail(`The working tree could not be built:\n${output}`);
  }
};

const readSite = (folder: string): PlainSite =>
  plainSite(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => ({
        path: relative(folder, file).replaceAll('\\', '/'),
        bytes: readFileSync(file),
      })),
  );

/** Writes the lines of the files that differ, so that git and an editor can show them beside each other. */
const writeLines = (site: PlainSite, paths: readonly string[], folder: string): void => {
  mkdirSync(folder, { recursive: true });
  for (const path of paths) {
    const found = site.files.get(path);
    if (!found) continue;
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, found.map((line) => `${line.trim()}\n`).join(''));
  }
};

/** The most places that are shown; all of them are in the folders that are named below them. */
const shown = 40;

const showDifferences = (
  paths: readonly string[],
  before: PlainSite,
  after: PlainSite,
  mode: Mode,
) => {
  const folders = ['before', 'after'].map((name) => join('.build', 'same', name, mode));
  const [left = '', right = ''] = folders;
  writeLines(before, paths, join(root, left));
  writeLines(after, paths, join(root, right));
  const diff = spawnSync(
    'git',
    [
      '-c',
      'core.quotepath=off',
      'diff',
      '--no-index',
      '--no-ext-diff',
      '--no-color',
      '--no-prefix',
      '--unified=0',
      '--text',
      left,
      right,
    ],
    { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 30 },
  );
  const places = hunksOf(diff.stdout, folders);
  for (const { files, removed, added } of places.slice(0, shown)) {
    const more = files.length > 3 ? ` and ${files.length - 3} more` : '';
    console.log(`\n  ${files.slice(0, 3).join(', ')}${more}`);
    const [one, other] = shorten(removed, added);
    for (const line of one) console.log(`    - ${line}`);
    for (const line of other) console.log(`    + ${line}`);
  }
  if (places.length > shown) console.log(`\n  … and ${places.length - shown} other places.`);
  console.log(`\n  All of it: git diff --no-index ${left} ${right}`);
};

const [ref] = process.argv.slice(2);
if (ref === undefined) fail('Which commit? For example: npm run same main');
const commit = git('rev-parse', '--verify', `${ref}^{commit}`).toString().trim();
for (const name of ['before', 'after']) {
  rmSync(join(kept, name), { recursive: true, force: true });
}
// Beside each other: each waits most of the time on one core.
await Promise.all([buildThere(commit), buildHere()]);

let equal = true;
for (const mode of modes) {
  const before = readSite(join(kept, commit, mode));
  const after = readSite(join(root, folderOf[mode]));
  const { compared, paths, reordered, crossed, notes } = compare(before, after);
  const differences = paths.length + crossed.length;
  equal &&= differences === 0;
  console.log(
    `\n${mode}: ${compared} files compared, ${paths.length} differ${notes.map((note) => `\n  ${note}`).join('')}`,
  );
  if (reordered.length > 0) {
    console.log(`  ${reordered.length} of them have the same lines in another order`);
  }
  for (const sentence of crossed) console.log(`  ${sentence}`);
  if (paths.length > 0) showDifferences(paths, before, after, mode);
}
console.log(equal ? '\nThe sites are the same.' : '\nThe sites are not the same.');
process.exitCode = equal ? 0 : 1;
