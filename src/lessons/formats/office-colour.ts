/**
 * A colour as Office files write it: `0B5F63`.
 * @param colour as the palette has it: small letters after a hash
 */
export const officeColour = (colour: string): string => colour.slice(1).toUpperCase();
