import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from '@xmldom/xmldom';
import { beforeAll, describe, expect, test } from 'vitest';
import { defaultLocale } from '../../src/i18n/locales.ts';
import { texts } from '../../src/i18n/text.ts';
import { files } from '../support/pages.ts';
import { everyTag, readPdf, type ReadPdf } from '../support/pdf.ts';
import { parsePage, readText, tokens } from '../support/words.ts';

const pdfs = files.filter((path) => path.endsWith('.pdf'));
const { document: words, handouts } = texts(defaultLocale).lessons;

/** What stands on each page beside its text: head, marks of callouts, foot; on a slide its number. */
const headAndFoot = new RegExp(
  String.raw`^[^\n]+\n(?:[✓!]\n)*[^\n]+ ${words.page} \d+ ${words.of} \d+$|^(?:[✓!]\n)*${words.site} \d+$`,
);

const withClass = (name: string) => (element: Element) =>
  (element.getAttribute('class') ?? '').split(' ').includes(name);

/** What a teacher says with a slide: on the page and in the notes, not on the slides. */
const isNotes = (element: Element): boolean =>
  withClass('callout')(element) && readText(element).trim().startsWith(words.notes);

/** The text of the web page that a PDF belongs to. */
const webText = (path: string): string => {
  const html = readFileSync(join('dist', path.replace(/(?:-notities)?\.pdf$/, ''), 'index.html'));
  const built = parsePage(html.toString());
  const [title] = built.getElementsByTagName('h1');
  const [document] = built.getElementsByClassName('document');
  if (!title) throw new Error(`${path} has no page with a title.`);
  if (!document) {
    // A page of the site that is also a sheet: what folds out on it is not on paper.
    const [text] = built.getElementsByClassName('text');
    const unfolded = text && readText(text, ({ tagName }) => tagName === 'details');
    return [handouts.sheet, readText(title), unfolded].join('\n');
  }
  const deck = html.includes('.pptx"');
  if (deck && !path.endsWith('-notities.pdf')) return readText(document, isNotes);
  const [kind] = built.getElementsByClassName('hint');
  return [kind, title, document].map((part) => (part ? readText(part) : '')).join('\n');
};

test('there are documents to check', () => {
  expect(pdfs.length).toBeGreaterThan(50);
});

describe.each(pdfs)('%s', (path) => {
  let pdf: ReadPdf;
  beforeAll(async () => {
    pdf = await readPdf(join('dist', path));
  });

  test('is accessible: tagged, Dutch, titled, with words for each picture', () => {
    expect(pdf.bytes).toBeLessThanOrEqual(400_000);
    expect(pdf).toMatchObject({ language: 'nl-NL', accessible: '1', marked: true });
    expect(pdf.title).toMatch(/\S/);
    expect(pdf.bookmarks.length).toBeGreaterThan(0);
    const withRole = (role: string) => pdf.tags.filter((tag) => tag.role === role);
    expect(withRole('H1')).toHaveLength(1);
    for (const figure of withRole('Figure')) expect(figure.alt).toMatch(/\S/);
    for (const table of withRole('Table')) {
      expect(everyTag(table).some(({ role }) => role === 'TH')).toBe(true);
    }
  });

  test('says what its web page says, in the same order', () => {
    expect(tokens(pdf.text)).toEqual(tokens(webText(path)));
  });

  test('draws no words outside its text but the head and foot of each page', () => {
    for (const drawn of pdf.outside) expect(drawn).toMatch(headAndFoot);
  });
});
