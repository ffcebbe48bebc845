import type { ReadingGate } from '../reading/check.ts';

/** Who reads a document. */
export type Reader = 'leerling' | 'docent' | 'ouder';

interface Kind {
  readonly reader: Reader;
  /** How many a pack must have. */
  readonly least: number;
  /** How many it may have. */
  readonly most: number;
  /** Pages of A4 that it may fill. */
  readonly pages: number;
}

/** The kinds of document in a pack, in the order of a list. */
export const documentKinds = {
  docentenhandleiding: {
    reader: 'docent',
    least: 1,
    most: 1,
    pages: 8,
  },
  lesplan: { reader: 'docent', least: 2, most: 6, pages: 5 },
  dias: { reader: 'leerling', least: 1, most: 3, pages: 16 },
  werkblad: { reader: 'leerling', least: 2, most: 8, pages: 2 },
  antwoordblad: { reader: 'docent', least: 1, most: 3, pages: 4 },
  gespreksregels: { reader: 'leerling', least: 1, most: 1, pages: 1 },
  hulpkaart: { reader: 'leerling', least: 1, most: 1, pages: 1 },
  ouderbrief: { reader: 'ouder', least: 1, most: 1, pages: 2 },
  protocol: { reader: 'docent', least: 1, most: 1, pages: 2 },
} as const satisfies Readonly<Record<string, Kind>>;

/** A kind of document in a pack. */
export type DocumentKind = keyof typeof documentKinds;

/** The kinds, in the order of a list. */
export const kindNames = [
  'docentenhandleiding',
  'lesplan',
  'dias',
  'werkblad',
  'antwoordblad',
  'gespreksregels',
  'hulpkaart',
  'ouderbrief',
  'protocol',
] as const satisfies readonly DocumentKind[];

/** For whom a pack is, and whether its pupils need easier words. */
export const levels = {
  'po-7-8': { easy: true },
  'vo-onderbouw': { easy: false },
  'vo-bovenbouw': { easy: false },
  mbo: { easy: false },
  vso: { easy: true },
  praktijkonderwijs: { easy: true },
} as const;

/** A kind of school. */
export type Level = keyof typeof levels;

/** The kinds of school, the youngest pupils first. */
export const levelNames = [
  'po-7-8',
  'vo-onderbouw',
  'vo-bovenbouw',
  'mbo',
  'vso',
  'praktijkonderwijs',
] as const satisfies readonly Level[];

/** What a pack can be about, in the order of the filter. */
export const topicNames = [
  'grenzen',
  'geheimen',
  'sexting',
  'doorsturen',
  'chantage',
  'deepfakes',
  'onbekenden',
  'omstanders',
  'hulp-vragen',
] as const;

/** What pupils read. */
export const pupilGate: ReadingGate = { fleschDouma: 75, meanSentence: 11, longest: 20 };
/** What pupils read in primary and special schools. */
export const easyGate: ReadingGate = { fleschDouma: 80, meanSentence: 10, longest: 16 };
