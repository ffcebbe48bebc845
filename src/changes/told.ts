import { z } from 'zod';
import { defaultLocale } from '../i18n/locales.ts';
import type { Condition } from '../flow/condition.ts';
import type { Flow } from '../flow/model.ts';
import type { BlockThing, FlowSources } from '../flow/read.ts';
import type { Part } from '../flow/schema.ts';
import { formsInOrder, textForms, type TextFor } from '../flow/words.ts';
import { inSentences } from './words.ts';
import { ownText, type OwnText } from './own-text.ts';

/** A piece of advice, or a first line: what it says, and who and what is in it. */
export interface ToldPiece extends OwnText {
  readonly id: string;
  /** The organisation that it has one large button for. */
  readonly button?: string | undefined;
}

/** One text with its forms: of those that are for a visitor, the first is read. */
export interface ToldText {
  /** What it is of: `vraag wie`. */
  readonly key: string;
  readonly kind: TextKind;
  /** The question or outcome; nothing for what stands around each message. */
  readonly node: string | undefined;
  /** Of the label of an answer: which, and when it is offered. */
  readonly option?: { readonly id: string; readonly when: Condition | undefined } | undefined;
  readonly forms: readonly TextFor[];
}

export const textKinds = ['vraag', 'uitleg', 'antwoord', 'titel', 'knop', 'bericht'] as const;
export type TextKind = (typeof textKinds)[number];

/** A flow with everything that a visitor may read in it. */
export interface ToldFlow {
  readonly flow: Flow;
  readonly pieces: ReadonlyMap<string, ToldPiece>;
  readonly texts: readonly ToldText[];
}

const kinds = new Set<unknown>(['answer', 'all', 'any', 'not']);

/** Whether a value that was read is a condition: the schema of its file made it one. */
const isCondition = (value: unknown): value is Condition =>
  typeof value === 'object' && value !== null && 'kind' in value && kinds.has(value.kind);

/** A piece of advice has a part, and a first line has its own. */
export type ToldPlace = Part | 'eerst';

const named = z.looseObject({ id: z.string().optional(), role: z.string().optional() });
const ruled = z.looseObject({ when: z.custom<Condition>(isCondition) });

/** Fields of a message that are no words of it. */
const noWords = new Set(['when', 'id', 'role', 'status', 'review']);

/**
 * Every text of the messages that tell it, whatever their form, with the rule that it stands below. A rule of its
 * own (“for whom no fact stands in it”) is a text too: whom it is for is what somebody reads.
 */
const textsIn = (
  value: unknown,
  { path, when }: { readonly path: string; readonly when: Condition | undefined },
): readonly ToldText[] => {
  const text = (words: string, rule = when): readonly ToldText[] => [
    { key: path, kind: 'bericht', node: undefined, forms: [{ when: rule, text: words }] },
  ];
  if (value === undefined || value === null) return [];
  if (typeof value === 'string') return text(value);
  if (typeof value !== 'object') return text(`(${path}: ${JSON.stringify(value)})`);
  if (isCondition(value)) {
    return text(`(${path})`, when ? { kind: 'all', parts: [when, value] } : value);
  }
  const seen = new Map<string, number>();
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    if (!Array.isArray(value) && noWords.has(key)) return [];
    const own = ruled.safeParse(inner).data?.when;
    const { id, role } = named.safeParse(inner).data ?? {};
    // What has no id in a list is who it is for, and which of those it is.
    const rule = JSON.stringify(own ?? '');
    const nth = seen.get(rule) ?? 0;
    seen.set(rule, nth + 1);
    const name = Array.isArray(value) ? (id ?? role ?? `${rule} ${String(nth)}`) : key;
    const both: Condition | undefined =
      when && own ? { kind: 'all', parts: [when, own] } : (own ?? when);
    return textsIn(inner, { path: `${path} ${name}`, when: both });
  });
};

const textsOf = ({ flow, questions, outcomes, tell }: FlowSources): readonly ToldText[] => {
  const asked = questions.flatMap(({ id, words }): readonly ToldText[] => {
    const dutch = words[defaultLocale]?.data;
    const question = flow.questions[id];
    if (!dutch || !question) return [];
    const forms = (
      textOf: (own: {
        readonly title?: string | undefined;
        readonly hint?: string | undefined;
        readonly options?: Readonly<Record<string, string>> | undefined;
      }) => string | undefined,
    ) => formsInOrder(textForms(question.variants, dutch, textOf));
    return [
      { key: `vraag ${id}`, kind: 'vraag', node: id, forms: forms(({ title }) => title) },
      { key: `uitleg ${id}`, kind: 'uitleg', node: id, forms: forms(({ hint }) => hint) },
      ...question.options.map((option): ToldText => ({
        key: `antwoord ${id} ${option.id}`,
        kind: 'antwoord',
        node: id,
        option: { id: option.id, when: option.when },
        forms: forms(({ options }) => options?.[option.id]),
      })),
    ];
  });
  const ended = outcomes.flatMap(({ id, words }): readonly ToldText[] => {
    const dutch = words[defaultLocale]?.data;
    if (!dutch) return [];
    const forms = (
      textOf: (own: {
        readonly title?: string | undefined;
        readonly tell?: string | undefined;
        readonly continue?: string | undefined;
      }) => string | undefined,
    ) => formsInOrder(textForms(flow.outcomes[id]?.variants, dutch, textOf));
    return [
      { key: `titel ${id}`, kind: 'titel', node: id, forms: forms(({ title }) => title) },
      { key: `knop ${id}`, kind: 'knop', node: id, forms: forms((own) => own.continue) },
      { key: `bericht ${id}`, kind: 'bericht', node: id, forms: forms((own) => own.tell) },
    ];
  });
  const told = tell[defaultLocale]?.data;
  const quiet = told?.quiet;
  const message = [
    ...textsIn(told && { ...told, facts: [] }, { path: 'bericht', when: undefined }),
    // No fact stands in a message where what happened had better not be in writing.
    ...textsIn(told?.facts, {
      path: 'bericht facts',
      when: quiet && { kind: 'not', part: quiet },
    }),
  ];
  return [...asked, ...ended, ...message];
};

/** Of a piece what is no word of it, or is told by itself; any other field is something that is seen. */
const toldApart = new Set(['part', 'order', 'outcomes', 'when', 'helpline', 'button']);

/** What a piece says, without the words of the agreed lines in it: these are told by themselves. */
const pieceOf = (root: string, { id, data, words }: BlockThing): ToldPiece | undefined => {
  const dutch = words[defaultLocale];
  if (!dutch) return undefined;
  const { helpline, button } = data.data;
  const text = ownText(root, dutch);
  const title = dutch.data.title;
  const others = Object.entries(data.data).flatMap(([field, value]: [string, unknown]) =>
    value === undefined || toldApart.has(field) ? [] : [`(${field}: ${JSON.stringify(value)})`],
  );
  return {
    id,
    ...text,
    sentences: [
      ...(title === undefined ? [] : inSentences(title)),
      ...text.sentences,
      ...(button === undefined ? [] : [`(grote knop: ${button})`]),
      ...others,
    ],
    calls: [...text.calls, ...(button === undefined ? [] : [button])],
    card: helpline,
    button,
  };
};

/**
 * Everything that a visitor may read in a flow.
 * @param root the content folder that it was read from
 */
export const toldFlow = (root: string, sources: FlowSources): ToldFlow => ({
  flow: sources.flow,
  pieces: new Map(
    sources.blocks.flatMap((block) => {
      const piece = pieceOf(root, block);
      return piece ? [[block.id, piece] as const] : [];
    }),
  ),
  texts: textsOf(sources),
});
