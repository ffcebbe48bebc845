import { doors } from '../i18n/doors.ts';
import type { HandoutData } from './schema.ts';

const bases = {
  tips: '/ouders/downloads/',
  factsheet: doors.campaign.prefix,
  hulpkaart: '/',
} as const;

/** Where a handout stands: its kind tells for whom it is. */
export const handoutPath = (kind: HandoutData['kind'], id: string): `/${string}/` =>
  `${bases[kind]}${id}/`;
