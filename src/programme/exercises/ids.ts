import type { Exercise } from './schema.ts';

/** Fields that hold no ids of their own. */
const settings = ['id', 'kind', 'minutes', 'plan', 'scale'];

/** Names inside a kind that are always the same; their words stand in the interface. */
const fixedNames = ['boxes', 'groen', 'oranje', 'rood'];

const within = (value: unknown, fixed: boolean): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap((one: unknown) => within(one, false));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [
    ...(fixed ? [] : [name]),
    ...within(inner, false),
  ]);
};

/**
 * Every id of an exercise that a visitor meets, so that needs words in `nl.mdx`.
 * @returns each id once, in the order of `module.yaml`
 */
export const idsOf = (exercise: Exercise): readonly string[] => [
  ...new Set(
    Object.entries(exercise).flatMap(([field, value]: [string, unknown]) =>
      settings.includes(field) ? [] : within(value, fixedNames.includes(field)),
    ),
  ),
];
