import { exercise, ids } from '../base.ts';

/** To whom (a role, no name), why, when, the first sentence, what not to tell, and a fallback. */
export const conversation = exercise('conversation', {
  roles: ids(4),
  reasons: ids(3),
  moments: ids(3),
  openings: ids(3),
  keep: ids(2),
  fallbacks: ids(2),
});
