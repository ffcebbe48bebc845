import { anyOf, notOf, type Condition } from './condition.ts';
import type { Variant } from './model.ts';

/** A text for the readers of a variant. */
interface OtherText {
  readonly variant: string;
  readonly when: Condition;
  readonly text: string;
}

/** One text of a question or outcome, with what some read in its place. */
export interface Forms {
  /** For everybody whom none of the others is for. */
  readonly base: string | undefined;
  /** In the order in which the first that holds counts. */
  readonly others: readonly OtherText[];
}

/**
 * One text in all its forms. A variant that says nothing of it reads what stands there.
 * @param variants those of the flow: some are settled when answers are given
 * @param words those that stand there, with those of the variants
 * @param textOf the text in some words, if they have it
 */
export const textForms = <W extends object>(
  variants: readonly Variant[] | undefined,
  words: W & { readonly variants?: Readonly<Record<string, W>> | undefined },
  textOf: (words: W) => string | undefined,
): Forms => {
  const others: OtherText[] = [];
  let base = textOf(words);
  for (const { id, when } of variants ?? []) {
    const own = words.variants?.[id];
    const text = (own && textOf(own)) ?? textOf(words);
    if (when === undefined) {
      base = text;
      break;
    }
    if (text !== undefined) others.push({ variant: id, when, text });
  }
  return { base, others: others.filter(({ text }) => text !== base) };
};

/** Every form of a text put into another. */
export const inForms = ({ base, others }: Forms, change: (text: string) => string): Forms => ({
  base: base === undefined ? undefined : change(base),
  others: others.map((other) => ({ ...other, text: change(other.text) })),
});

/** Every form of a text, each once. */
export const allForms = ({ base, others }: Forms): readonly string[] => [
  ...new Set([...(base === undefined ? [] : [base]), ...others.map(({ text }) => text)]),
];

/** A text and for whom it is; without a condition, for who is left. */
export interface TextFor {
  readonly when?: Condition | undefined;
  readonly text: string;
}

/** The forms of a text as a list in which the first that holds is the one to read. */
export const formsInOrder = ({ base, others }: Forms): readonly TextFor[] => [
  ...others.map(({ when, text }) => ({ when, text })),
  ...(base === undefined ? [] : [{ text: base }]),
];

/** For whom each form of a text is, when no order tells them apart. */
export const formsApart = ({ base, others }: Forms): readonly TextFor[] => {
  const none = notOf(anyOf(others.map(({ when }) => when)));
  return [
    ...others.map(({ when, text }) => ({ when, text })),
    ...(base === undefined
      ? []
      : [{ text: base, when: typeof none === 'boolean' ? undefined : none }]),
  ];
};
