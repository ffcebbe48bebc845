import { z } from 'zod';
import { exercise, ids } from '../base.ts';

/** Going on and stopping: what each gives and what each costs. */
export const balance = exercise(
  'balance',
  {
    boxes: z.strictObject({
      'doorgaan-geeft': ids(2),
      'doorgaan-kost': ids(2),
      'stoppen-geeft': ids(2),
      'stoppen-kost': ids(2),
    }),
  },
  { fixed: ['boxes'] },
);
