import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { files } from '../support/pages.ts';

const nodeSchema = z.object({
  role: z.string().optional(),
  alt: z.string().optional(),
  get children() {
    return z.array(nodeSchema).optional();
  },
});
type Tag = z.infer<typeof nodeSchema>;

const every = (node: Tag): readonly Tag[] => [node, ...(node.children ?? []).flatMap(every)];

/** An object or, in newer versions of the reader, a map. */
const marksOf = (marks: unknown): readonly unknown[] =>
  marks instanceof Map ? [...marks] : Object.entries(z.object({}).loose().parse(marks));

const pdfs = files.filter((path) => path.endsWith('.pdf'));

test('there are documents to check', () => {
  expect(pdfs.length).toBeGreaterThan(50);
});

test.each(pdfs)(
  '%s is accessible: tagged, Dutch, titled, with words for each picture',
  async (path) => {
    const bytes = readFileSync(join('dist', path));
    expect(bytes.length).toBeLessThanOrEqual(400_000);
    const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
    const { info, metadata } = await pdf.getMetadata();
    expect(z.object({ Language: z.string(), Title: z.string().min(1) }).parse(info).Language).toBe(
      'nl-NL',
    );
    expect(metadata.get('pdfuaid:part')).toBe('1');
    expect(JSON.stringify([...marksOf(await pdf.getMarkInfo())])).toContain('["Marked",true]');
    expect((await pdf.getOutline()).length).toBeGreaterThan(0);
    const tags: Tag[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      tags.push(...every(nodeSchema.parse(await page.getStructTree())));
    }
    const withRole = (role: string) => tags.filter((tag) => tag.role === role);
    expect(withRole('H1')).toHaveLength(1);
    for (const figure of withRole('Figure')) expect(figure.alt).toMatch(/\S/);
    for (const table of withRole('Table')) {
      expect(every(table).some(({ role }) => role === 'TH')).toBe(true);
    }
    await pdf.loadingTask.destroy();
  },
);
