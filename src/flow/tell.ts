import { atoms, holds, type Answers, type Condition } from './condition.ts';
import { tones, type Recipient, type TellTexts, type Tone } from './page-data.ts';

/** Whom a visitor can tell it to, in the order in which they are offered. */
export const recipientsFor = (
  { to }: Pick<TellTexts, 'to'>,
  answers: Answers,
): readonly Recipient[] => to.filter(({ when }) => !when || holds(when, answers));

/** How it can be told: where it is urgent, and by who asks for somebody to come now, not in a note. */
export const tonesFor = (
  { urgent }: Pick<TellTexts, 'urgent'>,
  to: Recipient,
  answers: Answers,
): readonly Tone[] =>
  tones.filter((tone) => to[tone] && !(tone === 'briefje' && urgent && holds(urgent, answers)));

/** When the words of a note are offered to whoever may tell it: with a condition, where it is not urgent. */
export const whenNoted = (
  tell: Pick<TellTexts, 'urgent'> | undefined,
  when: Condition | undefined,
): Condition | undefined => {
  const calm: readonly Condition[] = tell?.urgent ? [{ kind: 'not', part: tell.urgent }] : [];
  const parts = [...(when ? [when] : []), ...calm];
  return parts.length === 0 ? undefined : { kind: 'all', parts };
};

/** Whether what happened had better not be in writing. */
export const isQuiet = ({ quiet }: TellTexts, answers: Answers): boolean =>
  quiet !== undefined && holds(quiet, answers);

/**
 * The message in the visitor's own voice.
 * @param details whether it says what happened
 * @returns beginning, situation, facts that fit the answers, what the reader has to know, and a question for help
 */
export const messageOf = (
  tell: TellTexts,
  outcome: string,
  answers: Answers,
  { to, tone, details }: { to: Recipient; tone: Tone; details: boolean },
): string => {
  const said = (sentences: TellTexts['facts']) =>
    sentences.flatMap(({ when, text }) => (holds(when, answers) ? [text] : []));
  const situation = tell.situations[outcome]?.find(({ when }) => !when || holds(when, answers));
  const requests = to.details ? said(tell.requests) : [];
  if (tone === 'kort') return [to.kort, ...requests].join(' ');
  const { begin, end } = to[tone] ?? to.gewoon;
  const happened =
    details && to.details
      ? [situation?.text, ...(isQuiet(tell, answers) ? [] : said(tell.facts))]
      : [];
  return [begin, ...happened, ...requests, end].filter(Boolean).join(' ');
};

/** The sentences that may stand in a message, and when: no fact where what happened had better not be in writing. */
export const sentencesToTell = ({
  quiet,
  facts,
  requests,
}: Pick<TellTexts, 'quiet' | 'facts' | 'requests'>): TellTexts['facts'] => {
  const openly = (when: Condition): Condition =>
    quiet ? { kind: 'all', parts: [when, { kind: 'not', part: quiet }] } : when;
  return [...facts.map(({ when, text }) => ({ text, when: openly(when) })), ...requests];
};

/** Those who fit whatever else is answered: all that a page without a script can offer. */
export const surelyFit = <R extends { readonly when?: Condition | undefined }>(
  to: readonly R[],
  start: string,
): readonly R[] => to.filter(({ when }) => atoms(when).every(({ question }) => question === start));
