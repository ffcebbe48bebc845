import { defaultLocale } from '../i18n/locales.ts';
import type { Condition } from '../flow/condition.ts';
import type { Flow } from '../flow/model.ts';
import type { BlockThing, FlowSources } from '../flow/read.ts';
import type { Part } from '../flow/schema.ts';
import { sentencesToTell } from '../flow/tell.ts';
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

/** A piece of advice has a part, and a first line has its own. */
export type ToldPlace = Part | 'eerst';

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
  const message = tell[defaultLocale]?.data;
  const around = (message?.to ?? []).flatMap(({ id, label, when, kort, gewoon, briefje }) =>
    Object.entries({
      aan: label,
      kort,
      'gewoon begin': gewoon.begin,
      'gewoon eind': gewoon.end,
      'briefje begin': briefje.begin,
      'briefje eind': briefje.end,
    }).map(([place, text]): ToldText => ({
      key: `bericht ${id} ${place}`,
      kind: 'bericht',
      node: undefined,
      forms: [{ when, text }],
    })),
  );
  // A fact has no id: it is for whom it is.
  const seen = new Map<string, number>();
  const nth = (rule: string): number => {
    const count = seen.get(rule) ?? 0;
    seen.set(rule, count + 1);
    return count;
  };
  const facts = (message ? sentencesToTell(message) : []).map(({ when, text }): ToldText => ({
    key: `bericht feit ${JSON.stringify(when)} ${String(nth(JSON.stringify(when)))}`,
    kind: 'bericht',
    node: undefined,
    forms: [{ when, text }],
  }));
  return [...asked, ...ended, ...around, ...facts];
};

/** What a piece says, without the words of the agreed lines in it: these are told by themselves. */
const pieceOf = (root: string, { id, data, words }: BlockThing): ToldPiece | undefined => {
  const dutch = words[defaultLocale];
  if (!dutch) return undefined;
  const { helpline, button } = data.data;
  const text = ownText(root, dutch);
  const title = dutch.data.title;
  return {
    id,
    ...text,
    sentences: [
      ...(title === undefined ? [] : inSentences(title)),
      ...text.sentences,
      ...(button === undefined ? [] : [`(grote knop: ${button})`]),
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
