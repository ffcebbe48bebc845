import { z } from 'zod';
import { exercise, id, ids } from '../base.ts';

/** Some of these, at most `max`; with `rate` each gets 0–10; `top` picks the most important ones. */
export const chips = exercise(
  'chips',
  {
    options: ids(3).optional(),
    /** In place of `options`: the same under headings. */
    groups: z.record(id, ids(2)).optional(),
    max: z.int().min(1).max(12).optional(),
    rate: z.boolean().default(false),
    top: z.int().min(1).max(5).optional(),
    /** One field of one's own beside the choices. */
    own: z.boolean().default(false),
  },
  {
    mayHaveNotes: ({ options = [], groups = {} }) => [...options, ...Object.values(groups).flat()],
    wrong: ({ options, groups }) =>
      Boolean(options) === Boolean(groups)
        ? [
            [
              [],
              'Geef "options" of "groups", een van de twee.',
              'Haal er een weg of voeg er een toe.',
            ],
          ]
        : [],
  },
);
