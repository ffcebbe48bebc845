import { exercise, ids } from '../base.ts';

/** situatie → gevoel → gedachte → drang (0–10) → wat ik deed → gevolg. */
export const chain = exercise('chain', {
  situations: ids(3),
  feelings: ids(3),
  thoughts: ids(3),
  did: ids(3),
  soon: ids(2),
  later: ids(2),
});
