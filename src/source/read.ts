import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { mdxToMdast } from 'satteri';
import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import { z } from 'zod';
import { nl } from 'zod/locales';
import type { Finding } from './finding.ts';

// Editors read what zod says.
z.config(nl());

/** A file that was read and fits its schema, with the lines of its fields. */
export interface Source<T> {
  readonly file: string;
  readonly data: T;
  /** Plain text of an MDX file's body; empty for YAML. */
  readonly body: MdxBody;
  /** A finding about this file, at the line of a field. */
  finding(field: readonly (string | number)[], problem: string, fix: string): Finding;
}

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
  /** The text as the parser gives it, for who makes a document of it; its lines count from the body. */
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
}

export interface MdxComponent {
  readonly name: string;
  readonly line: number | undefined;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Findings on one side, the file on the other: never both. */
export type Read<T> = { readonly source: Source<T> } | { readonly findings: readonly Finding[] };

const emptyBody: MdxBody = {
  texts: [],
  prose: [],
  links: [],
  components: [],
  tree: { type: 'root' },
  offset: 0,
};

/** Path as an editor writes it, from the folder above `content/`. */
export const shownPath = (root: string, file: string): string =>
  join('content', relative(root, file)).replaceAll('\\', '/');

/** The names in a folder, sorted; empty when there is no such folder. */
export const namesIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => !name.startsWith('.'))
        .sort()
    : [];

/** The folders in a folder, sorted. */
export const foldersIn = (folder: string): readonly string[] =>
  namesIn(folder).filter((name) => statSync(join(folder, name)).isDirectory());

/** Every file below a folder, as full paths, sorted. */
export const filesIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
        .map((entry) => join(entry.parentPath, entry.name))
        .sort()
    : [];

const lineOf = (
  document: Document,
  lines: LineCounter,
  offset: number,
  field: readonly (string | number)[],
): number | undefined => {
  for (let length = field.length; length > 0; length -= 1) {
    const node = document.getIn(field.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line + offset;
  }
  return document.contents?.range
    ? lines.linePos(document.contents.range[0]).line + offset
    : undefined;
};

const shapeKeys = (schema: z.ZodType): string | undefined =>
  schema instanceof z.ZodObject ? Object.keys(schema.shape).join(', ') : undefined;

const explain = (issue: z.core.$ZodIssue, schema: z.ZodType) => {
  const name = issue.path.at(-1);
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.path.length === 0 ? shapeKeys(schema) : undefined;
    return {
      problem: `Het veld "${issue.keys.join('", "')}" bestaat hier niet.`,
      fix: keys
        ? `Haal het weg, of gebruik een van deze velden: ${keys}.`
        : 'Haal het weg, of kijk in content/README.md welke velden er zijn.',
    };
  }
  if (['invalid_type', 'invalid_value'].includes(issue.code) && issue.input === undefined) {
    return {
      problem: `Het veld "${String(name)}" ontbreekt.`,
      fix: `Voeg het toe: "${String(name)}: …".`,
    };
  }
  if (issue.code === 'invalid_type' && issue.expected === 'string') {
    return {
      problem: `Hier hoort tekst, en er staat ${JSON.stringify(issue.input)}.`,
      fix:
        typeof issue.input === 'object'
          ? 'Schrijf hier een tekst.'
          : `Zet de waarde tussen aanhalingstekens: "${String(name)}: '${JSON.stringify(issue.input)}'".`,
    };
  }
  if (issue.code === 'invalid_value') {
    return {
      problem: `${JSON.stringify(issue.input)} kan hier niet.`,
      fix: `Kies uit: ${issue.values.map(String).join(', ')}.`,
    };
  }
  return { problem: issue.message, fix: 'Pas dit veld aan. In content/README.md staat hoe.' };
};

/**
 * Undefined for lists in lists without end, and for references within references, which grow to
 * billions of values: no editor writes them, and no reader survives them.
 */
const openYaml = (text: string, lineCounter: LineCounter) => {
  try {
    const document = parseDocument(text, { lineCounter, prettyErrors: false, logLevel: 'error' });
    const value: unknown = document.errors.length > 0 ? undefined : document.toJS();
    return { document, value };
  } catch {
    return undefined;
  }
};

