import { readFileSync, statSync } from 'node:fs';
import type { z } from 'zod';
import { withAgreed, type AgreedUse } from './agreed.ts';
import type { Finding } from './finding.ts';
import { shownPath } from './folders.ts';
import { beyondLimits, decode } from './limits.ts';
import { bodyOf, emptyBody, type MdxBody } from './mdx.ts';
import { remembered } from './remembered.ts';
import { parseFields, type FieldPath } from './yaml.ts';

/** A file that was read and fits its schema, with the lines of its fields. */
export interface Source<T> {
  readonly file: string;
  readonly data: T;
  /** Plain text of an MDX file's body; empty for YAML. */
  readonly body: MdxBody;
  /** The agreed lines that are in the text: their words stand in its body. */
  readonly agreed: readonly AgreedUse[];
  /** A finding about this file, at the line of a field. */
  finding(field: FieldPath, problem: string, fix: string): Finding;
}

/** Findings on one side, the file on the other: never both. */
export type Read<T> = { readonly source: Source<T> } | { readonly findings: readonly Finding[] };

const parseYaml = <T>(
  file: string,
  text: string,
  schema: z.ZodType<T>,
  body: () => MdxBody,
  agreed: readonly AgreedUse[] = [],
): Read<T> => {
  const fields = parseFields(file, text, schema);
  if ('findings' in fields) return fields;
  return {
    source: {
      file,
      data: fields.data,
      body: body(),
      agreed,
      finding: (field, problem, fix) => ({
        file,
        line: fields.lineOf(field),
        field: field.join('.') || undefined,
        problem,
        fix,
      }),
    },
  };
};

/**
 * The text of a file, or why there is none: it is no file, it is empty, or no parser should see it.
 * @param file its path as a finding shows it
 */
export const readText = (path: string, file: string): string | Finding => {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isFile()) {
    return {
      file,
      problem: 'Dit is een map, en hier hoort een bestand.',
      fix: 'Zet het bestand op deze plek, of gooi de map weg.',
    };
  }
  const text = decode(readFileSync(path));
  if (typeof text !== 'string') return { file, ...text };
  if (text.trim() === '') {
    return { file, problem: 'Dit bestand is leeg.', fix: 'Vul het in, of gooi het weg.' };
  }
  const fault = beyondLimits(text);
  return fault ? { file, ...fault } : text;
};

/**
 * Reads a YAML file and holds it against its schema.
 * @param root the content folder; paths in findings start there
 */
export const readYaml = <T>(root: string, path: string, schema: z.ZodType<T>): Read<T> => {
  const file = shownPath(root, path);
  const text = readText(path, file);
  return typeof text === 'string'
    ? parseYaml(file, text, schema, () => emptyBody)
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

/** A text without its fields, on the same lines: what is left for Astro to draw. */
export const withoutFields = (text: string): string => {
  const front = frontOf(text);
  return front ? `---${front.fields.replaceAll(/[^\n]/g, '')}---\n${front.body}` : text;
};

/**
 * A text as it is read: with the words of the agreed lines in it. Fields are no text, and keep what they have.
 * @param root the content folder
 */
export const withLines = (
  root: string,
  path: string,
  text: string,
): ReturnType<typeof withAgreed> => {
  const front = frontOf(text);
  if (!front) return { text, uses: [], files: [] };
  const filled = withAgreed(root, path, front.body, front.offset);
  return { ...filled, text: text.slice(0, text.length - front.body.length) + filled.text };
};

/** The body of a file, read once however many ask for it; or what the parser says of it. */
const openBody = remembered((text): MdxBody | Pick<Finding, 'line' | 'problem' | 'fix'> => {
  const { body, offset } = frontOf(text) ?? { body: text, offset: 0 };
  try {
    return bodyOf(body, offset);
  } catch (error) {
    if (error instanceof RangeError) {
      return {
        problem: 'De tekst zit te diep in elkaar: een <…> in een <…> in een <…>.',
        fix: 'Schrijf het met minder lagen.',
      };
    }
    const message = error instanceof Error ? error.message : String(error);
    const line = /(\d+):\d+/.exec(message)?.[1];
    return {
      line: line === undefined ? undefined : Number(line) + offset,
      problem: `De tekst kan niet gelezen worden (${message.split('\n').at(0) ?? ''}).`,
      fix: 'Kijk of elke <…> ook weer gesloten wordt.',
    };
  }
});

/**
 * Reads the text of an MDX file: its frontmatter against a schema, its body with the parser Astro itself
 * uses.
 * @param file its path as a finding shows it
 * @param agreed the agreed lines that were put in it
 */
export const parseMdx = <T>(
  file: string,
  text: string,
  schema: z.ZodType<T>,
  agreed: readonly AgreedUse[] = [],
): Read<T> => {
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
  const body = openBody(text);
  return 'problem' in body
    ? { findings: [{ file, ...body }] }
    : parseYaml(file, front.fields, schema, () => body, agreed);
};

/**
 * Reads an MDX file: see `parseMdx`.
 * @param root the content folder; paths in findings start there
 */
export const readMdx = <T>(root: string, path: string, schema: z.ZodType<T>): Read<T> => {
  const file = shownPath(root, path);
  const text = readText(path, file);
  if (typeof text !== 'string') return { findings: [text] };
  const filled = withLines(root, path, text);
  return parseMdx(file, filled.text, schema, filled.uses);
};
