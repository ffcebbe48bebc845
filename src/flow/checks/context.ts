import type { Finding } from '../../source/finding.ts';
import type { Visitors } from '../classes.ts';
import type { FlowSources } from '../read.ts';
import type { Stages } from '../stages.ts';

/** What the checks of a flow must know of the helplines. */
export interface KnownHelpline {
  /** Has a telephone or chat with a human. */
  readonly human: boolean;
  /** Has a number to call. */
  readonly phone: boolean;
  /** Open day and night, every day. */
  readonly always: boolean;
  readonly emergency: boolean;
  /** The ages that it surely takes; nothing when it is for everybody, or when nobody knows. */
  readonly ages?:
    { readonly from?: number | undefined; readonly to?: number | undefined } | undefined;
  /** Words on the card of a helper, title and text aside. */
  readonly words: number;
}

export interface FlowCheckContext {
  readonly sources: FlowSources;
  readonly stages: Stages;
  readonly helplines: ReadonlyMap<string, KnownHelpline>;
}

/** A rule for flows: reads everything, changes nothing, reports what is wrong. */
export type FlowCheck = (context: FlowCheckContext) => readonly Finding[];

export interface AdviceContext extends Pick<FlowCheckContext, 'sources' | 'helplines'> {
  /** Everybody who can go through the flow. */
  readonly visitors: Visitors;
}

/** A rule for what a visitor reads at the end. */
export type AdviceCheck = (context: AdviceContext) => readonly Finding[];
