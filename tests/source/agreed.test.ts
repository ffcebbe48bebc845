import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { z } from 'zod';
import { parseDocument } from '../../src/lessons/parse/index.ts';
import { documentPieces } from '../../src/lessons/text.ts';
import { readMdx, withLines } from '../../src/source/read.ts';

// The words of a line come in the place of its name before anything reads the text.

const root = mkdtempSync(join(tmpdir(), 'lines-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

const write = (path: string, text: string): string => {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
};

write(
  'lines/bellen/nl.mdx',
  `---\nstatus: concept\n---\n\n## iedereen\n\nIs er nu gevaar?\nBel <Bel id="112" />.\n\n## ouder\n\nBlijf **rustig**.\n\n## leeg\n`,
);
write('lines/bellen/en.mdx', `---\nstatus: concept\n---\n## iedereen\n\nCall.\n`);

const front = '---\ntitle: "<Zin id=\\"bellen\\" />"\n---\n';

const read = (body: string, name = 'nl.mdx') => {
  const result = readMdx(root, write(`topics/een/${name}`, `${front}${body}\n`), z.unknown());
  if ('findings' in result) throw new Error(JSON.stringify(result.findings));
  return result.source;
};

const proseOf = (body: string, name?: string) =>
  read(body, name).body.prose.map(({ text }) => text);

test.each([
  ['on a line of its own', '<Zin id="bellen" />', ['Is er nu gevaar? Bel .']],
  ['in a paragraph', 'Eerst. <Zin id="bellen" voor="ouder" /> Dan.', ['Eerst. Blijf rustig. Dan.']],
  ['in a list', '1. **Let op.** <Zin id="bellen" voor="ouder" />', ['Let op. Blijf rustig.']],
  ['in bold', '**<Zin id="bellen" voor="ouder" />**', ['Blijf rustig.']],
  [
    'in a fold',
    '<Meer titel="Hoe?">\n\n<Zin voor="ouder" id="bellen" />\n\n</Meer>',
    ['Blijf rustig.'],
  ],
  [
    'twice',
    '<Zin id="bellen" voor="ouder" /> <Zin id="bellen" voor="ouder"/>',
    ['Blijf rustig. Blijf rustig.'],
  ],
])('%s stands the text of the line', (_, body, prose) => {
  expect(proseOf(body)).toEqual(prose);
});

test('what the line names is named by the text: an organisation, read out by its id', () => {
  const { body } = read('<Zin id="bellen" />');
  expect(body.components.map(({ name, attributes }) => [name, attributes])).toEqual([
    ['Bel', { id: '112' }],
  ]);
  expect(body.prose.map(({ said }) => said)).toEqual(['Is er nu gevaar? Bel 112.']);
});

test('a text in another language has the words of that language; a document of a lesson the Dutch ones', () => {
  expect(proseOf('<Zin id="bellen" />', 'en.mdx')).toEqual(['Call.']);
  expect(proseOf('<Zin id="bellen" voor="ouder" />', 'werkblad-1.mdx')).toEqual(['Blijf rustig.']);
});

test('every use is told with its line in the file, and what came in its place', () => {
  const { agreed } = read('Een zin.\n\n<Zin id="bellen" voor="ouder" />\n\n<Zin id="weg" />');
  expect(agreed).toEqual([
    { id: 'bellen', reader: 'ouder', words: 'Blijf **rustig**.', line: 6 },
    { id: 'weg', reader: 'iedereen', words: undefined, line: 8 },
  ]);
});

test.each([
  ['a line that is not there', '<Zin id="weg" />'],
  ['a reader that it has no words for', '<Zin id="bellen" voor="docent" />'],
  ['a reader without words', '<Zin id="bellen" voor="leeg" />'],
  ['another attribute', '<Zin id="bellen" soort="x" />'],
  ['code', '<Zin id={naam} />'],
  ['a way out of the folder', '<Zin id="../lines/bellen" />'],
  ['words of its own', '<Zin id="bellen">Iets anders.</Zin>'],
])('%s: the tag is left, for who reports it', (_, body) => {
  expect(read(body).body.components.map(({ name }) => name)).toContain('Zin');
});

test('a sign that is written as a sign is left, and so is a field', () => {
  expect(proseOf('Zo: \\<Zin id="bellen" />')).toEqual(['Zo: <Zin id="bellen" />']);
  expect(read('Een zin.').data).toEqual({ title: '<Zin id="bellen" />' });
});

test('lines stay where they are: a mistake below a line is found at its place', () => {
  const { text } = withLines(root, 'nl.mdx', `${front}<Zin id="bellen" />\n\nBeste {naam}.\n`);
  expect(text.split('\n').indexOf('Beste {naam}.')).toBe(5);
});

test('a document has the words in every form: they are its own sentences', () => {
  const none = new Map();
  const sources = { calls: none, laws: none, facts: none, cases: none, pictures: none };
  const source = read(
    '1. <Zin id="bellen" voor="ouder" />\n\n<Let soort="tip" titel="Tip">\n\n<Zin id="bellen" voor="ouder" />\n\n</Let>',
  );
  const { blocks, findings } = parseDocument(source, 'pages', sources);
  expect(findings).toEqual([]);
  expect(documentPieces(blocks).map(({ text }) => text)).toEqual([
    'Blijf rustig.',
    'Tip',
    'Blijf rustig.',
  ]);
});
