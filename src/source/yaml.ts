import { isAlias, isNode, LineCounter, parseDocument, visit, type Document } from 'yaml';
import type { z } from 'zod';
import { explain } from './explain.ts';
import type { Finding } from './finding.ts';
import { remembered } from './remembered.ts';

/** Fields that fit their schema, and where each stands in its file; or what is wrong. */
export type Fields<T> =
  | { readonly data: T; readonly lineOf: (field: FieldPath) => number | undefined }
  | { readonly findings: readonly Finding[] };

/** The way to a field: `['options', 2, 'next']`. */
export type FieldPath = readonly (string | number)[];

const lineOf = (document: Document, lines: LineCounter, field: FieldPath): number | undefined => {
  for (let length = field.length; length > 0; length -= 1) {
    const node = document.getIn(field.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return document.contents?.range ? lines.linePos(document.contents.range[0]).line : undefined;
};

/**
 * What YAML has beside values: names for a value (`&a`), references to it (`*a`), types (`!!set`). A list
 * can stand in itself that way, and every reader knows other types.
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

const open = remembered((text) => {
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
});

/** More mistakes than this in one file are said in one line: an editor mends them one by one. */
const mostFindings = 25;

const few = (findings: readonly Finding[]): readonly Finding[] => {
  const [first] = findings;
  if (first === undefined || findings.length <= mostFindings) return findings;
  const more = findings.length - mostFindings;
  return [
    ...findings.slice(0, mostFindings),
    {
      file: first.file,
      problem: `Er zijn nog ${more} andere fouten in dit bestand.`,
      fix: 'Verbeter eerst die hierboven.',
    },
  ];
};

/**
 * Reads YAML, and JSON, which is a kind of it.
 * @param file its path as a finding shows it
 */
export const parseFields = <T>(file: string, text: string, schema: z.ZodType<T>): Fields<T> => {
  const tab = text.split('\n').findIndex((line) => /^\s*\t/.test(line));
  if (tab >= 0) {
    return {
      findings: [
        {
          file,
          line: tab + 1,
          problem: 'Er staat een tab voor de tekst. Een tab mag niet in YAML.',
          fix: 'Vervang de tab door twee spaties.',
        },
      ],
    };
  }
  const { document, lines, beyond, value } = open(text);
  const at = (position: number) => lines.linePos(position).line;
  if (document.errors.length > 0) {
    return {
      findings: few(
        document.errors.map((error) => ({
          file,
          line: at(error.pos[0]),
          problem: `De opmaak klopt hier niet (YAML: ${error.message.split('\n').at(0) ?? ''}).`,
          fix:
            error.code === 'DUPLICATE_KEY'
              ? 'Dit veld staat er twee keer. Haal er een weg.'
              : 'Kijk naar de spaties, de dubbele punt en de aanhalingstekens op deze regel.',
        })),
      ),
    };
  }
  if (beyond.length > 0) {
    // What refers stands after what it refers to, often on the same line: one thing to mend.
    const perLine = new Map([...beyond].reverse().map((one) => [at(one.at), one.sign]));
    return {
      findings: few(
        [...perLine].reverse().map(([line, sign]) => ({
          file,
          line,
          problem: `"${sign}" is hier een verwijzing of een soort van YAML, en die kan niet.`,
          fix: 'Schrijf de waarde zelf, of zet haar tussen aanhalingstekens.',
        })),
      ),
    };
  }
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) {
    return { data: parsed.data, lineOf: (field) => lineOf(document, lines, field) };
  }
  const issues = parsed.error.issues.slice(0, mostFindings).map((issue) => {
    const field = issue.path.filter((key) => typeof key !== 'symbol');
    return {
      file,
      line: lineOf(document, lines, field),
      field: field.join('.') || undefined,
      ...explain(issue, schema),
    };
  });
  const rest = parsed.error.issues.slice(mostFindings).map(() => ({ file, problem: '', fix: '' }));
  return { findings: few([...issues, ...rest]) };
};
