import { z } from 'zod';
import { exercise, ids } from '../base.ts';

const light = z.strictObject({ signs: ids(3), actions: ids(2) });

/** Green, orange, red: signs and what to do; who helps; the day after a slip. */
export const trafficLight = exercise(
  'traffic-light',
  {
    groen: light,
    oranje: light,
    rood: light,
    people: ids(3),
    /** The 24 hours after a slip, in order. */
    day: ids(4, 8),
  },
  {
    fixed: ['groen', 'oranje', 'rood'],
    mayHaveNotes: ({ rood }) => rood.signs,
  },
);
