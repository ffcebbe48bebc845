import { join, relative } from 'node:path';
import { z } from 'zod';
import type { MdxBody } from '../source/mdx.ts';
import { parseMdx, readText, type Source } from '../source/read.ts';
import { inSentences } from './words.ts';

/** An agreed line in a text, and for which reader. */
export interface LineUse {
  readonly id: string;
  readonly reader: string;
}

/** What a text says itself: what stands once for all texts is named in it, and told apart. */
export interface OwnText {
  readonly sentences: readonly string[];
  /** Organisations of which it shows the number. */
  readonly calls: readonly string[];
  /** The organisation whose card it is on. */
  readonly card?: string | undefined;
  readonly laws: readonly string[];
  readonly lines: readonly LineUse[];
}

const tag = /<Zin\s+([^<>]*)\/>/g;

/** The path of a file below a content folder, whatever that is called. */
export const below = (file: string): string => relative('content', file).replaceAll('\\', '/');

/** The text of a file with the names of the agreed lines in it, and not their words. */
const unfilled = (root: string, { file, body, agreed }: Source<unknown>): MdxBody => {
  if (agreed.length === 0) return body;
  const text = readText(join(root, below(file)), file);
  if (typeof text !== 'string') return body;
  const named = text.replaceAll(tag, (_, attributes: string) => {
    const [id = '', reader] = [...attributes.matchAll(/"([^"]*)"/g)].map(([, value]) => value);
    return `(vaste zin “${id}”${reader === undefined ? '' : ` voor ${reader}`})`;
  });
  const read = parseMdx(file, named, z.unknown());
  return 'source' in read ? read.source.body : body;
};

/** What stands behind a fold is not in sight: to move a sentence there is a change. */
const folded = (sentence: string): string => `(achter “lees meer”) ${sentence}`;

/** Components whose attributes are ids of what is told apart. */
const naming = new Set(['Bel', 'Wet', 'Zin', 'Feit', 'Oefening']);

/**
 * The text of a file.
 * @param root the content folder that it was read from
 */
export const ownText = (root: string, source: Source<unknown>): OwnText => {
  const { prose, components, links } = unfilled(root, source);
  const ids = (component: string) =>
    components.flatMap(({ name, attributes: { id } }) =>
      name === component && id !== undefined ? [id] : [],
    );
  return {
    sentences: [
      ...prose.flatMap(({ text, said = text, folded: isFolded }) =>
        inSentences(said).map((sentence) => (isFolded ? folded(sentence) : sentence)),
      ),
      ...components.flatMap(({ name, attributes }) =>
        naming.has(name)
          ? []
          : Object.entries(attributes).map(([key, value]) => `(${name}, ${key}: ${value})`),
      ),
      ...['Feit', 'Wet'].flatMap((name) => ids(name).map((id) => `(${name}: ${id})`)),
      ...links.map(({ to }) => `(link naar ${to})`),
    ],
    calls: ids('Bel'),
    laws: ids('Wet'),
    lines: source.agreed.map(({ id, reader }) => ({ id, reader })),
  };
};
