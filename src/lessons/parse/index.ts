import type { Finding } from '../../source/finding.ts';
import { isCode, type MdNode } from '../../source/mdx.ts';
import type { Source } from '../../source/read.ts';
import type { DocumentBlock } from '../model.ts';
import { component } from './components.ts';
import { parseInline } from './inline.ts';
import {
  lineOf,
  report,
  type Around,
  type TextPlace,
  type Setting,
  type Sources,
} from './setting.ts';

/** No headings here: a slide and a callout have a title of their own. */
const untitled = ['Dia', 'Let', 'Notitie', 'Stappen', 'Vinklijst', 'Kaartjes'];

const heading = (node: MdNode, setting: Setting, { inside }: Around): readonly DocumentBlock[] => {
  const { depth = 0 } = node;
  const title = untitled.find((name) => inside.includes(name));
  const k = parseInline(node.children ?? [], setting);
  const line = lineOf(node, setting);
  const wrong = (problem: string, fix: string) => {
    report(setting, node, problem, fix);
    return [];
  };
  if (title !== undefined) {
    return wrong(
      `Een kop kan niet in <${title}>.`,
      'Maak er **vette** tekst van, of een nieuw deel.',
    );
  }
  if (depth === 1) {
    return wrong(
      'Een kop met één # is de titel, en die staat al boven het document.',
      'Gebruik ##.',
    );
  }
  if (depth > 3) return wrong(`Een kop met ${depth} keer # is te diep.`, 'Gebruik ## of ###.');
  if (depth > setting.heading + 1) {
    return wrong(
      'Deze kop slaat een niveau over.',
      'Zet er een kop met ## boven, of maak deze ##.',
    );
  }
  if (depth === 2 && inside.length > 0) {
    return wrong(`In <${inside.at(-1) ?? ''}> kan geen kop met ## staan.`, 'Gebruik ###.');
  }
  setting.heading = depth;
  return [{ t: 'heading', level: depth === 2 ? 2 : 3, k, line }];
};

const table = (node: MdNode, setting: Setting): readonly DocumentBlock[] => {
  const rows = (node.children ?? []).map((row) =>
    (row.children ?? []).map((cell) => parseInline(cell.children ?? [], setting)),
  );
  const align = (Array.isArray(node.align) ? node.align : []).map((one: unknown) =>
    one === 'center' || one === 'right' ? one : 'left',
  );
  const [head = []] = rows;
  const empty = head.findIndex((cell) => cell.length === 0);
  if (empty >= 0) {
    report(
      setting,
      node,
      `Kolom ${empty + 1} van deze tabel heeft geen kop.`,
      'Zet boven elke kolom een woord: wie luistert, hoort dat erbij.',
    );
  }
  return [{ t: 'table', align, rows, line: lineOf(node, setting) }];
};

const block = (node: MdNode, setting: Setting, around: Around): readonly DocumentBlock[] => {
  if (isCode(node)) return [];
  const line = lineOf(node, setting);
  const children = () => parseBlocks(node.children ?? [], setting, around);
  switch (node.type) {
    case 'heading':
      return heading(node, setting, around);
    case 'paragraph':
      return [{ t: 'paragraph', k: parseInline(node.children ?? [], setting), line }];
    case 'list':
      return [
        {
          t: 'list',
          ordered: node.ordered === true,
          start: typeof node.start === 'number' ? node.start : 1,
          look: 'plain',
          items: (node.children ?? []).map((item) =>
            parseBlocks(item.children ?? [], setting, around),
          ),
          line,
        },
      ];
    case 'table':
      return table(node, setting);
    case 'blockquote':
      return [{ t: 'quote', k: children(), line }];
    case 'mdxJsxFlowElement':
      return component(node, setting, around, parseBlocks);
    default:
      report(
        setting,
        node,
        `Deze opmaak (${node.type}) kan niet in een document.`,
        'In content/lessons/README.md staat wat er kan.',
      );
      return [];
  }
};

/** A component on one line has its words without a paragraph around them. */
const loose = ['text', 'strong', 'emphasis', 'link', 'break', 'mdxJsxTextElement'];

const parseBlocks = (
  nodes: readonly MdNode[],
  setting: Setting,
  around: Around,
): readonly DocumentBlock[] => {
  const groups: MdNode[][] = [];
  for (const node of nodes) {
    const last = groups.at(-1);
    if (last?.every(({ type }) => loose.includes(type)) && loose.includes(node.type)) {
      last.push(node);
    } else groups.push([node]);
  }
  return groups.flatMap((group): readonly DocumentBlock[] => {
    const [first] = group;
    if (!first) return [];
    if (!loose.includes(first.type)) return block(first, setting, around);
    return [{ t: 'paragraph', k: parseInline(group, setting), line: lineOf(first, setting) }];
  });
};

/**
 * Makes the closed model of a document from its text.
 * @param source the file as it was read
 * @param place what kind of document it is: not everything can stand everywhere
 * @param sources what it may name by id
 * @returns its parts, without those that are wrong, and what is wrong
 */
export const parseDocument = (
  { file, body }: Source<unknown>,
  place: TextPlace,
  sources: Sources,
): { readonly blocks: readonly DocumentBlock[]; readonly findings: readonly Finding[] } => {
  const setting: Setting = {
    file,
    offset: body.offset,
    place,
    sources,
    findings: [],
    heading: 1,
    clock: 0,
  };
  const blocks = parseBlocks(body.tree.children ?? [], setting, { inside: [] });
  return { blocks, findings: setting.findings };
};
