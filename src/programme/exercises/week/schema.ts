import { exercise, ids } from '../base.ts';

/** A week: each day a mood, sleep, hard moments and why. */
export const week = exercise('week', { reasons: ids(4) });
