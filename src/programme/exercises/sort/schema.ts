import { z } from 'zod';
import { exercise, id, ids } from '../base.ts';

/** Sentences to put in groups; `notes` in `nl.mdx` says why. */
export const sort = exercise(
  'sort',
  { groups: ids(2, 3), items: z.record(id, id) },
  {
    notes: ({ items }) => Object.keys(items),
    wrong: ({ groups, items }) =>
      Object.entries(items)
        .filter(([, group]) => !groups.includes(group))
        .map(([item, group]) => [
          ['items', item],
          `De groep "${group}" bestaat niet.`,
          `Kies uit: ${groups.join(', ')}.`,
        ]),
  },
);
