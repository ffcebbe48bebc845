import { renderSVG } from 'uqr';

/** A QR code as a drawing; what it says can be read when a tenth of it is dirty. */
export const qrSvg = (address: string): string =>
  renderSVG(address, { ecc: 'M', border: 2, blackColor: '#1c2530', whiteColor: '#ffffff' });
