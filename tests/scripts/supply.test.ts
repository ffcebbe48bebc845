import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { filesIn } from '../../src/source/folders.ts';

// What the site takes from others: known by name and reason, with a licence that allows it, and without
// a say in what happens when it is installed.

const manifest = z
  .object({
    dependencies: z.record(z.string(), z.string()),
  })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));
const lock = z
  .object({
    packages: z.record(
      z.string(),
      z.object({ license: z.string().optional(), hasInstallScript: z.boolean().default(false) }),
    ),
  })
  .parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
const packages = Object.entries(lock.packages)
  .filter(([path]) => path !== '')
  .map(([path, facts]) => ({ path, name: path.replace(/^.*node_modules\//, ''), ...facts }));

/** The list of `scripts/packages.md`: package, where it works, why. */
const listed = [
  ...readFileSync('scripts/packages.md', 'utf8').matchAll(
    /^\| `([^`]+)` +\| (browser|build|serve) +\| (.+?) +\|$/gm,
  ),
].map(([, name = '', where = '', why = '']) => ({ name, where, why }));
const named = (where: string) =>
  listed.filter((one) => one.where === where).map(({ name }) => name);

test('the list names each package of production once, with a reason', () => {
  expect(listed.map(({ name }) => name).sort()).toEqual(Object.keys(manifest.dependencies).sort());
});

/** The imports of a file that are there when it runs, and with `lazy` those that come later. */
const importsOf = (code: string): readonly string[] =>
  [...code.matchAll(/(?:^import (?!type\b)(?:[^'"]*? from )?|\bimport\()['"]([^'"]+)['"]/gm)].map(
    ([, from = '']) => from,
  );

/** Everything a browser may load: from the islands and the scripts of the pages to the packages. */
const reached = (): ReadonlySet<string> => {
  const [seen, found] = [new Set<string>(), new Set<string>()];
  const follow = (file: string, code: string): void => {
    for (const from of importsOf(code)) {
      const local = from.startsWith('~') ? join('src', from.slice(1)) : join(dirname(file), from);
      if (/^[.~]/.test(from)) {
        if (/\.tsx?$/.test(local) && !seen.has(local)) {
          seen.add(local);
          follow(local, readFileSync(local, 'utf8'));
        }
      } else found.add(/^(?:@[^/]+\/)?[^/]+/.exec(from)?.[0] ?? from);
    }
  };
  for (const file of filesIn('src')) {
    const code = readFileSync(file, 'utf8');
    if (file.endsWith('.island.tsx')) follow(file, code);
    if (!file.endsWith('.astro')) continue;
    for (const [, script = ''] of code.matchAll(/<script>([\s\S]*?)<\/script>/g)) {
      follow(file, script.replace(/^ +/gm, ''));
    }
  }
  return found;
};

test('the packages that reach a browser are those the list says', () => {
  // No import of ours brings these: Astro puts React in a page, the build puts files beside it.
  const beside = ['react-dom', 'pagefind', '@expo-google-fonts/source-sans-3'];
  expect([...new Set([...reached(), ...beside])].sort()).toEqual(named('browser').sort());
});

/** Licences that let anybody use, change and pass on, alone or in a word like "MIT AND OFL-1.1". */
const allowed = [
  ...['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'Apache-2.0'],
  ...['CC0-1.0', 'OFL-1.1', 'Python-2.0', 'PSF-2.0', 'MPL-2.0', 'LGPL-3.0-or-later'],
];
/** Of these the lock file says nothing; their own `package.json` says MIT in an older way. */
const olderWay = ['busboy', 'streamsearch'];

test('every package has a licence that allows its use here', () => {
  const refused = packages.filter(
    ({ name, license }) =>
      !olderWay.includes(name) &&
      !(license ?? '?')
        .replace(/[()]/g, '')
        .split(/ AND | OR /)
        .every((one) => allowed.includes(one)),
  );
  expect(refused.map(({ name, license }) => `${name}: ${license}`)).toEqual([]);
});

test('a licence that asks to pass the source on comes to no browser', () => {
  const copyleft = packages.filter(({ license = '' }) => /MPL|LGPL/.test(license));
  expect(
    copyleft.map(({ name }) => name).filter((name) => named('browser').includes(name)),
  ).toEqual([]);
});

/** They would run something when installed, and may not: the site is built and tested without it. */
const held = {
  '@mdn/mdn-http-observatory': 'fetches a list from elsewhere',
  esbuild: 'puts its program in the place of what finds it; that finds it as well',
  'vnu-jar': 'looks for Java',
} satisfies Record<string, string>;

test('no package runs a script when installed, and those that want to are named', () => {
  const wanting = packages.filter(({ hasInstallScript }) => hasInstallScript);
  expect([...new Set(wanting.map(({ name }) => name))].sort()).toEqual(Object.keys(held).sort());
  // The only install.
  const install = readFileSync('scripts/install.mjs', 'utf8');
  expect(install.match(/'install'|'ci'|'rebuild'/g)).toEqual(["'install'"]);
  expect(install).toContain("'--ignore-scripts'");
});

/** What only those have who test: the commands of these files install it before they run. */
const forTests = ['src/cli/same/pieces.ts', 'scripts/browser.mjs', 'scripts/house-rules.mjs'];

test('what makes and serves the site comes with `npm start`: it imports nothing that is for tests', () => {
  const code = [...filesIn('src'), ...filesIn('scripts'), 'astro.config.mjs'].filter(
    (file) => /\.(?:tsx?|astro|mjs)$/.test(file) && !forTests.includes(file),
  );
  const missing = code.flatMap((file) =>
    importsOf(readFileSync(file, 'utf8'))
      .filter((from) => !/^(?:[.~]|node:|astro:)/.test(from))
      .map((from) => /^(?:@[^/]+\/)?[^/]+/.exec(from)?.[0] ?? from)
      .filter((name) => !(name in manifest.dependencies))
      .map((name) => `${file}: ${name}`),
  );
  expect(missing).toEqual([]);
});

/** The bytes of the files of a package, without those of packages in it. */
const weightOf = (folder: string): number =>
  readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => name !== 'node_modules')
    .reduce((sum, entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return sum + weightOf(path);
      return entry.isFile() ? sum + statSync(path).size : sum;
    }, 0);

/** On another platform other files come, of other sizes. */
const isMeasured = process.platform === 'linux' && process.arch === 'x64';

test.skipIf(!isMeasured)(
  'the ten heaviest packages are those that scripts/README.md explains',
  () => {
    const told = [
      ...readFileSync('scripts/README.md', 'utf8').matchAll(
        /^\| `([^`]+)` +\| +(\d+) \| .{15,} \|$/gm,
      ),
    ].map(([, name = '', size]) => ({ name, size: Number(size) }));
    const weighed = packages
      .map(({ path }) => path)
      .filter((path) => existsSync(path))
      .map((path) => ({
        name: path.replace(/^.*node_modules\//, '').replace(/-linux-x64(?:-gnu)?$/, ''),
        size: Math.round(weightOf(path) / 2 ** 20),
      }))
      .sort((one, other) => other.size - one.size)
      .slice(0, 10);
    expect(told.map(({ name }) => name)).toEqual(weighed.map(({ name }) => name));
    for (const [index, { size }] of told.entries()) {
      expect(Math.abs(size - (weighed[index]?.size ?? 0))).toBeLessThanOrEqual(2);
    }
  },
);
