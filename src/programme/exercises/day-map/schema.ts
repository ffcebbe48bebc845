import { exercise } from '../base.ts';

/** When in the week it is hard: seven days by four parts, 0–3. It has no ids of its own. */
export const dayMap = exercise('day-map', {});
