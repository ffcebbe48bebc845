import { holds, type Answers, type Condition } from './condition.ts';
import type { Flow, Outcome, Question } from './model.ts';
import type { Follow } from './stages.ts';
import type { TextFor } from './words.ts';

export const tones = ['kort', 'gewoon', 'briefje'] as const;
export type Tone = (typeof tones)[number];

interface Around {
  readonly begin: string;
  readonly end: string;
}

/** Somebody to tell it, as in `tell/nl.yaml`. */
export interface Recipient {
  readonly id: string;
  readonly label: string;
  readonly when?: Condition | undefined;
  readonly details: boolean;
  readonly kort: string;
  readonly gewoon: Around;
  readonly briefje?: Around | undefined;
}

type Said = readonly { readonly when: Condition; readonly text: string }[];

/** What "vertel het iemand" is made of. */
export interface TellTexts {
  readonly to: readonly Recipient[];
  readonly quiet?: Condition | undefined;
  readonly urgent?: Condition | undefined;
  readonly watched?: Condition | undefined;
  /** In whose role a visitor may read along. */
  readonly mirror: readonly {
    readonly role: string;
    readonly label: string;
    readonly when: Condition;
  }[];
  readonly facts: Said;
  readonly requests: Said;
  /** The situation in the visitor's own voice, by outcome: the first that holds. */
  readonly situations: Readonly<Record<string, readonly TextFor[]>>;
}

/** What the island needs and the form does not show: one data block in the page, never fetched. */
export interface FlowPageData {
  readonly flow: Flow;
  /** How many questions follow, by question. */
  readonly follow: Readonly<Record<string, readonly Follow[]>>;
  readonly tell: TellTexts | null;
}

/** The flow as its page has it: each variant has the name of its readers. */
export const withReaders = (
  flow: Flow,
  readers: (node: string, variant: string) => string,
): Flow => {
  const named = <N extends Question | Outcome>(nodes: Readonly<Record<string, N>>) =>
    Object.fromEntries(
      Object.entries(nodes).map(([node, one]): [string, N] => [
        node,
        {
          ...one,
          variants: one.variants?.map((variant) => ({ ...variant, id: readers(node, variant.id) })),
        },
      ]),
    );
  return { ...flow, questions: named(flow.questions), outcomes: named(flow.outcomes) };
};

/** Id of the `<script type="application/json">` with the data. */
export const pageDataId = 'flow-data';

const isPageData = (value: unknown): value is FlowPageData =>
  typeof value === 'object' && value !== null && 'flow' in value && 'follow' in value;

/**
 * The data block of a page, as `Flow.astro` wrote it.
 * @returns nothing when it is another block: the form then works as it does without JavaScript
 */
export const parsePageData = (json: string): FlowPageData | undefined => {
  const value: unknown = JSON.parse(json);
  return isPageData(value) ? value : undefined;
};

/**
 * How many questions still follow a question, at most.
 * @param answers those before it
 */
export const followAt = (
  follow: FlowPageData['follow'],
  question: string,
  answers: Answers,
): number => follow[question]?.find(({ when }) => !when || holds(when, answers))?.questions ?? 0;
