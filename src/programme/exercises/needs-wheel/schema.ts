import { exercise, ids } from '../base.ts';

/** Needs, each 0–10, and one goal to go towards. */
export const needsWheel = exercise('needs-wheel', { needs: ids(6, 12), steps: ids(4) });
