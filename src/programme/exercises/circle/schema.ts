import { z } from 'zod';
import { exercise, id, ids } from '../base.ts';

/** Steps in a circle, each with ways out; the visitor picks three. */
export const circle = exercise(
  'circle',
  { steps: ids(4, 8), exits: z.record(id, ids(2, 8)) },
  {
    wrong: ({ steps, exits }) =>
      Object.keys(exits).join() === steps.join()
        ? []
        : [
            [
              ['exits'],
              'De uitgangen horen bij andere stappen dan in "steps".',
              `Geef elke stap uitgangen, in deze volgorde: ${steps.join(', ')}.`,
            ],
          ],
  },
);
