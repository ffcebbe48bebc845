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

/** What is wrong inside one exercise: the field, the problem, what to do. */
export type Wrong = readonly [field: readonly (string | number)[], problem: string, fix: string];

/** What a kind says of its own fields, beside their shape. */
interface Particular<S extends z.core.$ZodLooseShape> {
  /** Fields that hold no ids. */
  readonly settings?: readonly string[];
  /** Fields whose names inside are always the same; their words stand in the interface. */
  readonly fixed?: readonly string[];
  /** The ids of which a visitor hears something after an answer: they need a note. */
  readonly notes?: (own: z.output<z.ZodObject<S>>) => readonly string[];
  /** The ids that may have a note, and do not need it. */
  readonly mayHaveNotes?: (own: z.output<z.ZodObject<S>>) => readonly string[];
  readonly wrong?: (own: z.output<z.ZodObject<S>>) => readonly Wrong[];
}

/** Fields of every kind, without ids that a visitor meets. */
const always = ['id', 'kind', 'minutes', 'plan'];

const idsWithin = (value: unknown, fixed: boolean): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap((one: unknown) => idsWithin(one, false));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [
    ...(fixed ? [] : [name]),
    ...idsWithin(inner, false),
  ]);
};

/**
 * Makes a kind of exercise, as an editor writes it.
 * @param shape its own fields
 */
export const exercise = <const K extends string, S extends z.core.$ZodLooseShape>(
  kind: K,
  shape: S,
  { settings = [], fixed = [], notes, mayHaveNotes, wrong }: Particular<S> = {},
) => {
  const own = z.object(shape);
  return {
    kind,
    schema: z.strictObject({
      id,
      kind: z.literal(kind),
      /** How long it takes, in minutes: shown before, and counted in the step it stands in. */
      minutes: z.int().min(1).max(10, { error: 'Een oefening duurt hoogstens 10 minuten.' }),
      /** The part of "Mijn plan" where its answers come. */
      plan: oneOf(planParts, 'plan: triggers').optional(),
      ...shape,
    }),
    /** Every id of one that needs words in `nl.mdx`: each once, in the order of `module.yaml`. */
    ids: (one: object): readonly string[] => [
      ...new Set(
        Object.entries(one).flatMap(([field, value]: [string, unknown]) =>
          [...always, ...settings].includes(field) ? [] : idsWithin(value, fixed.includes(field)),
        ),
      ),
    ],
    notes: (one: object): readonly string[] => notes?.(own.parse(one)) ?? [],
    mayHaveNotes: (one: object): readonly string[] => mayHaveNotes?.(own.parse(one)) ?? [],
    wrong: (one: object): readonly Wrong[] => wrong?.(own.parse(one)) ?? [],
  };
};
