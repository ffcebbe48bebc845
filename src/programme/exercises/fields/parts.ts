import type { Field, ExerciseQuestion } from './model.ts';

/** As many numbers as fit on one screen of a phone. */
const together = 4;

/** Many fields as questions of a few each, so that no screen is a wall of numbers. */
export const inParts = (
  id: string,
  title: string,
  fields: readonly Field[],
): readonly ExerciseQuestion[] => {
  const parts = Math.ceil(fields.length / together);
  const size = Math.ceil(fields.length / parts);
  return Array.from({ length: parts }, (_, at) => ({
    id: `${id}-${at}`,
    title,
    fields: fields.slice(at * size, (at + 1) * size),
  }));
};