const parseYaml = <T>(
  file: string,
  text: string,
  offset: number,
  schema: z.ZodType<T>,
  body: MdxBody,
): Read<T> => {
  const tab = text.split('\n').findIndex((line) => /^\s*\t/.test(line));
  if (tab >= 0) {
    return {
      findings: [
        {
          file,
          line: tab + 1 + offset,
          problem: 'Er staat een tab voor de tekst. Een tab mag niet in YAML.',
          fix: 'Vervang de tab door twee spaties.',
        },
      ],
    };
  }
  const lines = new LineCounter();
  const opened = openYaml(text, lines);
  if (!opened) {
    return {
      findings: [
        {
          file,
          line: offset + 1,
          problem: 'Dit bestand is te diep in elkaar gevouwen, of verwijst te vaak naar zichzelf.',
          fix: 'Schrijf de waarden uit: zonder "&" en "*", en met minder lijsten in lijsten.',
        },
      ],
    };
  }
  const { document } = opened;
  if (document.errors.length > 0) {
    return {
      findings: document.errors.map((error) => ({
        file,
        line: lines.linePos(error.pos[0]).line + offset,
        problem: `De opmaak klopt hier niet (YAML: ${error.message.split('\n').at(0) ?? ''}).`,
        fix:
          error.code === 'DUPLICATE_KEY'
            ? 'Dit veld staat er twee keer. Haal er een weg.'
            : 'Kijk naar de spaties, de dubbele punt en de aanhalingstekens op deze regel.',
      })),
    };
  }
  const parsed = schema.safeParse(opened.value, { reportInput: true });
  if (!parsed.success) {
    return {
      findings: parsed.error.issues.map((issue) => {
        const field = issue.path.filter((key) => typeof key !== 'symbol');
        return {
          file,
          line: lineOf(document, lines, offset, field),
          field: field.join('.') || undefined,
          ...explain(issue, schema),
        };
      }),
    };
  }
  return {
    source: {
      file,
      data: parsed.data,
      body,
      finding: (field, problem, fix) => ({
        file,
        line: lineOf(document, lines, offset, field),
        field: field.join('.') || undefined,
        problem,
        fix,
      }),
    },
  };
};

const readText = (path: string, file: string): string | Finding => {
  if (!statSync(path).isFile()) {
    return {
      file,
      problem: 'Dit is een map, en hier hoort een bestand.',
      fix: 'Zet het bestand op deze plek, of gooi de map weg.',
    };
  }
  const text = readFileSync(path, 'utf8');
  if (text.trim() !== '') return text;
  return { file, problem: 'Dit bestand is leeg.', fix: 'Vul het in, of gooi het weg.' };
};

/**
 * Reads a YAML file and holds it against its schema.
 * @param root the content folder; paths in findings start there
 */
export const readYaml = <T>(root: string, path: string, schema: z.ZodType<T>): Read<T> => {
  const file = shownPath(root, path);
  const text = readText(path, file);
  return typeof text === 'string'
    ? parseYaml(file, text, 0, schema, emptyBody)
    : { findings: [text] };
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

const bodyOf = (root: MdNode, offset: number): MdxBody => {
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
      prose.push({ text, line, level: node.depth, inside: around });
      if (!inFold) texts.push(text);
    }
    if (typeof node.url === 'string') links.push({ to: node.url, line });
    node.children?.forEach((child) => {
      visit(child, inFold, around);
    });
  };
  visit(root, false);
  return { texts, prose, links, components, tree: root, offset };
};

/**
 * Reads an MDX file: its frontmatter against a schema, its body with the parser Astro itself uses.
 * @param root the content folder; paths in findings start there
 */
export const readMdx = <T>(root: string, path: string, schema: z.ZodType<T>): Read<T> => {
  const file = shownPath(root, path);
  const text = readText(path, file);
  if (typeof text !== 'string') return { findings: [text] };
  const front = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text);
  if (!front) {
    return {
      findings: [
        {
          file,
          line: 1,
          problem: 'Het blok met velden tussen "---" ontbreekt of is niet gesloten.',
          fix: 'Begin het bestand met een regel "---", de velden, en weer een regel "---".',
        },
      ],
    };
  }
  const bodyText = text.slice(front[0].length);
  const offset = front[0].split('\n').length - 1;
  try {
    const tree: MdNode = mdxToMdast(bodyText, { features: { gfm: true, smartPunctuation: false } });
    return parseYaml(file, front[1] ?? '', 1, schema, bodyOf(tree, offset));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const line = /(\d+):\d+/.exec(message)?.[1];
    return {
      findings: [
        {
          file,
          line: line === undefined ? undefined : Number(line) + offset,
          problem: `De tekst kan niet gelezen worden (${message.split('\n').at(0) ?? ''}).`,
          fix: 'Kijk of elke <…> ook weer gesloten wordt, en of er geen losse { of < in de tekst staat.',
        },
      ],
    };
  }
};
