import { exercise, ids } from '../base.ts';

/** Moments of urge: situation, strength before, what one did, strength after. */
export const urgeDiary = exercise('urge-diary', { situations: ids(4), techniques: ids(4) });
