import { z } from 'zod';
import * as list from './list.ts';

const { chips, ...others } = list;
const all = [chips, ...Object.values(others)];

/** One exercise of a module, by its kind. */
export const exerciseSchema = z.discriminatedUnion(
  'kind',
  [chips.schema, ...Object.values(others).map(({ schema }) => schema)],
  {
    error: () =>
      `Deze soort oefening bestaat niet. Kies uit: ${all
        .map(({ kind }) => kind)
        .sort()
        .join(', ')}.`,
  },
);

export type Exercise = z.infer<typeof exerciseSchema>;
export type ExerciseKind = Exercise['kind'];
/** The exercise of one kind. */
export type ExerciseOf<K extends ExerciseKind> = Extract<Exercise, { kind: K }>;

/** What the kind of an exercise says of it: its ids, its notes, what is wrong in it. */
export const definitionOf = ({ kind }: Exercise) => {
  const found = all.find((one) => one.kind === kind);
  if (!found) throw new Error(`There is no kind of exercise "${kind}".`);
  return found;
};
