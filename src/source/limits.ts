import type { Finding } from './finding.ts';

// What a text may be before a parser sees it. Some parsers take minutes for a file that no editor writes:
// 30,000 fields, a quote in a quote in a quote; others give up with words that nobody can use.

/** Far above the largest text, and far below what makes a parser slow. */
export const limits = {
  /** Bytes of a file. */
  bytes: 200_000,
  /** Letters of a line. */
  line: 5000,
  /** Lines and commas of a file: each may be a field. */
  parts: 6000,
  /** Blanks before a line. */
  indent: 80,
  /** Marks of a quote or a list before a line: `> > -`. */
  marks: 12,
  /** Brackets in brackets. */
  brackets: 60,
} as const;

type Fault = Pick<Finding, 'line' | 'problem' | 'fix'>;

const number = new Intl.NumberFormat('nl');

const lineAt = (text: string, at: number): number => text.slice(0, at).split('\n').length;

/** Signs that nobody sees and that change what is read: controls, turned direction, no width, a broken letter. */
const unseen =
  /[[\p{Cc}--[\t\n\r]]\u00ad\u200b\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff\ufffd]|\r(?!\n)/v;

const checkSigns = (text: string): Fault | undefined => {
  const found = unseen.exec(text);
  if (!found) return undefined;
  const code = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const line = lineAt(text, found.index);
  if (code === 'FEFF' && found.index === 0) {
    return {
      line,
      problem: 'Voor de eerste letter staat een teken dat je niet ziet (een BOM).',
      fix: 'Bewaar het bestand opnieuw, als "UTF-8" en niet als "UTF-8 met BOM".',
    };
  }
  return code === 'FFFD'
    ? {
        line,
        problem: 'Hier staat het teken � op de plek van een letter die verloren ging.',
        fix: 'Schrijf de letter die er hoort, en bewaar het bestand als UTF-8.',
      }
    : {
        line,
        problem: `Op deze regel staat een teken dat je niet ziet (U+${code}).`,
        fix: 'Typ de regel opnieuw, zonder te plakken.',
      };
};

/** The marks that a line of Markdown begins with, of quotes and lists. */
const marks = /^[ \t]*(?:(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))[ \t]*)*/;

const tooDeep = (line: number): Fault => ({
  line,
  problem: 'Hier zit te veel in elkaar: een lijst in een lijst, of een citaat in een citaat.',
  fix: 'Schrijf het met minder lagen.',
});

const checkLine = (text: string, line: number): Fault | undefined => {
  if (text.length > limits.line) {
    return {
      line,
      problem: `Deze regel heeft ${number.format(text.length)} tekens, en ${number.format(limits.line)} is het meeste.`,
      fix: 'Maak er meer regels van.',
    };
  }
  const [before = ''] = marks.exec(text) ?? [];
  const depth = before.replaceAll(/[\s\d]/g, '').length;
  const indent = text.length - text.trimStart().length;
  return depth > limits.marks || indent > limits.indent ? tooDeep(line) : undefined;
};

/** The line on which brackets stand too deep in each other. */
const deepBrackets = (text: string): number | undefined => {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '[' || sign === '{') depth += 1;
    else if ((sign === ']' || sign === '}') && depth > 0) depth -= 1;
    if (depth > limits.brackets) return lineAt(text, at);
  }
  return undefined;
};

/** Why a text is not read at all: the first thing that no editor writes; undefined when all is well. */
export const beyondLimits = (text: string): Fault | undefined => {
  const signs = checkSigns(text);
  if (signs) return signs;
  const lines = text.split('\n');
  const parts = lines.length + text.split(',').length;
  if (parts > limits.parts) {
    return {
      problem: `Dit bestand heeft ${number.format(lines.length)} regels en ${number.format(parts - lines.length)} komma's, en samen ${number.format(limits.parts)} is het meeste.`,
      fix: 'Verdeel het over meer bestanden.',
    };
  }
  for (const [at, line] of lines.entries()) {
    const fault = checkLine(line, at + 1);
    if (fault) return fault;
  }
  const deep = deepBrackets(text);
  return deep === undefined ? undefined : tooDeep(deep);
};

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The letters in the bytes of a file, or why they are none. */
export const decode = (bytes: Uint8Array): string | Fault => {
  if (bytes.length > limits.bytes) {
    return {
      problem: `Dit bestand is ${number.format(bytes.length)} bytes groot, en ${number.format(limits.bytes)} is het meeste.`,
      fix: 'Verdeel het over meer bestanden, of haal weg wat er niet hoort.',
    };
  }
  try {
    return utf8.decode(bytes);
  } catch {
    // The broken letter shows where, when the rest is read as well as it can be.
    const text = new TextDecoder('utf-8').decode(bytes);
    return {
      line: lineAt(text, text.indexOf('�')),
      problem: 'Dit bestand is niet als UTF-8 bewaard: letters met een accent gaan dan stuk.',
      fix: 'Bewaar het opnieuw en kies bij "codering" voor UTF-8. Kijk daarna de letters op deze regel na.',
    };
  }
};
