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
  /** What in it would run, or would reach a page as it stands: nothing of this may be there. */
  readonly code: readonly MdxCode[];
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
  /** Behind a fold: who wants to know more opens it. */
  readonly folded?: true | undefined;
  /** The text as it is read out: with the id of an organisation where the text shows its number. */
  readonly said?: string | undefined;
  /** The organisations that it names with their number. */
  readonly calls?: readonly MdxCall[];
}

/** An organisation in a piece of text, and the words around it as they are read out. */
export interface MdxCall {
  readonly id: string;
  readonly before: string;
  readonly after: string;
}

export interface MdxComponent {
  readonly name: string;
  readonly line: number | undefined;
  /** A name alone (`<Meer titel>`) is an empty one. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Attributes whose value is code: they are in `code`, and their value is not known. */
  readonly coded?: readonly string[];
}

/** A piece of a text that is code, or that becomes code when a page is made of it. */
export interface MdxCode {
  /**
   * `{…}` · import or export · `name={…}` · `{...…}` · a tag of HTML · an address that no visitor may be
   * sent to · a picture, for which Astro imports or fetches a file · a `<` or `{` that begins nothing.
   */
  readonly kind:
    'expression' | 'module' | 'attribute' | 'spread' | 'html' | 'address' | 'picture' | 'sign';
  /** As an editor wrote it: the expression, the attribute, the tag, the address. */
  readonly written: string;
  readonly line: number | undefined;
}

