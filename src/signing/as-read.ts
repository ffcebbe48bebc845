import { z } from 'zod';
import type { MdNode } from '../source/mdx.ts';
import { curly } from '../source/quotes.ts';

// What a reader sees of a file, a line for each sentence and each field: two files with the same lines are read
// the same. Blanks, notes and the order of fields are not in it; every sign that is read is.

/** Fields that no visitor reads: where a text stands with the experts, and what it asks of them. */
const notRead = new Set(['status', 'review']);

const oneBlank = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

const branches = z.record(z.string(), z.unknown());

/**
 * The fields of a file: `options.0.id: "geld"`. Their order says nothing; that in a list does.
 * @param path the way to these fields
 */
export const linesOfFields = (value: unknown, path = ''): readonly string[] => {
  const below = (key: string) =>
    `${path}${path === '' ? '' : '.'}${key.replaceAll(/[.\\]/g, String.raw`\$&`)}`;
  if (Array.isArray(value)) {
    return value.length === 0
      ? [`${path}: []`]
      : value.flatMap((one: unknown, at) => linesOfFields(one, below(String(at))));
  }
  const fields = value instanceof Date ? undefined : branches.safeParse(value).data;
  if (fields) {
    const keys = Object.keys(fields).filter((key) => !notRead.has(key));
    return keys.length === 0 && path !== ''
      ? [`${path}: {}`]
      : keys.sort().flatMap((key) => linesOfFields(fields[key], below(key)));
  }
  const said = typeof value === 'string' ? curly(oneBlank(value)) : (value ?? null);
  return [`${path}: ${JSON.stringify(said)}`];
};

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const jsx = z.array(z.object({ name: z.string(), value: z.string().nullish() }));

/** What is no part of what is read: where it stood, and how far apart it was written. */
const notShown = new Set(['type', 'name', 'value', 'children', 'attributes', 'position', 'spread']);

/** A mark of Markdown or a component, with all that it says: `<heading depth="2">`, `<Bel id="112">`. */
const markOf = (node: MdNode): string => {
  const own = Object.entries(node).filter(
    ([key, value]) => !notShown.has(key) && /^(?:string|number|boolean)$/.test(typeof value),
  );
  const given = (jsx.safeParse(node.attributes).data ?? []).map(
    ({ name, value }) => [name, value ?? ''] as const,
  );
  const says = [...own, ...given]
    .map(([key, value]) => ` ${key}="${escaped(curly(String(value)))}"`)
    .sort()
    .join('');
  return `<${typeof node.name === 'string' ? node.name : node.type}${says}>`;
};

/** What stands in a line of text; anything else begins a line of its own. */
const inLine =
  /^(?:text|emphasis|strong|delete|inlineCode|break|link|linkReference|footnoteReference|mdxJsxTextElement)$/;

const inlineOf = (node: MdNode): string => {
  const value = typeof node.value === 'string' ? escaped(node.value) : '';
  if (node.type === 'text') return value;
  const inner = (node.children ?? []).map(inlineOf).join('');
  const mark = markOf(node);
  return inner === '' && value === ''
    ? mark
    : `${mark}${value}${inner}</${mark.slice(1, -1).split(' ', 1).join('')}>`;
};

/** A line a sentence: a comma that changes is told with its own sentence. */
const sentencesOf = (text: string): readonly string[] =>
  oneBlank(text)
    .split(/(?<=[.?!…]["”’)]?) (?=\S)/)
    .filter((one) => one !== '');

/** The text of a file: a line for each mark that opens or closes something, and one for each sentence. */
export const linesOfText = (node: MdNode): readonly string[] => {
  const children = node.children ?? [];
  if (node.type === 'root') return children.flatMap(linesOfText);
  if (inLine.test(node.type)) return sentencesOf(inlineOf(node));
  const mark = markOf(node);
  const value = typeof node.value === 'string' ? [escaped(node.value)] : [];
  // Neighbours in a line are one text: a sentence may go on in bold.
  const inner: string[] = [];
  let line = '';
  for (const child of children) {
    if (inLine.test(child.type)) line += inlineOf(child);
    else {
      inner.push(...sentencesOf(line), ...linesOfText(child));
      line = '';
    }
  }
  inner.push(...sentencesOf(line));
  const ends = !/^(?:paragraph|heading)$/.test(node.type) && children.length > 0;
  return [
    mark,
    ...value,
    ...inner,
    ...(ends ? [`</${mark.slice(1, -1).split(' ', 1).join('')}>`] : []),
  ];
};

/** A line as a person reads it, without the marks; empty for a line that is nothing else. */
export const withoutMarks = (line: string): string =>
  line
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')
    .trim();
