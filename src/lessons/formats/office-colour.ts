import { documentColours } from '../../ui/palette.ts';

/** The name of a colour in documents. */
export type DocumentColour = keyof typeof documentColours;

/** A colour as Office files write it: `0B5F63`. */
export const officeColour = (name: DocumentColour): string =>
  documentColours[name].slice(1).toUpperCase();
