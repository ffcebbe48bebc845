import { doors } from '../i18n/doors.ts';
import type { HandoutData } from './schema.ts';

const bases = { tips: '/ouders/downloads/', hulpkaart: '/' } as const;

/** Where a handout stands: its kind tells for whom it is. */
export const handoutPath = (kind: HandoutData['kind'], id: string): `/${string}/` =>
  `${bases[kind]}${id}/`;

/** Pages of the site that people also want on paper. */
const printed: readonly string[] = [`${doors.campaign.prefix}factsheet/`];

/** Whether a page is also a sheet to print. */
export const isPrinted = ({ path }: { readonly path: string }): boolean => printed.includes(path);
