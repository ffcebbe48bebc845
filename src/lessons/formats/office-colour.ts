/**
 * A colour as Office files write it: `0B5F63`.
 * @param colour as the palette has it: `#0b5f63`
 */
export const officeColour = (colour: string): string => colour.slice(1).toUpperCase();
