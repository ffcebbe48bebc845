import { doorOf } from './address.ts';
import { doors } from './doors.ts';

/** The whole address of a page, for paper: nobody can click there. */
export const fullAddress = (to: string): string =>
  to.startsWith('/') ? `${doors[doorOf(to)].origin}${to}` : to;

/** An address as people type it: `helpwanted.nl/advies`. */
export const typedAddress = (to: string): string =>
  fullAddress(to)
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/\/$/, '');
