import type { DocumentBlock } from '../../lessons/model.ts';
import { parseDocument } from '../../lessons/parse/index.ts';
import type { Sources } from '../../lessons/parse/setting.ts';
import type { MdNode } from '../../source/mdx.ts';
import type { Source } from '../../source/read.ts';
import { z } from 'zod';

/** Numbers, laws and facts that a text names by id. */
export type Named = Pick<Sources, 'calls' | 'laws' | 'facts'>;

/** Before the id of an exercise, where it stands in a text: no text has this sign. */
const exerciseMark = '\u0000';

const attributes = z.array(z.object({ name: z.string(), value: z.string() })).catch([]);
const given = (node: MdNode, name: string): string =>
  attributes.parse(node.attributes).find((one) => one.name === name)?.value ?? '';

/** What the page folds, tells or stresses, as a callout with a name: a document knows no other. */
const titles: Readonly<Record<string, (node: MdNode) => string>> = {
  Meer: (node) => `Achter een klik: ${given(node, 'titel')}`,
  Verhaal: (node) => `Verhaal: ${given(node, 'naam')}`,
  Kern: () => 'Kern',
};

const withoutHeadings = (node: MdNode): MdNode =>
  node.type === 'heading'
    ? { ...node, type: 'paragraph', children: [{ type: 'strong', children: node.children ?? [] }] }
    : { ...node, ...(node.children ? { children: node.children.map(withoutHeadings) } : {}) };

/** A text with parts that a document knows in the place of those that only a page has. */
const asDocument = (node: MdNode): MdNode => {
  const { type, name } = node;
  if (type.startsWith('mdxJsx') && typeof name === 'string') {
    if (name === 'Oefening') {
      const value = `${exerciseMark}${given(node, 'id')}`;
      return { type: 'paragraph', children: [{ type: 'text', value }] };
    }
    const title = titles[name]?.(node);
    if (title !== undefined) {
      return {
        ...node,
        type: 'mdxJsxFlowElement',
        name: 'Let',
        attributes: [
          { type: 'mdxJsxAttribute', name: 'soort', value: 'tip' },
          { type: 'mdxJsxAttribute', name: 'titel', value: title },
        ],
        children: (node.children ?? []).map((child) => asDocument(withoutHeadings(child))),
      };
    }
  }
  return node.children ? { ...node, children: node.children.map(asDocument) } : node;
};

/**
 * A text of any feature as parts of a document.
 * @param exercise what stands in the place of an exercise
 * @throws when it has something that no document can hold: `npm run check` lets no such text through
 */
export const textBlocks = (
  source: Source<unknown>,
  named: Named,
  exercise: (id: string) => readonly DocumentBlock[] = () => [],
): readonly DocumentBlock[] => {
  const body = { ...source.body, tree: asDocument(source.body.tree) };
  const { blocks, findings } = parseDocument({ ...source, body }, 'pages', {
    ...named,
    cases: new Map(),
    pictures: new Map(),
  });
  const [wrong] = findings;
  if (wrong) throw new Error(`${wrong.file}:${wrong.line ?? 0} ${wrong.problem}`);
  return blocks.flatMap((block) => {
    const [first] = block.t === 'paragraph' ? block.k : [];
    return first?.t === 'text' && first.v.startsWith(exerciseMark)
      ? exercise(first.v.slice(exerciseMark.length))
      : [block];
  });
};
