import { mdxToMdast } from 'satteri';
import { z } from 'zod';

/** What the checks need of the body of an MDX file. */
export interface MdxBody {
  /** Text outside folded parts, one string a paragraph, heading or list item. */
  readonly texts: readonly string[];
  /** All text, folded or not, with the line it starts on. */
  readonly prose: readonly MdxText[];
  /** Where its links lead. */
  readonly links: readonly { readonly to: string; readonly line: number | undefined }[];
  /** The components it uses, with their literal attributes. */
  readonly components: readonly MdxComponent[];
  /** The text with the quotes of print, for who makes a document of it; its lines count from the body. */
  readonly tree: MdNode;
  /** Lines of the file above the body. */
  readonly offset: number;
}

/** A paragraph, a heading (with its level) or an item of a list. */
export interface MdxText {
  readonly text: string;
  readonly line: number | undefined;
  readonly level?: number | undefined;
  /** The component it stands in: `Verhaal`. */
  readonly inside?: string | undefined;
  /** The text as it is read out: with the id of an organisation where the text shows its number. */
  readonly said?: string | undefined;
}

export interface MdxComponent {
  readonly name: string;
  readonly line: number | undefined;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Of a file that has no text. */
export const emptyBody: MdxBody = {
  texts: [],
  prose: [],
  links: [],
  components: [],
  tree: { type: 'root' },
  offset: 0,
};

/** A node of a parsed text; which fields it has depends on its type. */
export interface MdNode {
  readonly type: string;
  readonly value?: unknown;
  readonly name?: unknown;
  readonly url?: unknown;
  readonly depth?: number;
  readonly ordered?: unknown;
  readonly start?: unknown;
  readonly align?: unknown;
  readonly children?: readonly MdNode[];
  readonly attributes?: unknown;
  readonly position?: { readonly start: { readonly line: number } } | undefined;
}

const literalAttribute = z.object({ name: z.string(), value: z.string() });

const textOf = (node: MdNode): string =>
  typeof node.value === 'string' ? node.value : (node.children ?? []).map(textOf).join('');

const called = z.object({
  name: z.literal('Bel'),
  attributes: z.tuple([z.object({ name: z.literal('id'), value: z.string() })]),
});

/** As `textOf`, with the id of every organisation where it is named. */
const saidOf = (node: MdNode): string => {
  if (typeof node.value === 'string') return node.value;
  const { data } = called.safeParse(node);
  return data ? data.attributes[0].value : (node.children ?? []).map(saidOf).join('');
};

/**
 * The body of an MDX file, with the parser that Astro itself uses.
 * @param offset lines of the file above the body
 * @throws what the parser says, with `line:column` in the body
 */
export const bodyOf = (text: string, offset: number): MdxBody => {
  const parse = (smartPunctuation: boolean): MdNode =>
    mdxToMdast(text, { features: { gfm: true, smartPunctuation } });
  const root = parse(false);
  const texts: string[] = [];
  const prose: MdxText[] = [];
  const links: { to: string; line: number | undefined }[] = [];
  const components: MdxComponent[] = [];
  const visit = (node: MdNode, folded: boolean, inside?: string): void => {
    let inFold = folded;
    let around = inside;
    const line = node.position && node.position.start.line + offset;
    if (node.type.startsWith('mdxJsx')) {
      const name = typeof node.name === 'string' ? node.name : '';
      const attributes = Object.fromEntries(
        (Array.isArray(node.attributes) ? node.attributes : []).flatMap((attribute: unknown) => {
          const { success, data } = literalAttribute.safeParse(attribute);
          return success ? [[data.name, data.value]] : [];
        }),
      );
      components.push({ name, line, attributes });
      inFold ||= name === 'Meer';
      if (node.type === 'mdxJsxFlowElement') around = name;
    }
    // A component on one line has its text without a paragraph around it.
    const bare =
      node.type === 'mdxJsxFlowElement' && node.children?.some(({ type }) => type === 'text');
    if (node.type === 'paragraph' || node.type === 'heading' || bare) {
      const text = textOf(node);
      prose.push({ text, line, level: node.depth, inside: around, said: saidOf(node) });
      if (!inFold) texts.push(text);
    }
    if (typeof node.url === 'string') links.push({ to: node.url, line });
    node.children?.forEach((child) => {
      visit(child, inFold, around);
    });
  };
  visit(root, false);
  return {
    texts,
    prose,
    links,
    components,
    get tree() {
      return parse(true);
    },
    offset,
  };
};
