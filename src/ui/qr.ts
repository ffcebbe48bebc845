import { encode, renderSVG } from 'uqr';
import { fullAddress } from '../i18n/on-paper.ts';
import { documentColours } from './palette.ts';

/** What it says can be read when a tenth of it is dirty; the white around it is part of it. */
const options = { ecc: 'M', border: 2 } as const;

/** A QR code as a drawing. */
export const qrSvg = (to: string): string =>
  renderSVG(fullAddress(to), {
    ...options,
    blackColor: documentColours.ink,
    whiteColor: documentColours.white,
  });

/** A QR code as a path for a page, where each byte counts: what is dark, row by row. */
export const qrPath = (to: string): { readonly size: number; readonly path: string } => {
  const { data, size } = encode(fullAddress(to), options);
  const rows = data.map((row, y) => {
    const dark = row.map((one) => (one ? '1' : '0')).join('');
    return [...dark.matchAll(/1+/g)].map(({ 0: run, index }) => `M${index} ${y}h${run.length}`);
  });
  return { size, path: rows.flat().join('') };
};
