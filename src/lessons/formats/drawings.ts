import sharp from 'sharp';
import type { DocumentBlock } from '../model.ts';
import { qrSvg } from '../../ui/qr.ts';
import { everyBlock } from '../walk.ts';

const pngWidth = 1400;

/** A drawing as PNG, for programs that show no SVG everywhere. */
export const asPng = async (svg: string): Promise<Uint8Array> => {
  const [, width = '100'] = /viewBox\s*=\s*["'][-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)/.exec(svg) ?? [];
  // Drawn at its size at once: no blur, and no larger picture in between.
  return sharp(Buffer.from(svg), { density: Math.min(2400, (72 * pngWidth) / Number(width)) })
    .resize({ width: pngWidth })
    .png({ compressionLevel: 9, palette: true })
    .toBuffer();
};

/** Every drawing of a document as PNG, by its SVG. */
export const pngsOf = async (
  blocks: readonly DocumentBlock[],
): Promise<ReadonlyMap<string, Uint8Array>> => {
  const svgs = everyBlock(blocks).flatMap((block) => {
    if (block.t === 'figure') return [block.svg];
    return block.t === 'qr' ? [qrSvg(block.to)] : [];
  });
  return new Map(
    await Promise.all([...new Set(svgs)].map(async (svg) => [svg, await asPng(svg)] as const)),
  );
};
