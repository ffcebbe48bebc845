import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { compare } from '../../src/cli/same/compare.ts';
import { hunksOf, shorten } from '../../src/cli/same/hunks.ts';
import { plainSite } from '../../src/cli/same/normalise.ts';

/** A small site as a build makes it, with the names that another build of the same source may choose. */
const names = { scope: '3fmxb7lx', other: 'ba372snk', island: 'DWHF4liJ', react: 'TtjXk8Cv' };
type Names = typeof names;
const others: Names = {
  scope: 'q1w2e3r4',
  other: 'z9x8c7v6',
  island: 'AAAAbbbb',
  react: '_-0aBcDe',
};

type Files = Readonly<Record<string, string | Buffer>>;

const site = ({ scope, other, island, react }: Names): Files => ({
  'index.html':
    `<html data-astro-cid-${scope}><style>p[data-astro-cid-${scope}]{color:red}a[data-astro-cid-${other}]{top:0}</style>` +
    `<p data-astro-cid-${scope}>Hulp <a data-astro-cid-${other} href="/x/">bij</a></p>` +
    `<astro-island uid="${island}1" component-url="/_astro/Flow.island.${island}.js"></astro-island></html>`,
  [`_astro/Flow.island.${island}.js`]: `import{a as e}from"./react.${react}.js";var t=e(),n=1;function r(e){return e.title+\`Dag\`}t(r,n);`,
  [`_astro/react.${react}.js`]: 'function e(){return document.title}export{e as a};',
  _headers: `/\n  Content-Security-Policy: script-src 'self' 'sha256-${island.padEnd(43, 'x')}='; img-src 'self'\n`,
  'sheet.pdf': 'PDF 1',
  SHA256SUMS: island,
  'index.html.br': island,
  [`pagefind/fragment/nl_${scope}.pf_fragment`]: gzipSync(
    'pagefind_dcd{"url":"/","content":"Hulp bij spijt."}',
  ),
});

const without = (files: Files, path: string): Files =>
  Object.fromEntries(Object.entries(files).filter(([name]) => name !== path));

const plain = (files: Files) =>
  plainSite(Object.entries(files).map(([path, body]) => ({ path, bytes: Buffer.from(body) })));

const differ = (after: Files) => compare(plain(site(names)), plain(after));

describe('two builds of one source', () => {
  test('are the same under other names', () => {
    expect(differ(site(others))).toEqual({
      compared: 5,
      paths: [],
      reordered: [],
      crossed: [],
      notes: [],
    });
  });

  test('are the same when scripts are cut elsewhere, and a line says so', () => {
    const files = without(site(names), `_astro/react.${names.react}.js`);
    const { paths, notes } = differ({
      ...files,
      [`_astro/Flow.island.${names.island}.js`]:
        'function q(){return document.title}var w=q();function z(e){return e.title+`Dag`}var k=1;w(z,k);',
    });
    expect(paths).toEqual([]);
    expect(notes).toEqual([expect.stringMatching(/2 files of \d+ bytes before, 1 of \d+ now/)]);
  });
});

