import { statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { defaultLocale } from '../../src/i18n/locales.ts';
import { texts } from '../../src/i18n/text.ts';
import { files } from '../support/pages.ts';
import { everyTag, readPdf, type ReadPdf } from '../support/pdf.ts';
import { webDocument } from '../support/web-document.ts';
import { tokens } from '../support/words.ts';

const pdfs = files.filter((path) => path.endsWith('.pdf'));
const { document: words } = texts(defaultLocale).lessons;

/** What stands on each page beside its text: head, marks of callouts, foot; on a slide its number. */
const headAndFoot = new RegExp(
  String.raw`^[^\n]+\n(?:[✓!]\n)*[^\n]+ ${words.page} \d+ ${words.of} \d+$|^(?:[✓!]\n)*${words.site} \d+$`,
);

test('there are documents to check', () => {
  expect(pdfs.length).toBeGreaterThan(50);
});

describe.each(pdfs)('%s', (path) => {
  let pdf: ReadPdf;
  beforeAll(async () => {
    pdf = await readPdf(join('dist', path));
  });

  test('is accessible: tagged, Dutch, titled, with words for each picture', () => {
    expect(statSync(join('dist', path)).size).toBeLessThanOrEqual(400_000);
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
    expect(tokens(pdf.text)).toEqual(tokens(webDocument(path).text));
  });

  test('draws no words outside its text but the head and foot of each page', () => {
    for (const drawn of pdf.outside) expect(drawn).toMatch(headAndFoot);
  });
});
