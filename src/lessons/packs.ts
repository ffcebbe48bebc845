import { kindNames, levels } from './kinds.ts';
import type { Pack } from './read.ts';

/** The documents of a pack as a teacher goes through them. */
export const inOrder = ({ documents }: Pack): Pack['documents'] =>
  [...documents].sort(
    (a, b) =>
      kindNames.indexOf(a.source.data.kind) - kindNames.indexOf(b.source.data.kind) ||
      a.id.localeCompare(b.id, 'nl', { numeric: true }),
  );

/** Pupils in primary and special schools read less at a time, in larger letters. */
export const isEasy = ({ source }: Pack): boolean =>
  source.data.levels.some((level) => levels[level].easy);
