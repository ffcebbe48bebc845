import { readFileSync, statSync } from 'node:fs';
import { isAlias, isNode, LineCounter, parseDocument, visit, type Document } from 'yaml';
import type { z } from 'zod';
import { explain } from './explain.ts';
import type { Finding } from './finding.ts';
import { shownPath } from './folders.ts';
import { bodyOf, emptyBody, type MdxBody } from './mdx.ts';
import { remembered } from './remembered.ts';

/** A file that was read and fits its schema, with the lines of its fields. */
export interface Source<T> {
  readonly file: string;
  readonly data: T;
  /** Plain text of an MDX file's body; empty for YAML. */
  readonly body: MdxBody;
  /** A finding about this file, at the line of a field. */
  finding(field: readonly (string | number)[], problem: string, fix: string): Finding;
}

/** Findings on one side, the file on the other: never both. */
export type Read<T> = { readonly source: Source<T> } | { readonly findings: readonly Finding[] };

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

/**
 * What YAML has beside values: names for a value (`&a`), references to it (`*a`), types (`!!set`). A list
 * can stand in itself that way, and the reader of Astro knows other types than this one.
 */
const beyondValues = (document: Document): readonly { at: number; sign: string }[] => {
  const found: { at: number; sign: string }[] = [];
  visit(document, {
    Node: (_, node) => {
      const at = node.range?.[0] ?? 0;
      if (isAlias(node)) found.push({ at, sign: `*${node.source}` });
      else if (node.anchor !== undefined) found.push({ at, sign: `&${node.anchor}` });
      else if (node.tag !== undefined) found.push({ at, sign: node.tag });
    },
  });
  return found;
};

/** Undefined for lists in lists without end: no editor writes them, and no reader survives them. */
const openYaml = remembered((text) => {
  try {
    const lines = new LineCounter();
    const document = parseDocument(text, {
      lineCounter: lines,
      prettyErrors: false,
      logLevel: 'error',
    });
    const beyond = beyondValues(document);
    const readable = document.errors.length === 0 && beyond.length === 0;
    const value: unknown = readable ? document.toJS() : undefined;
    return { document, lines, beyond, value };
  } catch {
    return undefined;
  }
});

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
  const opened = openYaml(text);
  if (!opened) {
    return {
      findings: [
        {
          file,
          line: offset + 1,
          problem: 'Dit bestand is te diep in elkaar gevouwen.',
          fix: 'Schrijf het met minder lijsten in lijsten.',
        },
      ],
    };
  }
  const { document, lines, beyond } = opened;
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
  if (beyond.length > 0) {
    return {
      findings: beyond.map(({ at, sign }) => ({
        file,
        line: lines.linePos(at).line + offset,
        problem: `"${sign}" is hier een verwijzing of een soort van YAML, en die kan niet.`,
        fix: 'Schrijf de waarde zelf, of zet haar tussen aanhalingstekens.',
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

/**
 * The text of a file, or why there is none.
 * @param file its path as a finding shows it
 */
export const readText = (path: string, file: string): string | Finding => {
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

/**
 * The fields of an MDX file and its text, split as Astro does: at the first line that begins with `---` or
 * `+++`, whatever comes after it. What the checks take for a field can then never be text to Astro.
 */
const frontOf = (text: string) => {
  const front = /^---(\r?\n(?:[\s\S]*?\n)??)(---|\+\+\+)([^\n]*)\n?/.exec(text);
  if (!front) return undefined;
  const [all, fields = '', end, rest = ''] = front;
  if (end !== '---' || rest.trim() !== '') return undefined;
  return { fields, body: text.slice(all.length), offset: fields.split('\n').length };
};

/**
 * Reads the text of an MDX file: its frontmatter against a schema, its body with the parser Astro itself
 * uses.
 * @param file its path as a finding shows it
 */
export const parseMdx = <T>(file: string, text: string, schema: z.ZodType<T>): Read<T> => {
  const front = frontOf(text);
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
  const { fields, body, offset } = front;
  try {
    return parseYaml(file, fields, 0, schema, bodyOf(body, offset));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const line = /(\d+):\d+/.exec(message)?.[1];
    return {
      findings: [
        {
          file,
          line: line === undefined ? undefined : Number(line) + offset,
          problem: `De tekst kan niet gelezen worden (${message.split('\n').at(0) ?? ''}).`,
          fix: 'Kijk of elke <…> ook weer gesloten wordt.',
        },
      ],
    };
  }
};

/**
 * Reads an MDX file: see `parseMdx`.
 * @param root the content folder; paths in findings start there
 */
export const readMdx = <T>(root: string, path: string, schema: z.ZodType<T>): Read<T> => {
  const file = shownPath(root, path);
  const text = readText(path, file);
  return typeof text === 'string' ? parseMdx(file, text, schema) : { findings: [text] };
};
