import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { readEntries, readFile, readFiles, type FolderShape } from '../../src/source/entries.ts';

const data = z.strictObject({ order: z.int() });
const words = z.strictObject({ title: z.string() });
const shape: FolderShape<z.output<typeof data>, z.output<typeof words>> = {
  folder: 'dingen',
  what: 'het ding',
  data: { file: 'ding.yaml', schema: data },
  words: { schema: words, components: ['Bel'] },
};

/** Reads a folder with these files in it. */
const reading = <T>(files: Readonly<Record<string, string>>, read: (root: string) => T): T => {
  const root = mkdtempSync(join(tmpdir(), 'entries-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    return read(root);
  } finally {
    rmSync(root, { recursive: true });
  }
};
const text = (title: string, body = '') => `---\ntitle: ${title}\n---\n\n${body}\n`;
const whole = { 'dingen/een/ding.yaml': 'order: 1\n', 'dingen/een/nl.mdx': text('Een') };

/** What is wrong: file and problem. */
const wrong = (files: Readonly<Record<string, string>>, other = shape) =>
  reading(files, (root) =>
    readEntries(root, other).findings.map(({ file, problem }) => `${file}: ${problem}`),
  );

test('a thing has its data, its words per language and their lines', () => {
  const { entries, findings } = reading({ ...whole, 'dingen/een/en.mdx': text('One') }, (root) =>
    readEntries(root, shape),
  );
  expect(findings).toEqual([]);
  const [one, ...others] = entries;
  expect(others).toEqual([]);
  expect(one?.id).toBe('een');
  expect(one?.data?.data).toEqual({ order: 1 });
  expect(one?.words.nl?.data).toEqual({ title: 'Een' });
  expect(one?.words.en?.data).toEqual({ title: 'One' });
  expect(one?.words.en?.finding(['title'], 'x', 'y')).toMatchObject({
    file: 'content/dingen/een/en.mdx',
    line: 2,
  });
});

test('no folder at all is no mistake: nothing is there', () => {
  expect(reading({}, (root) => readEntries(root, shape))).toEqual({ entries: [], findings: [] });
});

test('what is missing is one finding a folder, at the file that has to come', () => {
  expect(wrong({ 'dingen/een/nl.mdx': text('Een') })).toEqual([
    'content/dingen/een/ding.yaml: Het ding "een" heeft geen ding.yaml.',
  ]);
  expect(wrong({ 'dingen/een/en.mdx': text('One') })).toEqual([
    'content/dingen/een: Het ding "een" heeft geen ding.yaml en geen nl.mdx.',
  ]);
});

test('a thing that cannot be read is there all the same: others may name it', () => {
  const { entries, findings } = reading(
    { ...whole, 'dingen/twee/ding.yaml': 'order: laat\n', 'dingen/twee/nl.mdx': text('Twee') },
    (root) => readEntries(root, shape),
  );
  expect(findings).toHaveLength(1);
  expect(entries.map(({ id, data: own }) => [id, own === undefined])).toEqual([
    ['een', false],
    ['twee', true],
  ]);
});

test('every language that is written is held to schema and components, shown or not', () => {
  expect(wrong({ ...whole, 'dingen/een/en.mdx': text('[1]') })).toHaveLength(1);
  expect(wrong({ ...whole, 'dingen/een/en.mdx': text('One', '<Video id="x" />') })).toEqual([
    'content/dingen/een/en.mdx: <Video> bestaat niet in deze teksten.',
  ]);
  expect(wrong({ ...whole, 'dingen/een/en.mdx': text('One', '<Bel />') })).toEqual([
    'content/dingen/een/en.mdx: <Bel> mist "id".',
  ]);
});

test('a language that the site does not have is named as such', () => {
  expect(wrong({ ...whole, 'dingen/een/xx.mdx': text('Un') })).toEqual([
    'content/dingen/een/xx.mdx: De taal "xx" is er niet.',
  ]);
});

test('what does not belong is a finding: in a thing, beside things, by its name', () => {
  expect(
    wrong({
      ...whole,
      'dingen/een/notitie.txt': 'x',
      'dingen/los.yaml': 'x',
      'dingen/een/a.svg': 'x',
    }),
  ).toEqual([
    'content/dingen/een/a.svg: "a.svg" hoort niet in de map van een ding.',
    'content/dingen/een/notitie.txt: "notitie.txt" hoort niet in de map van een ding.',
    'content/dingen/los.yaml: "los.yaml" hoort niet in de map content/dingen.',
  ]);
  const numbered = { ...shape, id: { pattern: /^\d{2}-/, says: 'Zet het nummer voorop.' } };
  expect(wrong(whole, numbered)).toEqual(['content/dingen/een: De mapnaam "een" klopt niet.']);
  const open = { ...shape, pictures: true, beside: ['los.yaml'] };
  expect(wrong({ ...whole, 'dingen/een/a.svg': 'x', 'dingen/los.yaml': 'x' }, open)).toEqual([]);
});

test('a thing may stand below another, where its shape says so', () => {
  const files = {
    ...whole,
    'dingen/een/twee/ding.yaml': 'order: 2\n',
    'dingen/een/twee/nl.mdx': text('Twee'),
    'dingen/map/drie/ding.yaml': 'order: 3\n',
    'dingen/map/drie/nl.mdx': text('Drie'),
  };
  const { entries, findings } = reading(files, (root) =>
    readEntries(root, { ...shape, nested: true }),
  );
  expect(findings).toEqual([]);
  expect(entries.map(({ id }) => id)).toEqual(['een', 'een/twee', 'map/drie']);
  expect(wrong(files)).toContain(
    'content/dingen/een/twee: "twee" hoort niet in de map van een ding.',
  );
});

test('texts by name are documents, and need no language', () => {
  const { entries, findings } = reading(
    {
      'dingen/een/ding.yaml': 'order: 1\n',
      'dingen/een/werkblad-1.mdx': text('Werkblad'),
      'dingen/een/dias.mdx': '---\ntitle: [1]\n---\n',
    },
    (root) => readEntries(root, { ...shape, words: { schema: words, by: 'name' } }),
  );
  expect(findings.map(({ file }) => file)).toEqual(['content/dingen/een/dias.mdx']);
  expect([...(entries[0]?.documents.keys() ?? [])]).toEqual(['werkblad-1']);
  expect(entries[0]?.written).toEqual(['dias', 'werkblad-1']);
});

test('a folder of files: by id, also those that cannot be read', () => {
  const { files, findings } = reading(
    { 'wet/a.yaml': 'order: 1\n', 'wet/b.yaml': 'x: 1\n', 'wet/c.txt': 'x', 'wet/d/e.yaml': 'x' },
    (root) => readFiles(root, { folder: 'wet', what: 'de wet', schema: data }),
  );
  expect([...files].map(([id, source]) => [id, source?.data])).toEqual([
    ['a', { order: 1 }],
    ['b', undefined],
  ]);
  expect(new Set(findings.map(({ file }) => file))).toEqual(
    new Set(['content/wet/b.yaml', 'content/wet/c.txt', 'content/wet/d']),
  );
});

test('one file: there, not there, or there and unread', () => {
  const at = (files: Readonly<Record<string, string>>) =>
    reading(files, (root) => readFile(root, 'lijst/een.yaml', data));
  expect(at({ 'lijst/een.yaml': 'order: 1\n' })).toMatchObject({ unread: false, findings: [] });
  expect(at({})).toEqual({ source: undefined, unread: false, findings: [] });
  expect(at({ 'lijst/een.yaml': 'order: x\n' })).toMatchObject({ unread: true });
  expect(at({ 'lijst/een.yaml/x.yaml': 'order: 1\n' })).toMatchObject({ unread: true });
});
