import { renderSVG } from 'uqr';
import { documentColours } from '../ui/palette.ts';
import { fullAddress } from '../i18n/on-paper.ts';

/** A QR code as a drawing; what it says can be read when a tenth of it is dirty. */
export const qrSvg = (to: string): string =>
  renderSVG(fullAddress(to), {
    ecc: 'M',
    border: 2,
    blackColor: documentColours.ink,
    whiteColor: documentColours.white,
  });