describe('a real difference is not hidden:', () => {
  const changed = (path: string, from: string | RegExp, to: string) => {
    const files = site(others);
    const found = Object.keys(files).find((name) => name.startsWith(path)) ?? '';
    const text = String(files[found]);
    const next = text.replace(from, to);
    expect(next).not.toBe(text);
    return differ({ ...files, [found]: next }).paths;
  };
  const script = `_astro/Flow`;
  test.each([
    ['a word in a text', 'index.html', 'Hulp ', 'Raad '],
    ['an address', 'index.html', '/x/', '/y/'],
    ['a style rule', 'index.html', 'color:red', 'color:blue'],
    ['the order of style rules', 'index.html', /(p\[.*?\})(a\[.*?\})/, '$2$1'],
    ['a scope on another element', 'index.html', / data-astro-cid-z9x8c7v6(?= href)/, ''],
    ['two scopes made one', 'index.html', /z9x8c7v6/g, 'q1w2e3r4'],
    ['a directive of a policy', '_headers', "img-src 'self'", "img-src 'self' data:"],
    ['a hash that is gone from a policy', '_headers', / 'sha256-[^ ]*'/, ''],
    ['a file in another form', 'sheet.pdf', '1', '2'],
  ])('%s', (_, path, from, to) => {
    expect(changed(path, from, to)).toEqual([path]);
  });

  test.each([
    ['a word in a script', '`Dag`', '`Hoi`'],
    ['a property', 'e.title', 'e.label'],
    ['a number', 'n=1', 'n=2'],
    ['a statement that is gone', 't(r,n);', ''],
  ])('%s', (_, from, to) => {
    expect(changed(script, from, to)).toEqual(['_astro/*.js']);
  });

  test('a global of the browser', () => {
    expect(changed('_astro/react', 'document', 'window')).toEqual(['_astro/*.js']);
  });

  test('what the search shows of a page', () => {
    const fragment = gzipSync('pagefind_dcd{"url":"/","content":"Hulp bij spijt!"}');
    const files = without(site(others), `pagefind/fragment/nl_${others.scope}.pf_fragment`);
    expect(differ({ ...files, 'pagefind/fragment/nl_1.pf_fragment': fragment }).paths).toEqual([
      'pagefind/fragment of /',
    ]);
  });

  test('another order, and that it is only that', () => {
    const inOrder = (...rules: readonly string[]) => plain({ 'a.html': rules.join('') });
    const one = 'p[data-astro-cid-aaaaaaaa]{top:0}';
    const other = 'a[data-astro-cid-bbbbbbbb]{top:1px}';
    const both = compare(inOrder(one, other), inOrder(other, one));
    expect([both.paths, both.reordered]).toEqual([['a.html'], ['a.html']]);
    const less = compare(inOrder(one, other), inOrder(other));
    expect([less.paths, less.reordered]).toEqual([['a.html'], []]);
  });

  test('a file that is gone, and one that came', () => {
    const files = without(site(others), 'sheet.pdf');
    expect(differ({ ...files, 'new.pdf': 'PDF 1' }).paths).toEqual(['new.pdf', 'sheet.pdf']);
  });

  test('a page that loads the script of another page', () => {
    const two = (first: string, second: string) =>
      plain({
        'a.html': `<script src="/_astro/${first}.js"></script>`,
        'b.html': `<script src="/_astro/${second}.js"></script>`,
      });
    const before = two('one.AAAAAAAA', 'two.BBBBBBBB');
    expect(compare(before, two('een.CCCCCCCC', 'twee.DDDDDDDD')).crossed).toEqual([]);
    expect(compare(before, two('een.CCCCCCCC', 'een.CCCCCCCC')).crossed).toEqual([
      'b.html loads een.CCCCCCCC in the place of two.BBBBBBBB',
    ]);
  });
});

test('one change in many files is shown once, with the most common first', () => {
  const file = (name: string, from: string, to: string) =>
    `diff --git l/${name} r/${name}\nindex 1..2 100644\n--- l/${name}\n+++ r/${name}\n@@ -1 +1 @@\n-${from}\n+${to}\n`;
  const diff =
    file('c.html', 'x', 'y') +
    file('a.html', 'EOKM', 'Offlimits') +
    file('b.html', 'EOKM', 'Offlimits');
  expect(hunksOf(diff, ['l', 'r'])).toEqual([
    { files: ['a.html', 'b.html'], removed: ['EOKM'], added: ['Offlimits'] },
    { files: ['c.html'], removed: ['x'], added: ['y'] },
  ]);
});

test('of a long line the characters around the first that differs are shown', () => {
  const [[one = ''], [other = '']] = shorten(
    [`${'a'.repeat(500)}X${'b'.repeat(500)}`],
    [`${'a'.repeat(500)}Y`],
  );
  expect(one).toMatch(/^…a{60}Xb{59}…$/);
  expect(other).toMatch(/^…a{60}Y$/);
});
