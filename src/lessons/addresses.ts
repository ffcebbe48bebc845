import { doorOf } from '../i18n/address.ts';
import { doors } from '../i18n/doors.ts';

/** Where a pack stands: `/docenten/lesmateriaal/<pack>/`. */
export const packPath = (pack: string): `/${string}/` => `/docenten/lesmateriaal/${pack}/`;

/** Where a document of a pack stands as a web page. */
export const documentPath = (pack: string, document: string): `/${string}/` =>
  `${packPath(pack)}${document}/`;

/** Where a class opens the advice with a made-up story. */
export const casePath = (id: string): `/${string}/` => `/docenten/klassikaal/${id}/`;

/** The whole address of a page, for paper: nobody can click there. */
export const fullAddress = (to: string): string =>
  to.startsWith('/') ? `${doors[doorOf(to)].origin}${to}` : to;

/** An address as people type it: `helpwanted.nl/advies`. */
export const typedAddress = (to: string): string =>
  fullAddress(to)
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/\/$/, '');
