import type { Finding } from '../../source/finding.ts';
import type { FlowSources } from '../read.ts';
import { routesOf, type Routes } from '../routes.ts';
import { checkAdvice } from './advice.ts';
import { checkIds } from './ids.ts';
import { checkLength } from './length.ts';
import { checkReach } from './reach.ts';
import { checkWords } from './words.ts';

/** What the checks of a flow must know of the helplines. */
export interface KnownHelpline {
  /** Has a telephone or chat with a human. */
  readonly human: boolean;
  /** Open day and night, every day. */
  readonly always: boolean;
  readonly emergency: boolean;
  /** Words on the card of a helper, title and text aside. */
  readonly words: number;
}

export interface FlowCheckContext {
  readonly sources: FlowSources;
  readonly routes: Routes;
  readonly helplines: ReadonlyMap<string, KnownHelpline>;
}

/** A rule for flows: reads everything, changes nothing, reports what is wrong. */
export type FlowCheck = (context: FlowCheckContext) => readonly Finding[];

/**
 * Everything the build refuses in a flow.
 * Rules that need a sound routing run only when the ids are right; otherwise one wrong id would
 * give a finding for every place that can no longer be reached.
 * @param isWhole whether every file could be read: without it the routing has holes
 */
export const checkFlow = (
  sources: FlowSources,
  helplines: ReadonlyMap<string, KnownHelpline>,
  isWhole: boolean,
): readonly Finding[] => {
  const context = { sources, helplines, routes: routesOf(sources.flow) };
  const ids = checkIds(context);
  const words = checkWords(context);
  if (!isWhole || ids.length > 0) return [...ids, ...words];
  const reach = checkReach(context);
  if (reach.length > 0) return [...words, ...reach];
  return [...words, ...checkAdvice(context), ...checkLength(context)];
};
