import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { reviewsIn } from '../../src/editors/reviews.ts';

const folderWith = (files: Readonly<Record<string, string>>) => {
  const folder = mkdtempSync(join(tmpdir(), 'reviews-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
};

test('every question for an expert is listed, of texts, rules and lists of rules', () => {
  const folder = folderWith({
    'topics/een/nl.mdx': '---\ntitle: Een\nreview: "Jurist: klopt dit?"\n---\n\nreview: geen veld',
    'law/twee.yaml': 'name: Twee\nreview: Welke dag?\n',
    'lessons/kerndoelen.yaml': 'doel:\n  name: Doel\n  review: Welk nummer?\n',
    'topics/vier/nl.mdx': '---\ntitle: Vier\n---\n\nNiets te vragen.',
  });
  expect(reviewsIn(folder)).toEqual([
    { file: 'content/law/twee.yaml', question: 'Welke dag?' },
    { file: 'content/lessons/kerndoelen.yaml', question: 'Welk nummer?' },
    { file: 'content/topics/een/nl.mdx', question: 'Jurist: klopt dit?' },
  ]);
});
