import sharp from 'sharp';
import { drawingColours as colours } from './palette.ts';
import { sign } from './sign.ts';

const square = (size: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 40 40">
    <rect width="40" height="40" fill="${colours.paper}"/><g transform="translate(4 4)">${sign(colours.sun, colours.accent)}</g>
  </svg>`;

/** The icon in a tab. */
export const favicon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${sign(colours.sun, colours.accent)}</svg>`;

/** A plain dot in a tab: it tells nobody which site is open. */
export const quietIcon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><circle cx="16" cy="16" r="11" fill="${colours.quiet}"/></svg>`;

/** Shapes of the site's family, without words: in a chat it must not say what was shared. */
const social = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630">
  <rect width="1200" height="630" fill="${colours.paper}"/>
  <circle cx="860" cy="270" r="210" fill="${colours.sun}"/>
  <rect x="330" y="280" width="470" height="230" rx="115" fill="${colours.coral}"/>
  <path d="M430 460v110l90-68z" fill="${colours.coral}"/>
  <circle cx="430" cy="190" r="100" fill="${colours.accent}"/>
  <rect x="430" y="362" width="270" height="26" rx="13" fill="${colours.paper}"/>
  <rect x="430" y="414" width="170" height="26" rx="13" fill="${colours.paper}"/>
</svg>`;

/** The pictures that only exist as PNG, because who asks for them reads no SVG; by file name. */
export const brandPictures = {
  social,
  'apple-touch-icon': square(180),
  'favicon-32': square(32),
  'stip-32': quietIcon.replace('<svg', '<svg width="32" height="32"'),
} as const;

/** The name of a picture. */
export type BrandPicture = keyof typeof brandPictures;

/** A picture as PNG: the same bytes for the same picture. */
export const brandPng = (name: BrandPicture): Promise<Buffer> =>
  sharp(Buffer.from(brandPictures[name])).png({ compressionLevel: 9, palette: true }).toBuffer();
