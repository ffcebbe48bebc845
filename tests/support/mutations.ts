import fc from 'fast-check';
import { isMap, isScalar, isSeq, parseDocument, visit, type Document, type Node } from 'yaml';
import type { Change, ContentTree } from './content-tree.ts';

/** What stands where something else should. */
export const wrong: readonly unknown[] = [
  null,
  true,
  -1,
  1e21,
  0.1,
  [],
  {},
  '',
  ' ',
  [null],
  { a: { b: [] } },
  '__proto__',
  'constructor',
  '../../etc/passwd',
  '2026-13-45',
  '<script>alert(1)</script>',
  '${process.env}',
  '(((([[[[',
  '&a *a !!js/function',
];

/** Characters that a keyboard or a word processor brings along unseen. */
const unseen = [
  '\0',
  '\u0007',
  '\r',
  '\t',
  '\u001b[31m',
  '\u2028',
  '\u202e',
  '\u200b',
  '\ufeff',
  '\ud800',
  '�',
];

/** Signs that mean something to YAML or MDX. */
const signs = [
  '{',
  '}',
  '<',
  '<Bel',
  '<Bel id={1} />',
  '</Meer>',
  '{1 +}',
  '{process.exit(1)}',
  'import x from "y"\n',
  'export const a = 1\n',
  '---\n',
  '```',
  '|',
  '[x](',
  '![](x.png)',
  '<!-- -->',
  '&',
  '*',
  ': ',
  '\n- ',
  '#',
  "'",
  '"',
  '[[[[[[',
  '<a href="javascript:alert(1)">x</a>',
];

const huge = (n: number): string =>
  [
    'a'.repeat(n),
    'woord '.repeat(n / 6),
    'Een zin. '.repeat(n / 9),
    '('.repeat(n),
    '- '.repeat(n / 2),
    '> '.repeat(n / 400),
    '\n'.repeat(n),
    'é'.repeat(n),
    `${'a-'.repeat(n / 2)}b`,
  ][n % 9] ?? '';

/** YAML that grows to billions when somebody unfolds it. */
const levels = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
const bomb = levels
  .map((name, index) => {
    const below = index === 0 ? 'x' : `*${levels[index - 1] ?? ''}`;
    return `${name}: &${name} [${Array.from({ length: 9 }, () => below).join(', ')}]`;
  })
  .join('\n');

interface Parts {
  readonly before: string;
  readonly data: string;
  readonly after: string;
}

/** The fields of a file, and what stands around them. */
const partsOf = (path: string, text: string): Parts => {
  if (!path.endsWith('.mdx')) return { before: '', data: text, after: '' };
  const end = text.indexOf('\n---', 4);
  return { before: '---\n', data: text.slice(4, end), after: text.slice(end) };
};

const nodesIn = (document: Document): readonly Node[] => {
  const nodes: Node[] = [];
  visit(document, { Node: (_, node) => void nodes.push(node) });
  return nodes;
};

const pick = <T>(all: readonly T[], at: number): T | undefined => all[at % Math.max(1, all.length)];

const replace = (document: Document, old: Node, value: unknown): void => {
  visit(document, {
    Node: (_, node) => (node === old ? document.createNode(value) : undefined),
  });
};

/** Changes the fields of a file: takes one away, writes something else in it, or swaps two. */
const onFields = (
  path: string,
  text: string,
  how: 'drop' | 'type' | 'swap',
  [a, b]: readonly [number, number],
): string => {
  const { before, data, after } = partsOf(path, text);
  const document = parseDocument(data, { logLevel: 'error' });
  if (document.errors.length > 0) return text.slice(1);
  const nodes = nodesIn(document);
  if (how === 'drop') {
    const holder = pick(
      nodes.filter((node) => isMap(node) || isSeq(node)),
      a,
    );
    if (holder && (isMap(holder) || isSeq(holder)))
      holder.items.splice(b % Math.max(1, holder.items.length), 1);
  } else {
    const scalars = nodes.filter((node) => isScalar(node));
    const one = pick(scalars, a);
    const two = pick(scalars, b);
    if (!one || !two) return text;
    if (how === 'swap') [one.value, two.value] = [two.value, one.value];
    else replace(document, one, pick(wrong, b));
  }
  const written = path.endsWith('.json')
    ? JSON.stringify(document.toJS(), null, 2)
    : document.toString({ lineWidth: 0 });
  return `${before}${written.trimEnd()}${after}`;
};

const insert = (text: string, at: number, what: string): string => {
  const place = at % (text.length + 1);
  return `${text.slice(0, place)}${what}${text.slice(place)}`;
};

const kinds = [
  'drop',
  'drop',
  'type',
  'type',
  'swap',
  'cut',
  'unseen',
  'sign',
  'huge',
  'bomb',
  'bytes',
  'gone',
  'empty',
  'folder',
  'other',
  'stray',
] as const;

/** One way to spoil one file. */
export const mutation = fc.record({
  file: fc.nat(),
  kind: fc.constantFrom(...kinds),
  a: fc.nat(),
  b: fc.nat(),
});

type Mutation = Readonly<{ file: number; kind: (typeof kinds)[number]; a: number; b: number }>;

/** The change to a tree that a mutation stands for. */
export const changeOf = (tree: ContentTree, { file, kind, a, b }: Mutation): Change => {
  const path = pick(tree.files, file) ?? '';
  const text = tree.text(path).toString('utf8');
  const as = (to: string): Change => ({ path, to: Buffer.from(to) });
  switch (kind) {
    case 'drop':
    case 'type':
    case 'swap':
      return as(onFields(path, text, kind, [a, b]));
    case 'cut':
      return as(text.slice(0, a % (text.length + 1)));
    case 'unseen':
      return as(insert(text, a, pick(unseen, b) ?? ''));
    case 'sign':
      return as(insert(text, a, pick(signs, b) ?? ''));
    case 'huge':
      return as(insert(text, a, huge(20_000 + (b % 9))));
    case 'bomb':
      return as(path.endsWith('.mdx') ? `---\n${bomb}\n---\n` : bomb);
    case 'bytes':
      return {
        path,
        to: Buffer.concat([
          tree.text(path).subarray(0, a % 200),
          Buffer.from([0xff, 0xfe, 0x00, 0xc3, 0x28]),
        ]),
      };
    case 'empty':
      return as(a % 2 === 0 ? '' : ' \n\n');
    case 'gone':
    case 'folder':
      return { path, to: kind };
    case 'other':
      // The text of another file under this name.
      return { path, to: tree.text(pick(tree.files, a) ?? path) };
    case 'stray':
      return {
        path: insert(path, a, pick(['/', 'x', ' ', '.', 'É', '%', '-kopie'], b) ?? '').replaceAll(
          /^\/+|\/+$|\.\.+/g,
          'q',
        ),
        to: tree.text(path),
      };
  }
};
