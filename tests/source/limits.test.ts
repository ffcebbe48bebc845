import { mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { checkContentFolder } from '../../src/checks/content.ts';
import { formatFindings, type Finding } from '../../src/source/finding.ts';
import { ContentTree } from '../support/content-tree.ts';

/** How long an editor waits, in milliseconds of this process alone. */
const patience = 5000;

const tree = new ContentTree(['contact', 'flows', 'law', 'links', 'topics', 'guides', 'language']);
afterAll(() => {
  tree[Symbol.dispose]();
});
/** What the tree is wrong in by itself: its links lead to what was left out. */
const key = ({ file, problem, missing }: Finding) => missing ?? `${file} ${problem}`;
const own = new Set(checkContentFolder(tree.root).findings.map(key));
const newIn = (findings: readonly Finding[]) => findings.filter((one) => !own.has(key(one)));

const [topic = ''] = tree.files.filter((path) => path.startsWith('topics/'));
const [law = ''] = tree.files.filter((path) => path.startsWith('law/'));
const helpline = 'contact/112/helpline.yaml';
const question = 'flows/proef/questions/een/question.yaml';
const list = 'language/known-words.yaml';

/** What is found after a change that was not found before it. */
const found = (path: string, to: Buffer | string) =>
  tree.with([{ path, to: Buffer.from(to) }], () => {
    const start = process.cpuUsage().user;
    const { findings } = checkContentFolder(tree.root);
    expect((process.cpuUsage().user - start) / 1000).toBeLessThan(patience);
    return newIn(findings);
  });

/** The text of a topic with something in it. */
const inText = (what: string) => `${tree.text(topic).toString()}\n\n${what}\n`;
const inFields = (path: string, what: string) =>
  `${tree.text(path).toString().trimEnd()}\n${what}\n`;

describe('a file that no editor writes is one finding with its file and what to do', () => {
  const keys = (count: number) => Array.from({ length: count }, (_, at) => `k${at}: x`);
  test.each([
    ['a line of a megabyte', topic, inText('woord '.repeat(170_000)), /bytes groot/],
    ['a long line', topic, inText('woord '.repeat(2000)), /Deze regel heeft 12\.000 tekens/],
    ['a quote in a quote', topic, inText(`${'> '.repeat(1000)}x`), /zit te veel in elkaar/],
    ['quotes without blanks', topic, inText(`${'>'.repeat(900)}x`), /zit te veel in elkaar/],
    ['a list in a list', topic, inText(`${'- '.repeat(900)}x`), /zit te veel in elkaar/],
    [
      'a list that steps in',
      topic,
      inText(Array.from({ length: 90 }, (_, at) => `${'  '.repeat(at)}- x`).join('\n')),
      /zit te veel in elkaar/,
    ],
    [
      'a fold in a fold',
      topic,
      inText(`${'<Meer titel="Titel">\n\n'.repeat(2500)}x${'\n\n</Meer>'.repeat(2500)}`),
      /zit te diep in elkaar|regels en/,
    ],
    ['tens of thousands of lines', topic, inText('Een zin.\n\n'.repeat(9000)), /regels en/],
    ['thirty thousand fields', law, keys(30_000).join('\n'), /bytes groot|regels en/],
    [
      'fields in one pair of braces',
      law,
      `a: {${keys(12_000).join(',\n').replaceAll(': x', '')}}`,
      /regels en/,
    ],
    [
      'fields at the top of a text',
      topic,
      `---\n${keys(30_000).join('\n')}\n---\n`,
      /bytes groot|regels en/,
    ],
    [
      'lists in lists of YAML',
      helpline,
      `a: ${'['.repeat(500)}${']'.repeat(500)}`,
      /zit te veel in elkaar/,
    ],
    ['the same, left open', question, `a: ${'{a: '.repeat(500)}`, /zit te veel in elkaar/],
    ['a list in itself', list, 'a: &a [*a]', /verwijzing of een soort/],
    ['a field in itself', helpline, 'a: &a { b: *a }', /verwijzing of een soort/],
    ['a null byte', topic, inText('Een\0zin.'), /teken dat je niet ziet \(U\+0000\)/],
    ['a bell', law, inFields(law, 'note: "x\u0007"'), /teken dat je niet ziet \(U\+0007\)/],
    ['an escape', helpline, inFields(helpline, 'note: "\u001b[31m"'), /U\+001B/],
    ['a carriage return alone', topic, inText('Een\rzin.'), /U\+000D/],
    ['a separator of lines', topic, inText('Een\u2028zin.'), /U\+2028/],
    ['a turned direction', topic, inText('Een \u202enelie\u202c zin.'), /U\+202E/],
    ['a kept direction', list, inFields(list, 'woord\u2066: reden'), /U\+2066/],
    ['a blank without width', topic, inText('Een\u200bzin.'), /U\+200B/],
    ['a hyphen that hides', topic, inText('Een\u00adzin.'), /U\+00AD/],
    ['a mark before the first letter', topic, `\ufeff${tree.text(topic).toString()}`, /een BOM/],
    ['a broken letter', topic, inText('Een � zin.'), /letter die verloren ging/],
    ['Latin-1', topic, Buffer.from(inText('Eén zin.'), 'latin1'), /niet als UTF-8 bewaard/],
    [
      'UTF-16',
      law,
      Buffer.from(inFields(law, 'note: x'), 'utf16le'),
      /teken dat je niet ziet|UTF-8/,
    ],
  ])('%s', (_, path, to, problem) => {
    const [finding, ...others] = found(path, to);
    expect(others).toEqual([]);
    expect(finding?.file).toBe(`content/${path}`);
    expect(finding?.problem).toMatch(problem);
    expect(finding?.fix).not.toBe('');
  });

  test('the line of a letter that is not UTF-8 is said', () => {
    const bytes = Buffer.from('---\ntitle: Eén\n---\n', 'latin1');
    expect(found(topic, bytes)[0]?.line).toBe(2);
  });

  test('a text with Windows line endings is read as it is', () => {
    expect(found(topic, tree.text(topic).toString().replaceAll('\n', '\r\n'))).toEqual([]);
  });

  test('many mistakes in one file are said once, and no list is longer than an editor reads', () => {
    const wrong = Array.from({ length: 2000 }, (_, at) => `Fout ${at}: 1`).join('\n');
    const findings = found(list, wrong);
    expect(findings.length).toBeLessThanOrEqual(26);
    expect(findings.at(-1)?.problem).toMatch(/nog 1\.?975 andere fouten/);
    const [unknown, ...others] = found(helpline, inFields(helpline, wrong));
    expect(others).toEqual([]);
    expect(unknown?.problem.length).toBeLessThan(300);
  });

  test('thousands of words that no dictionary has', () => {
    const words = Array.from({ length: 9000 }, (_, at) =>
      `zq${at.toString(26)}xw`.replaceAll(/\d/g, 'q'),
    );
    const rows = Array.from({ length: 900 }, (_, at) =>
      words.slice(at * 10, at * 10 + 10).join(' '),
    );
    const findings = found(topic, inText(rows.join('\n')));
    expect(findings.length).toBeLessThan(60);
  });

  test('a sentence without an end is shown in short', () => {
    const findings = found(topic, inText('en als je niet wil '.repeat(250).trim()));
    expect(findings).not.toEqual([]);
    expect(formatFindings(findings).length).toBeLessThan(3000);
  });
});

describe('a name that cannot be is one finding, and nothing behind it is read', () => {
  test.each([
    ['a blank', 'topics/naakt beeld/nl.mdx', 'content/topics/naakt beeld'],
    ['a blank at the end', 'topics/naaktbeeld /nl.mdx', 'content/topics/naaktbeeld '],
    ['a capital', 'topics/Naaktbeeld/nl.mdx', 'content/topics/Naaktbeeld'],
    ['a capital in a file', 'contact/112/NL.mdx', 'content/contact/112/NL.mdx'],
    ['an accent', 'topics/privé/nl.mdx', 'content/topics/privé'],
    ['dots', 'topics/..naaktbeeld/nl.mdx', undefined],
    ['a dot at the end', 'topics/naaktbeeld./nl.mdx', 'content/topics/naaktbeeld.'],
    ['a per cent sign', 'topics/%2e%2e/nl.mdx', 'content/topics/%2e%2e'],
    ['a device of Windows', 'topics/con/nl.mdx', 'content/topics/con'],
    ['another one', 'law/nul.yaml', 'content/law/nul.yaml'],
    ['a third', 'flows/proef/blocks/com1/block.yaml', 'content/flows/proef/blocks/com1'],
    ['a word of every object', 'contact/constructor/helpline.yaml', 'content/contact/constructor'],
    [
      'its prototype',
      'flows/proef/questions/__proto__/question.yaml',
      'content/flows/proef/questions/__proto__',
    ],
    ['a method', 'contact/toString/helpline.yaml', 'content/contact/toString'],
    ['a control', 'topics/naakt\u0007beeld/nl.mdx', 'content/topics/naakt�beeld'],
    ['a turned direction', 'topics/naakt\u202ebeeld/nl.mdx', 'content/topics/naakt�beeld'],
    ['a copy by a computer', 'law/verjaring (kopie).yaml', 'content/law/verjaring (kopie).yaml'],
    ['a spare file', 'law/verjaring.yaml~', 'content/law/verjaring.yaml~'],
  ])('%s', (_, path, file) => {
    const findings = found(path, 'x');
    expect(findings.map((one) => one.file)).toEqual(file === undefined ? [] : [file]);
    for (const { problem, fix } of findings) {
      expect(problem).not.toBe('');
      expect(fix).not.toBe('');
    }
    expect(formatFindings(findings)).not.toMatch(/undefined/);
    const folder = dirname(join(tree.root, path));
    if (readdirSync(folder).length === 0) rmSync(folder, { recursive: true });
  });

  test('a name that is not UTF-8', () => {
    const folder = Buffer.concat([
      Buffer.from(join(tree.root, 'topics/naakt')),
      Buffer.from([0xff, 0xfe]),
    ]);
    mkdirSync(folder);
    writeFileSync(Buffer.concat([folder, Buffer.from('/nl.mdx')]), 'x');
    const { findings } = checkContentFolder(tree.root);
    rmSync(folder, { recursive: true });
    expect(newIn(findings).map((one) => one.file)).toEqual(['content/topics/naakt��']);
  });

  test('a shortcut that leads nowhere, or to itself', () => {
    for (const to of ['/nergens', '.']) {
      const path = join(tree.root, 'topics/elders');
      symlinkSync(to, path);
      const { findings } = checkContentFolder(tree.root);
      rmSync(path);
      expect(newIn(findings)).toEqual([expect.objectContaining({ file: 'content/topics/elders' })]);
    }
  });
});
