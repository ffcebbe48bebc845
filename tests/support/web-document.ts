import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from '@xmldom/xmldom';
import { fill } from '../../src/i18n/fill.ts';
import { defaultLocale } from '../../src/i18n/locales.ts';
import { texts } from '../../src/i18n/text.ts';
import { parsePage, readText } from './words.ts';

const { document: words, handouts } = texts(defaultLocale).lessons;

const hasClass = (element: Element, name: string): boolean =>
  (element.getAttribute('class') ?? '').split(' ').includes(name);

/** What a teacher says with a slide: on the page and in the notes, not on the slides. */
const isNotes = (element: Element): boolean =>
  hasClass(element, 'callout') && readText(element).trim().startsWith(words.notes);

/** Folded out on a page of the site that is also a sheet: not on paper. */
const isFolded = ({ tagName }: Element): boolean => tagName === 'details';

/** The built web page that a file belongs to, to hold the file against. */
export interface WebDocument {
  /** The words of its title, its text and its pictures; of slides only what a class sees. */
  readonly text: string;
  /** Its headings with their level: of slides those of the slides. */
  readonly headings: readonly (readonly [level: number, words: string])[];
  readonly tables: number;
}

/**
 * Reads the page of a document.
 * @param file its address: `/docenten/lesmateriaal/…/werkblad-1.docx`
 */
export const webDocument = (file: string): WebDocument => {
  const [address = ''] = file.split(/(?:-notities)?\.(?:pdf|docx|pptx)$/);
  const html = readFileSync(join('dist', address, 'index.html'), 'utf8');
  const page = parsePage(html);
  const [title] = page.getElementsByTagName('h1');
  const [kind] = page.getElementsByClassName('hint');
  const [document] = page.getElementsByClassName('document');
  const [article] = page.getElementsByClassName('text');
  const body = document ?? article;
  if (!title || !body) throw new Error(`${address} has no title or no document.`);
  const slides = html.includes('.pptx"') && !file.endsWith('-notities.pdf');
  const name = document && kind ? readText(kind) : handouts.sheet;
  const headings = ['h2', 'h3'].flatMap((tag) => [...body.getElementsByTagName(tag)]);
  const inOrder = [...body.getElementsByTagName('*')].filter((one) => headings.includes(one));
  const written = inOrder.map((one) => readText(one).trim());
  // On the page a slide has its number before its title.
  const bare = (title: string, at: number) =>
    slides ? title.replace(fill(words.slide, { number: at + 1, title: '' }), '') : title;
  const own = inOrder.map(({ tagName }, at) => {
    return [Number(tagName.slice(1)), bare(written[at] ?? '', at)] as const;
  });
  return {
    text: slides
      ? written.reduce(
          (text, title, at) => text.replace(title, bare(title, at)),
          readText(body, isNotes),
        )
      : [name, readText(title), readText(body, isFolded)].join('\n'),
    headings: slides ? own : [[1, readText(title).trim()], ...own],
    tables: body.getElementsByTagName('table').length,
  };
};
