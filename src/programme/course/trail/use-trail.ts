import { useSyncExternalStore } from 'react';
import type { TrailModule } from '../page-data.ts';
import { answers, seen } from '../visit.ts';
import { trailOf, type Trail } from './trail.ts';

/** The way of this visitor; drawn again when an answer changes, or a workbook opens or shuts. */
export const useTrail = (modules: readonly TrailModule[]): Trail => {
  const book = useSyncExternalStore(answers.subscribe, answers.read);
  return trailOf(modules, book, seen);
};
