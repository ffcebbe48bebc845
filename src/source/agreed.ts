import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { defaultLocale, isLocale } from '../i18n/locales.ts';
import { remembered } from './remembered.ts';

// What has to be the same everywhere is written once, in `content/lines/`. A text names it, `<Zin id="…" />`,
// and the words are put there before anything reads the text: a page, a sheet, an advice and every check get
// one text, and none of them has to know.

/** Below the content folder. */
export const linesFolder = 'lines';

/** Who reads a line, when nobody in particular does. */
export const anyReader = 'iedereen';

/** An agreed line in a text, with the words that came in its place. */
export interface AgreedUse {
  readonly id: string;
  readonly reader: string;
  /** As they stand in the file of the line; undefined when there are none for this reader. */
  readonly words: string | undefined;
  readonly line: number;
}

/** The tag of a line, when nothing but plain values is in it; any other is left for who reports it. */
const tag = /(?<!\\)<Zin((?:\s+[a-z]+="[^"<>{}]*")*)\s*\/>/g;

/** A name that is a folder, and leads nowhere else. */
const idOnly = /^[a-z0-9-]+$/;

/** The words of a line by reader: the text under `## reader`, on one line. */
const byReader = remembered((text): ReadonlyMap<string, string> => {
  const parts = text.replace(/^---\r?\n[\s\S]*?\n---\r?\n/, '').split(/^## +(?=\S)/m);
  return new Map(
    parts.slice(1).flatMap((part) => {
      const [reader = '', ...rest] = part.trim().split(/\r?\n/);
      const words = rest.join(' ').replace(/\s+/g, ' ').trim();
      return words === '' ? [] : [[reader.trim(), words] as const];
    }),
  );
});

/** Where the words of a line stand, in the language of the text that names it. */
const fileOf = (root: string, path: string, id: string): string => {
  const [language = ''] = basename(path).split('.');
  return join(root, linesFolder, id, `${isLocale(language) ? language : defaultLocale}.mdx`);
};

/**
 * A text with the words of each agreed line in the place of its name, on the same lines.
 * @param root the content folder
 * @param path the file of the text: its name says the language
 * @param offset lines of the file above the text
 */
export const withAgreed = (
  root: string,
  path: string,
  text: string,
  offset = 0,
): {
  readonly text: string;
  readonly uses: readonly AgreedUse[];
  readonly files: readonly string[];
} => {
  if (!text.includes('<Zin')) return { text, uses: [], files: [] };
  const uses: AgreedUse[] = [];
  const files: string[] = [];
  const filled = text.replaceAll(tag, (written: string, attributes: string, at: number) => {
    const given = new Map(
      [...attributes.matchAll(/([a-z]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]),
    );
    const id = given.get('id') ?? '';
    const reader = given.get('voor') ?? anyReader;
    if (!idOnly.test(id) || [...given.keys()].some((name) => name !== 'id' && name !== 'voor')) {
      return written;
    }
    const file = fileOf(root, path, id);
    const words = existsSync(file) ? byReader(readFileSync(file, 'utf8')).get(reader) : undefined;
    files.push(file);
    uses.push({
      id,
      reader,
      words,
      line: text.slice(0, at).split('\n').length + offset,
    });
    return words ?? written;
  });
  return { text: filled, uses, files };
};
