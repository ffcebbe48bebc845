import { exercise, ids } from '../base.ts';

/** Roles in three rings around oneself, and one contact for this week. */
export const people = exercise('people', { roles: ids(6), contacts: ids(3) });
