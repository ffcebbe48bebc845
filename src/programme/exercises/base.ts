import { z } from 'zod';
import { idPattern, oneOf } from '../../source/fields.ts';
import { planParts } from './plan-parts.ts';

// What stands in `module.yaml` of each kind of exercise: ids and numbers, no words.
// The words for every id stand in `nl.mdx`, under `exercises.<id>.labels`.

/** An id in Dutch: it becomes a key in a visitor's workbook, so it never changes. */
export const id = z.string().regex(idPattern, {
  error: 'Een id heeft alleen kleine letters, cijfers en streepjes.',
});
export const ids = (least: number, most = 24) =>
  z
    .array(id)
    .min(least, { error: `Geef er minstens ${least}.` })
    .max(most, { error: `Geef er hoogstens ${most}.` });

export const exercise = <const K extends string, S extends z.core.$ZodLooseShape>(
  kind: K,
  shape: S,
) =>
  z.strictObject({
    id,
    kind: z.literal(kind),
    /** How long it takes, in minutes: shown before, and counted in the step it stands in. */
    minutes: z.int().min(1).max(10, { error: 'Een oefening duurt hoogstens 10 minuten.' }),
    /** The part of "Mijn plan" where its answers come. */
    plan: oneOf(planParts, 'plan: triggers').optional(),
    ...shape,
  });
