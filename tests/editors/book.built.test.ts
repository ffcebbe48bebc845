import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { bookDocument, chapterDocument } from '../../src/editors/book/compose.ts';
import { bookOf, chaptersOf, flowPart } from '../../src/editors/book/index.ts';
import { readBookContent } from '../../src/editors/book/read.ts';
import { defaultLocale } from '../../src/i18n/locales.ts';
import { texts } from '../../src/i18n/text.ts';
import { makeDocx } from '../../src/lessons/formats/docx/index.ts';
import { typstInput } from '../../src/lessons/formats/typst-data.ts';
import { withTypst } from '../../src/lessons/formats/typst.ts';
import type { Document } from '../../src/lessons/model.ts';
import { readSigned } from '../../src/signing/state.ts';
import { kitchenSink } from '../support/flows.ts';
import { elements, OfficeFile } from '../support/office.ts';
import { everyTag, readPdf } from '../support/pdf.ts';
import { parsePage, readText, tokens } from '../support/words.ts';

const content = readBookContent('content', {
  content: readSigned('content'),
  onlyOpen: false,
});
const whole = bookOf(content);
const folder = mkdtempSync(join(tmpdir(), 'padenboek-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const words = texts(defaultLocale).lessons;
/** Made anew each time, and not taken from what an earlier run kept. */
const pdfOf = (document: Document): Uint8Array =>
  withTypst('pages', typstInput(document, 'pages', words), (typst, made) =>
    typst.pdf(made, { pdfStandard: 'ua-1' }),
  );
const keep = (name: string, bytes: Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};

/** What Word says in its order: words, and those for pictures. */
const saidInWord = (file: OfficeFile): string =>
  elements(file.xml('word/document.xml'), '*')
    .flatMap((one) => {
      if (one.tagName === 'w:t') return one.textContent ?? '';
      if (one.tagName === 'wp:docPr') return ` ${one.getAttribute('descr') ?? ''} `;
      return ['w:p', 'w:br', 'w:tab'].includes(one.tagName) ? ' ' : '';
    })
    .join('');

const pages = new Map<string, ReturnType<typeof parsePage>>();
const pageOf = (part: string) => {
  const page =
    pages.get(part) ??
    parsePage(readFileSync(join('dist-preview/redactie/padenboek', part, 'index.html'), 'utf8'));
  pages.set(part, page);
  return page;
};

describe.each([
  'melden-eigen-beeld',
  'wat-past-bij-mij-afspraken',
  'module-01-begrijpen-waarom',
  'bijlage-vaste-zinnen',
  'pakket-vo-onderbouw-sexting',
])('the chapter "%s"', (id) => {
  const part = whole.parts.find(({ chapters }) => chapters.some((one) => one.id === id));
  const chapter = part?.chapters.find((one) => one.id === id);
  if (!part || !chapter) throw new Error(`The book has no chapter ${id}.`);
  const document = chapterDocument(whole, chapter);

  test('says the same as page, PDF and Word, tagged and in Dutch, and is the same file twice', async () => {
    const heading = pageOf(part.id).getElementById(id);
    if (!heading?.parentNode) throw new Error(`The page has no place for ${id}.`);
    const page = tokens(`${document.meta.kind} ${readText(heading.parentNode)}`);
    const [pdf, docx] = [pdfOf(document), await makeDocx(document, words)];
    const read = await readPdf(keep(`${id}.pdf`, pdf));
    expect(tokens(read.text)).toEqual(page);
    expect(read).toMatchObject({ language: 'nl-NL', accessible: '1', marked: true });
    expect(read.title).toBe(chapter.title);
    expect(read.bookmarks).toContain('Tekenen');
    const word = new OfficeFile(keep(`${id}.docx`, docx));
    expect(tokens(saidInWord(word))).toEqual(page);
    expect(Buffer.compare(pdfOf(document), pdf)).toBe(0);
    expect(Buffer.compare(await makeDocx(document, words), docx)).toBe(0);
  });
});

/** A book of a few chapters: the whole one is made with `npm run test:all`. */
const isWhole = process.env['WAYS'] === 'all';
const small = {
  ...whole,
  parts: [flowPart(kitchenSink, content), ...whole.parts.filter(({ id }) => id === 'bijlagen')],
};

test(
  'a book has its contents, a bookmark for each chapter, and links that lead somewhere',
  {
    timeout: isWhole ? 180_000 : 30_000,
  },
  async () => {
    const book = isWhole ? whole : small;
    const document = bookDocument(book);
    const read = await readPdf(keep('boek.pdf', pdfOf(document)));
    const titles = [
      ...book.parts.map(({ title }) => title),
      ...chaptersOf(book).map(({ title }) => title),
    ];
    for (const title of titles) {
      expect(tokens(read.bookmarks.join('\n')).join(' ')).toContain(tokens(title).join(' '));
    }
    const contents = read.tags.filter(({ role }) => role === 'TOC');
    expect(contents.length).toBeGreaterThan(0);
    const entries = contents.flatMap(everyTag).filter(({ role }) => role === 'TOCI');
    // An entry that goes on over a page is read on both.
    const twice = new Set(entries).size - titles.length;
    expect(twice).toBeGreaterThanOrEqual(0);
    expect(twice).toBeLessThan(contents.length);

    const word = new OfficeFile(keep('boek.docx', await makeDocx(document, words)));
    const xml = word.xml('word/document.xml');
    const named = (name: string, attribute: string) =>
      elements(xml, name).flatMap((one) => one.getAttribute(attribute) ?? []);
    const places = named('w:bookmarkStart', 'w:name');
    expect(new Set(places).size).toBe(places.length);
    expect(new Set(named('w:bookmarkStart', 'w:id')).size).toBe(places.length);
    expect(named('w:bookmarkEnd', 'w:id')).toEqual(named('w:bookmarkStart', 'w:id'));
    for (const to of named('w:hyperlink', 'w:anchor')) expect(places).toContain(to);
  },
);

test('each link in the book leads to a place, also to one on another page', () => {
  const hrefs = whole.parts.flatMap(({ id }) =>
    [...pageOf(id).getElementsByTagName('a')].flatMap((one) => {
      const [, part = id, place] =
        /^(?:\/redactie\/padenboek\/([^/]+)\/)?#(.+)$/.exec(one.getAttribute('href') ?? '') ?? [];
      return place === undefined ? [] : [{ part, place }];
    }),
  );
  expect(hrefs.length).toBeGreaterThan(1000);
  const there = new Map(
    whole.parts.map(({ id }) => [
      id,
      new Set([...pageOf(id).getElementsByTagName('*')].map((one) => one.getAttribute('id'))),
    ]),
  );
  for (const { part, place } of hrefs) {
    if (place !== 'inhoud') expect(there.get(part)?.has(place), `${part} #${place}`).toBe(true);
  }
});
