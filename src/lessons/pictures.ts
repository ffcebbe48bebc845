import { join } from 'node:path';
import type { Finding } from '../source/finding.ts';
import { namesIn, shownPath } from '../source/folders.ts';
import { readText } from '../source/read.ts';
import { documentColours } from '../ui/palette.ts';

/** A drawing for a document. */
export interface Picture {
  readonly svg: string;
  /** Its width over its height. */
  readonly ratio: number;
}

/** In the place of a drawing that is wrong: who shows it has made no mistake. */
const unread: Picture = { svg: '', ratio: 1 };

/** What a drawing may not hold, and why: it has to look the same on paper, on a slide and on the site. */
const refused = [
  ['text', 'Letters in een tekening lezen we niet voor, en ze zien er overal anders uit.'],
  ['script', 'Een tekening mag geen programma bevatten.'],
  ['style', 'Word en PowerPoint kennen geen <style> in een tekening.'],
  ['image', 'Een tekening mag geen foto bevatten.'],
  ['foreignObject', 'Dit werkt niet in een PDF.'],
] as const;

const problemsIn = (svg: string): readonly (readonly [string, string])[] => [
  ...refused
    .filter(([tag]) => new RegExp(`<${tag}[\\s>]`, 'i').test(svg))
    .map(
      ([tag, why]) =>
        [
          `In deze tekening staat <${tag}>. ${why}`,
          'Haal het weg; schrijf woorden in de tekst.',
        ] as const,
    ),
  ...(/(?:href|src)\s*=\s*["'](?!#)/.test(svg)
    ? [['De tekening haalt iets van buiten.', 'Teken het in het bestand zelf.'] as const]
    : []),
  ...(/var\(|currentcolor/i.test(svg)
    ? [
        [
          'De tekening gebruikt een kleur van de website.',
          `Schrijf de kleur voluit: ${documentColours.accent}.`,
        ] as const,
      ]
    : []),
];

/**
 * The drawings (`*.svg`) in folders; a later folder wins.
 * @param root the content folder
 */
export const readPictures = (
  root: string,
  folders: readonly string[],
): { readonly pictures: ReadonlyMap<string, Picture>; readonly findings: readonly Finding[] } => {
  const pictures = new Map<string, Picture>();
  const findings: Finding[] = [];
  for (const folder of folders) {
    for (const name of namesIn(folder).filter((one) => one.endsWith('.svg'))) {
      const path = join(folder, name);
      const file = shownPath(root, path);
      const svg = readText(path, file);
      if (typeof svg !== 'string') {
        findings.push(svg);
        pictures.set(name, unread);
        continue;
      }
      findings.push(...problemsIn(svg).map(([problem, fix]) => ({ file, problem, fix })));
      const [, width, height] =
        /viewBox\s*=\s*["']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)/.exec(svg) ?? [];
      if (width === undefined || height === undefined) {
        findings.push({
          file,
          problem: 'Deze tekening heeft geen viewBox: niemand weet hoe groot ze is.',
          fix: 'Bewaar haar als "gewone SVG" (plain SVG), of voeg viewBox="0 0 breedte hoogte" toe.',
        });
        pictures.set(name, unread);
        continue;
      }
      pictures.set(name, { svg, ratio: Number(width) / Number(height) });
    }
  }
  return { pictures, findings };
};
