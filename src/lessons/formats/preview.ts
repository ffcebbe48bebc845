import sharp from 'sharp';
import { documentColours } from '../../ui/palette.ts';
import type { LessonWords } from '../words.ts';
import type { Document } from '../model.ts';
import { madeOnceLater } from './cache.ts';
import { drawnPages, ingredientsOf } from './pdf.ts';
import { typstInput } from './typst-data.ts';

/** Pictures are shown at half of this, so that they are sharp on a phone. */
const width = 480;

/**
 * The first page of a drawing with all pages. Each page is its paper and then what stands on it, and
 * Typst lays the paper of later pages over the first one: they have to go.
 */
const firstOf = (svg: string, high: number): string => {
  const paper = '\n    <path class="typst-shape"';
  const second = svg.indexOf(paper, svg.indexOf(paper) + 1);
  const rest = svg.indexOf('\n    <defs');
  const one = second < 0 ? svg : svg.slice(0, second) + svg.slice(rest);
  const [, across = '595'] = /viewBox="[\d.]+ [\d.]+ ([\d.]+)/.exec(svg) ?? [];
  const tall = Number(across) * high;
  return one.replace(
    /viewBox="[^"]*" width="[^"]*" height="[^"]*"/,
    `viewBox="0 0 ${across} ${tall}" width="${across}" height="${tall}"`,
  );
};

/** What a page looks like, for who wonders whether this is it. */
export interface Preview {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
}

/** The height of a page over its width. */
const shape = { pages: 297 / 210, slides: 9 / 16 } as const;

/** A picture of the first page of a document. */
export const previewOf = async (document: Document, words: LessonWords): Promise<Preview> => {
  const template = document.slides.length > 0 ? 'slides' : 'pages';
  const input = typstInput(document, template, words);
  const high = shape[template];
  const height = Math.round(width * high);
  const ingredients = [...ingredientsOf(template, input), firstOf.toString(), String(width)];
  const bytes = await madeOnceLater(ingredients, 'webp', () =>
    sharp(Buffer.from(firstOf(drawnPages(template, input), high)), { density: 144 })
      .flatten({ background: documentColours.white })
      .resize({ width })
      .webp({ quality: 72 })
      .toBuffer(),
  );
  return { bytes, width, height };
};
