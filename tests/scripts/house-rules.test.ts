import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import astro from 'eslint-plugin-astro';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { expect, test } from 'vitest';
import { house, layers, within } from '../../scripts/house-rules.mjs';

/** A small house: a file in each folder that the cases below use. */
const sound = {
  'i18n/day.ts': 'export type Day = string;\nexport const day = 1;',
  'source/read.ts': "import { day } from '../i18n/day.ts';\nexport const read = day;",
  'ui/Card.astro': "---\nimport { read } from '~/source/read';\n---\n<p>{read}</p>",
  'flow/machine.ts': "export { read } from '../source/read.ts';",
  'lessons/pack.ts': "export const pack = () => import('~/source/read');",
  'programme/exercises/kind.ts': 'export const kind = 1;',
  'programme/workbook/book.ts': "export { kind } from '../exercises/kind.ts';",
  'programme/course/page.ts': "export { kind } from '../workbook/book.ts';",
  'layouts/Base.astro': "---\nimport Card from '~/ui/Card.astro';\n---\n<Card />",
  'pages/index.astro': "---\nimport Base from '~/layouts/Base.astro';\n---\n<Base />",
  'checks/content.ts': "export { read } from '../flow/machine.ts';",
  'content.config.ts': "export { read } from './flow/machine.ts';",
};

/** What the rule says of a house with some files in other words. */
const lint = async (changed: Readonly<Record<string, string>> = {}): Promise<readonly string[]> => {
  const root = mkdtempSync(join(tmpdir(), 'house-'));
  try {
    const src = join(root, 'src');
    for (const [name, text] of Object.entries({ ...sound, ...changed })) {
      mkdirSync(dirname(join(src, name)), { recursive: true });
      writeFileSync(join(src, name), text);
    }
    const eslint = new ESLint({
      cwd: root,
      overrideConfigFile: true,
      overrideConfig: [
        ...astro.configs['flat/base'],
        { files: ['**/*.ts'], languageOptions: { parser: tseslint.parser } },
        {
          files: ['**/*.{ts,astro}'],
          plugins: { house },
          rules: { 'house/import-order': ['error', src] },
        },
      ],
    });
    const results = await eslint.lintFiles(['src']);
    return results.flatMap(({ filePath, messages }) =>
      messages.map(({ message, line }) => `${filePath.slice(src.length + 1)}:${line} ${message}`),
    );
  } finally {
    rmSync(root, { recursive: true });
  }
};

test('a house in order has nothing to say', async () => {
  expect(await lint()).toEqual([]);
});

test.each([
  ['a name', "import { pack } from '../lessons/pack.ts';\nexport const x = pack;"],
  ['a type alone', "import type { pack } from '../lessons/pack.ts';\nexport type X = typeof pack;"],
  ['a type in a word', "export type X = import('../lessons/pack.ts').Pack;"],
  ['for its effect', "import '../lessons/pack.ts';"],
  ['passing it on', "export * from '../lessons/pack.ts';"],
  ['only when asked', "export const x = () => import('../lessons/pack.ts');"],
  ['by the short name', "import { pack } from '~/lessons/pack';\nexport const x = pack;"],
  ['by a glob', "export const x = import.meta.glob('../lessons/*.ts');"],
])('a feature may not use another, %s', async (_, text) => {
  const [said, ...more] = await lint({ 'flow/machine.ts': text });
  expect(said).toMatch(/^flow\/machine\.ts:1 "flow" may not use "lessons"\./);
  expect(more).toEqual([]);
});

test.each([
  ['its top', '---\n\nimport { x } from "~/flow/machine";\n---\n<p>{x}</p>', 3],
  ['a script in it', '---\n---\n<p></p>\n<script>\n  import "~/flow/machine";\n</script>', 5],
  ['another .astro file', '---\nimport Base from "../layouts/Base.astro";\n---\n<Base />', 2],
])('an .astro file is read as well: %s', async (_, text, line) => {
  const said = (await lint({ 'ui/Card.astro': text })).filter((one) => !one.includes('circle'));
  expect(said).toEqual([expect.stringMatching(`^ui/Card\\.astro:${line} "ui" may not use `)]);
});

test('the ground may not use what stands on it', async () => {
  const said = await lint({
    'i18n/day.ts': "import { pack } from '../lessons/pack.ts';\nexport const day = pack;",
  });
  expect(said).toContainEqual(expect.stringMatching('^i18n/day.ts:1 "i18n" may not use "lessons"'));
});

test.each([
  ['exercises/kind.ts', 'workbook/book.ts'],
  ['exercises/kind.ts', 'course/page.ts'],
  ['workbook/book.ts', 'course/page.ts'],
])('inside the programme %s may not use %s', async (from, to) => {
  const said = await lint({ [`programme/${from}`]: `export { kind } from '../${to}';` });
  expect(said).toContainEqual(
    expect.stringContaining(`"programme/${dirname(from)}" may not use "programme/${dirname(to)}".`),
  );
});

test('a circle is told with its way, also one of types', async () => {
  const said = await lint({
    'flow/a.ts': "import type { B } from './b.ts';\nexport type A = B;",
    'flow/b.ts': "import type { C } from './c.ts';\nexport type B = C;",
    'flow/c.ts': "import type { A } from './a.ts';\nexport type C = A;",
  });
  expect(said).toEqual([
    expect.stringContaining('A circle: flow/a.ts → flow/b.ts → flow/c.ts → flow/a.ts.'),
    expect.stringContaining('A circle: flow/b.ts → flow/c.ts → flow/a.ts → flow/b.ts.'),
    expect.stringContaining('A circle: flow/c.ts → flow/a.ts → flow/b.ts → flow/c.ts.'),
  ]);
});

test('a new folder first gets a place', async () => {
  const said = await lint({ 'game/play.ts': "export { day } from '../i18n/day.ts';" });
  expect(said).toEqual([expect.stringContaining('"src/game" has no place in the order')]);
});

test('the order is told to who reads: the README of src has it word for word', () => {
  const inWords = layers.map((line) => line.join(', ')).join(' · ');
  const readme = readFileSync('src/README.md', 'utf8').replace(/\s+/g, ' ');
  expect(readme).toContain(inWords);
  for (const [folder, order] of Object.entries(within)) {
    const one = readFileSync(`src/${folder}/README.md`, 'utf8').replace(/\s+/g, ' ');
    for (const name of order.flat()) expect(one).toContain(`\`${name}/\``);
  }
});

test('the rule is on: the lint of this project has it for every file of code in src', async () => {
  const eslint = new ESLint();
  for (const file of ['src/flow/machine.ts', 'src/ui/Meer.astro', 'src/ui/Boundary.tsx']) {
    const config: unknown = await eslint.calculateConfigForFile(file);
    expect(config).toHaveProperty(['rules', 'house/import-order', 0], 2);
  }
});
