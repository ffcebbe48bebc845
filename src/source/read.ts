import { readFileSync, statSync } from 'node:fs';
import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
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
 * Undefined for lists in lists without end, and for references within references, which grow to
 * billions of values: no editor writes them, and no reader survives them.
 */
const openYaml = remembered((text) => {
  try {
    const lines = new LineCounter();
    const document = parseDocument(text, {
      lineCounter: lines,
      prettyErrors: false,
      logLevel: 'error',
    });
    const value: unknown = document.errors.length > 0 ? undefined : document.toJS();
    return { document, lines, value };
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
          problem: 'Dit bestand is te diep in elkaar gevouwen, of verwijst te vaak naar zichzelf.',
          fix: 'Schrijf de waarden uit: zonder "&" en "*", en met minder lijsten in lijsten.',
        },
      ],
    };
  }
  const { document, lines } = opened;
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
    return parseYaml(file, front[1] ?? '', 1, schema, bodyOf(bodyText, offset));
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
