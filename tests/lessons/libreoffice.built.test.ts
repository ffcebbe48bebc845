import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { installed } from '../support/debian.ts';
import { files } from '../support/pages.ts';
import { bookmarksOf, openPdf } from '../support/pdf.ts';
import { webDocument } from '../support/web-document.ts';

const packs = ['vo-bovenbouw-mbo-sextortion-deepfakes', 'vso-veilig-online'];
const office = files
  .filter((path) => /\.(?:docx|pptx)$/.test(path) && packs.some((pack) => path.includes(pack)))
  .map((path) => ({
    path,
    // One folder for all: the name of the pack comes along.
    name: path.split('/').slice(-2).join('--'),
  }));
const soffice = installed('soffice', 'libreoffice');

describe.skipIf(!soffice)('LibreOffice opens what we make', () => {
  const folder = mkdtempSync(join(tmpdir(), 'office-'));
  const pdfOf = (name: string) => join(folder, 'pdf', `${basename(name, extname(name))}.pdf`);

  beforeAll(() => {
    mkdirSync(join(folder, 'in'));
    for (const { path, name } of office) cpSync(join('dist', path), join(folder, 'in', name));
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    spawnSync(
      soffice ?? '',
      [
        profile,
        ...['--headless', '--convert-to', 'pdf', '--outdir', join(folder, 'pdf')],
        ...office.map(({ name }) => join(folder, 'in', name)),
      ],
      { stdio: 'ignore' },
    );
  }, 120_000);
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test.each(office)('$name keeps its headings or slides, and all its words inside', async (one) => {
    const pdf = await openPdf(pdfOf(one.name));
    const { headings } = webDocument(one.path);
    expect(await bookmarksOf(pdf)).toEqual(headings.map(([, words]) => words));
    if (one.name.endsWith('.pptx')) expect(pdf.numPages).toBe(headings.length);
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const [, , right, top] = page.view;
      const { items } = await page.getTextContent();
      for (const item of items) {
        if (!('str' in item) || item.str.trim() === '') continue;
        const [, , , , x, y] = item.transform.map(Number);
        const place = [
          x,
          y,
          (right ?? 0) - (x ?? 0) - item.width,
          (top ?? 0) - (y ?? 0) - item.height,
        ];
        expect(Math.min(...place.map(Number)), `${number}: ${item.str}`).toBeGreaterThan(0);
      }
    }
    await pdf.loadingTask.destroy();
  });
});
