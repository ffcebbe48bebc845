import { oneOf } from '../../../source/fields.ts';
import { exercise, ids } from '../base.ts';

/** A number for each sentence: `drie` is 1–3, `tien` is 0–10. */
export const rating = exercise(
  'rating',
  { items: ids(1, 8), scale: oneOf(['drie', 'tien'], 'scale: tien') },
  { settings: ['scale'] },
);
