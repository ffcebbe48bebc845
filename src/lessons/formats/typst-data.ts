import { fill } from '../../i18n/fill.ts';
import { documentColours } from '../../ui/palette.ts';
import { sign } from '../../ui/sign.ts';
import { fullAddress } from '../../i18n/on-paper.ts';
import type { LessonWords } from '../words.ts';
import { isOpen, leads } from '../paper.ts';
import type { DocumentBlock, BlockOf, Document } from '../model.ts';
import { qrSvg } from '../../ui/qr.ts';
import { documentPieces, wordsOfInline } from '../text.ts';

/** What the templates read, and the drawings beside it. */
export interface TypstInput {
  readonly json: string;
  /** By the name that stands in the data. */
  readonly files: ReadonlyMap<string, string>;
}

/** How much of a table each column gets: what stands in it, within bounds. */
export const columnShares = ({ rows }: BlockOf<'table'>): readonly number[] =>
  (rows[0] ?? []).map((_, at) => {
    const texts = rows.map((row) => wordsOfInline(row[at] ?? []));
    const longest = Math.max(
      ...texts.flatMap((text) => text.split(' ')).map(({ length }) => length),
    );
    const most = Math.max(...texts.map(({ length }) => length));
    // The white at both sides of a cell is as wide as some letters.
    return Math.round(Math.max(longest * 1.6, Math.min(most, 60), 6)) + 4;
  });

/** The longest word of a part: it has to fit beside its mark. */
const longestIn = (block: DocumentBlock): string =>
  documentPieces([block])
    .filter(({ loose }) => !loose)
    .flatMap(({ text }) => text.split(/[\s/-]+/))
    .reduce((longest, word) => (word.length > longest.length ? word : longest), '');

/** A callout of more words than this may go on over a page: it would not fit on one. */
const mostTogether = 250;

const wordsIn = (block: DocumentBlock): number =>
  documentPieces([block]).reduce((sum, { text }) => sum + text.split(' ').length, 0);

/** Makes the data of a document. */
class Data {
  readonly files = new Map<string, string>();
  readonly #words: LessonWords;

  constructor(words: LessonWords) {
    this.#words = words;
  }

  keep(svg: string): string {
    for (const [name, kept] of this.files) if (kept === svg) return name;
    const name = `drawing-${this.files.size + 1}.svg`;
    this.files.set(name, svg);
    return name;
  }

  parts(blocks: readonly DocumentBlock[]): readonly object[] {
    return blocks.map((block, at) => ({
      ...this.part(block),
      longest: longestIn(block),
      leads: leads(block, blocks[at + 1]),
    }));
  }

  part(block: DocumentBlock): object {
    switch (block.t) {
      case 'list':
        return { ...block, items: block.items.map((item) => this.parts(item)) };
      case 'table':
        return { ...block, widths: columnShares(block), open: isOpen(block) };
      case 'columns':
        return { ...block, columns: block.columns.map((column) => this.parts(column)) };
      case 'callout':
        return { ...block, long: wordsIn(block) > mostTogether, k: this.parts(block.k) };
      case 'quote':
      case 'step':
        return { ...block, k: this.parts(block.k) };
      case 'figure': {
        const { svg, ...rest } = block;
        return { ...rest, file: this.keep(svg) };
      }
      case 'qr': {
        const alt = fill(this.#words.document.qrAlt, { address: block.shown });
        return { ...block, alt, code: this.keep(qrSvg(block.to)) };
      }
      case 'slide':
        return { ...block, k: this.parts(block.k), notes: [] };
      default:
        return block;
    }
  }
}

/**
 * The data that the templates make a PDF of.
 * @param form the slides of a deck, or its pages with notes
 */
export const typstInput = (
  { meta, blocks, slides }: Document,
  form: 'pages' | 'slides',
  words: LessonWords,
): TypstInput => {
  const data = new Data(words);
  const [year = 0, month = 0, day = 0] = meta.date.split('-').map(Number);
  const whole = {
    meta,
    day: { year, month, day },
    size: meta.letters,
    fills: meta.fills,
    edition: `${meta.edition} · ${meta.licence.short}`,
    words: words.document,
    blocks: data.parts(form === 'slides' ? slides : blocks),
  };
  const json = JSON.stringify(whole, (key, value: unknown) => {
    // Where something stood in its source changes nothing here.
    if (key === 'line') return undefined;
    // On paper an address is whole.
    return key === 'to' && typeof value === 'string' ? fullAddress(value) : value;
  });
  const mark = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${sign(documentColours.sun, documentColours.accent)}</svg>`;
  return { json, files: new Map([...data.files, ['sign.svg', mark]]) };
};
