import { exercise, ids } from '../base.ts';

/** Things to arrange, each with a day. */
export const checklist = exercise('checklist', { items: ids(3, 12), helpers: ids(1, 8) });