/** Of a file that has no text. */
export const emptyBody: MdxBody = {
  texts: [],
  prose: [],
  links: [],
  components: [],
  code: [],
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

const attribute = z.union([
  z.object({ type: z.literal('mdxJsxAttribute'), name: z.string(), value: z.string().nullish() }),
  z.object({
    type: z.literal('mdxJsxAttribute'),
    name: z.string(),
    value: z.object({ value: z.string() }),
  }),
  z.object({ type: z.literal('mdxJsxExpressionAttribute'), value: z.string() }),
]);
const attributeList = z.array(attribute);

/** Schemes that lead somewhere; any other may be code: `javascript:`, `data:`. */
const leads = /^(?:https?|mailto|tel):$/;

/** Whether an address is one of this site, or has a scheme that leads somewhere. Read as a browser reads it. */
const mayBeFollowed = (to: string): boolean => {
  const read = URL.parse(to, 'https://example.org/');
  return read !== null && leads.test(read.protocol);
};

const isExpression = ({ type }: MdNode): boolean => /^mdx(?:Flow|Text)Expression$/.test(type);

/** `div`, `a:b`, `Bel.x`, and the empty tag `<>`: what MDX does not take from our components. */
const isTag = (name: string): boolean => !/^[A-Z]\w*$/.test(name);

const nameOf = ({ name }: MdNode): string => (typeof name === 'string' ? name : '');

/** Whether a node is in `code` of its text: it is reported there, whatever the kind of text. */
export const isCode = (node: MdNode): boolean =>
  isExpression(node) ||
  /^(?:mdxjsEsm|html|image.*)$/.test(node.type) ||
  (node.type.startsWith('mdxJsx') && isTag(nameOf(node)));

const textOf = (node: MdNode): string => {
  if (isExpression(node)) return '';
  return typeof node.value === 'string' ? node.value : (node.children ?? []).map(textOf).join('');
};

const parse = (text: string, smartPunctuation: boolean): MdNode =>
  mdxToMdast(text, { features: { gfm: true, smartPunctuation } });

interface Stop {
  readonly kind: MdxCode['kind'];
  readonly from: number;
  readonly to: number;
}

/** What the parser stopped at, when that is a piece of code or a loose sign; undefined for a tag left open. */
const stopOf = (text: string, message: string): Stop | undefined => {
  const [, line, column] = /^(\d+):(\d+): /.exec(message) ?? [];
  if (line === undefined || column === undefined) return undefined;
  const above = text.split('\n').slice(0, Number(line) - 1);
  const at = above.reduce((sum, one) => sum + one.length + 1, Number(column) - 1);
  const until = (from: number, end: string) => {
    const found = text.indexOf(end, from);
    return found < 0 ? text.length : found + end.length;
  };
  if (message.includes('`!`')) return { kind: 'html', from: at, to: until(at, '>') };
  if (message.includes('parse expression')) {
    const from = text.lastIndexOf('{', at);
    return { kind: 'expression', from, to: until(from, '}') };
  }
  const [sign] = /^(?:<+|\{+)/.exec(text.slice(at)) ?? [];
  const loose = /end of file in expression|Unexpected character/.test(message);
  return loose && sign ? { kind: 'sign', from: at, to: at + sign.length } : undefined;
};

/** More of these in one text are not worth looking for. */
const mostStops = 100;

/** The tree of a text without what the parser stops at, its lines unchanged; and what that was, all of it. */
const parseOn = (
  text: string,
): { readonly root: MdNode; readonly mended: string; readonly code: readonly MdxCode[] } => {
  const code: MdxCode[] = [];
  let mended = text;
  for (;;) {
    try {
      return { root: parse(mended, false), mended, code };
    } catch (error) {
      const stop = error instanceof Error ? stopOf(mended, error.message) : undefined;
      if (!stop || stop.from < 0 || code.length === mostStops) throw error;
      const { kind, from, to } = stop;
      const line = mended.slice(0, from).split('\n').length;
      const written = kind === 'sign' ? mended.slice(from).split('\n').at(0) : undefined;
      code.push({ kind, line, written: written ?? mended.slice(from + 1, to - 1).trim() });
      const blank = mended.slice(from, to).replaceAll(/[^\n]/g, ' ');
      mended = `${mended.slice(0, from)}${blank}${mended.slice(to)}`;
    }
  }
};

const called = z.object({
  name: z.literal('Bel'),
  attributes: z.tuple([z.object({ name: z.literal('id'), value: z.string() })]),
});

/** Around the id of an organisation, among the words of a piece: no text has this sign. */
const mark = '\u0000';

const markedOf = (node: MdNode): string => {
  if (typeof node.value === 'string') return node.value;
  const { data } = called.safeParse(node);
  return data
    ? `${mark}${data.attributes[0].value}${mark}`
    : (node.children ?? []).map(markedOf).join('');
};

/** A piece of text as it is read out: with the id of every organisation where it is named. */
const readOut = (node: MdNode): { readonly said: string; readonly calls: readonly MdxCall[] } => {
  const parts = markedOf(node).split(mark);
  const calls = parts.flatMap((id, at) =>
    at % 2 === 1
      ? [{ id, before: parts.slice(0, at).join(''), after: parts.slice(at + 1).join('') }]
      : [],
  );
  return { said: parts.join(''), calls };
};

/**
 * The body of an MDX file, with the parser that Astro itself uses.
 * @param offset lines of the file above the body
 * @throws what the parser says, with `line:column` in the body
 */
export const bodyOf = (text: string, offset: number): MdxBody => {
  const { root, mended, code: stops } = parseOn(text);
  const texts: string[] = [];
  const prose: MdxText[] = [];
  const links: { to: string; line: number | undefined }[] = [];
  const components: MdxComponent[] = [];
  const code = stops.map((one) => ({ ...one, line: one.line && one.line + offset }));
  const takeComponent = (node: MdNode, name: string, line: number | undefined): void => {
    const attributes: Record<string, string> = {};
    const coded: string[] = [];
    for (const one of attributeList.parse(node.attributes)) {
      if (one.type === 'mdxJsxExpressionAttribute') {
        code.push({ kind: 'spread', written: one.value, line });
      } else if (typeof one.value === 'object' && one.value !== null) {
        coded.push(one.name);
        code.push({ kind: 'attribute', written: one.name, line });
      } else attributes[one.name] = one.value ?? '';
    }
    if (isTag(name)) code.push({ kind: 'html', written: name, line });
    else components.push({ name, line, attributes, coded });
  };
  const take = (node: MdNode, line: number | undefined): void => {
    const { type, url, value } = node;
    const add = (kind: MdxCode['kind'], written: unknown) => {
      code.push({ kind, written: typeof written === 'string' ? written.trim() : '', line });
    };
    if (isExpression(node)) add('expression', value);
    else if (type === 'mdxjsEsm') add('module', value);
    else if (type === 'html') add('html', value);
    else if (type.startsWith('image')) add('picture', url);
    else if (typeof url !== 'string') return;
    else if (mayBeFollowed(url)) links.push({ to: url, line });
    else add('address', url);
  };
  const visit = (node: MdNode, folded: boolean, inside?: string): void => {
    let inFold = folded;
    let around = inside;
    const line = node.position && node.position.start.line + offset;
    if (node.type.startsWith('mdxJsx')) {
      const name = nameOf(node);
      takeComponent(node, name, line);
      inFold ||= name === 'Meer';
      if (node.type === 'mdxJsxFlowElement') around = name;
    }
    // A component on one line has its text without a paragraph around it.
    const bare =
      node.type === 'mdxJsxFlowElement' && node.children?.some(({ type }) => type === 'text');
    if (node.type === 'paragraph' || node.type === 'heading' || bare) {
      const text = textOf(node);
      prose.push({
        text,
        line,
        level: node.depth,
        inside: around,
        ...readOut(node),
        folded: inFold || undefined,
      });
      if (!inFold) texts.push(text);
    }
    take(node, line);
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
    code,
    get tree() {
      return parse(mended, true);
    },
    offset,
  };
};
