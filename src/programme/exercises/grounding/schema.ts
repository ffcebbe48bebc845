import { exercise, ids } from '../base.ts';

/** A calming exercise, step by step; nothing to fill in. */
export const grounding = exercise('grounding', { steps: ids(3, 10) });
