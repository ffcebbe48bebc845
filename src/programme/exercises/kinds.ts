import type { Kind } from './kind.ts';
import type { ExerciseKind } from './schema.ts';

const found = import.meta.glob<Kind>('./*/kind.ts', { eager: true, import: 'default' });

/**
 * A kind: what it asks, how it is on paper, and what it gives to the plan.
 * @throws when its folder has no `kind.ts`
 */
export const kindOf = (name: ExerciseKind): Kind => {
  const kind = found[`./${name}/kind.ts`];
  if (!kind) throw new Error(name);
  return kind;
};
