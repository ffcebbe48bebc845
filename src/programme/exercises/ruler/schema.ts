import { exercise, ids } from '../base.ts';

/** 0–10, then "waarom geen 0?" and "wat brengt je één stap verder?". */
export const ruler = exercise('ruler', { items: ids(1, 4), reasons: ids(3), steps: ids(3) });
