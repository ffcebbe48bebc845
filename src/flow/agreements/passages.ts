import { defaultLocale } from '../../i18n/locales.ts';
import { phraseSearch, withoutPhrases } from '../../reading/phrase.ts';
import type { MdxBody } from '../../source/mdx.ts';
import type { Condition } from '../condition.ts';
import type { FlowSources } from '../read.ts';
import { sentencesToTell, whenNoted } from '../tell.ts';
import { formsApart, textForms, type TextFor } from '../words.ts';
import type { Claim } from './schema.ts';

/** Something that a visitor reads at the end, and when. */
export interface Passage {
  readonly id: string;
  /** A part of the advice, `opening` or `bericht`. */
  readonly place: string;
  readonly outcomes: readonly string[];
  readonly when: Condition | undefined;
  readonly helpline: string | undefined;
  readonly numbers: readonly string[];
  readonly links: readonly string[];
  /** Its words in sight; a number stands there as the id of its organisation. */
  readonly inSight: string;
  /** With what is folded away. */
  readonly all: string;
}

/** Where a title counts, and what somebody may send to tell it: that is no part of an advice. */
const opening = 'opening';
const message = 'bericht';
export const otherPlaces: readonly string[] = [message];

const textsOf = (title: string | undefined, { prose }: MdxBody) => {
  const joined = (folds: boolean) =>
    [title, ...prose.flatMap(({ text, said, folded }) => (folded && !folds ? [] : (said ?? text)))]
      .filter(Boolean)
      .join('. ')
      .replaceAll(/\s+/g, ' ');
  return { inSight: joined(false), all: joined(true) };
};

const referencesIn = ({ components, links }: MdxBody) => ({
  numbers: components.flatMap(({ name, attributes: { id } }) =>
    name === 'Bel' && id !== undefined ? [id] : [],
  ),
  links: links.map(({ to }) => to),
});

interface OutcomeWords {
  readonly title?: string | undefined;
  readonly tell?: string | undefined;
}

/** Everything of a flow that somebody may read at the end, in the order of reading. */
export const passagesOf = ({ flow, outcomes, blocks, tell }: FlowSources): readonly Passage[] => {
  const saying = (
    place: string,
    id: string,
    ends: readonly string[],
    { text, when }: TextFor,
  ): Passage => ({
    id,
    place,
    outcomes: ends,
    when,
    helpline: undefined,
    numbers: [],
    links: [],
    inSight: text,
    all: text,
  });
  const openings = outcomes.flatMap(({ id, words }): readonly Passage[] => {
    const dutch = words[defaultLocale];
    if (!dutch) return [];
    const forms = (textOf: (own: OutcomeWords) => string | undefined) =>
      formsApart(textForms(flow.outcomes[id]?.variants, dutch.data, textOf));
    return [
      ...forms(({ title }) => title).map((one) => saying(opening, id, [id], one)),
      ...forms((own) => own.tell).map((one) => saying(message, id, [id], one)),
    ];
  });
  const advice = flow.blocks.flatMap(({ id, part, outcomes: ends, when, helpline }) => {
    const dutch = blocks.find((one) => one.id === id)?.words[defaultLocale];
    if (!dutch) return [];
    return [
      {
        id,
        place: part,
        outcomes: ends,
        when,
        helpline,
        ...referencesIn(dutch.body),
        ...textsOf(dutch.data.title, dutch.body),
      } satisfies Passage,
    ];
  });
  const everywhere = outcomes.map(({ id }) => id);
  const told = tell[defaultLocale]?.data;
  const messages = (told?.to ?? []).flatMap(({ id, when, kort, gewoon, briefje }) =>
    [
      ...[kort, gewoon.begin, gewoon.end].map((text) => ({ text, when })),
      ...(briefje
        ? [briefje.begin, briefje.end].map((text) => ({ text, when: whenNoted(told, when) }))
        : []),
    ].map((one) => saying(message, id, everywhere, one)),
  );
  const facts = (told ? sentencesToTell(told) : []).map((fact) =>
    saying(message, 'tell', everywhere, fact),
  );
  return [...openings, ...advice, ...messages, ...facts];
};

/** Looks in a passage for the words of a claim: without those that it allows. */
export const wordsFinder = (
  { words, except = [] }: Pick<Claim, 'words' | 'except'>,
  folds: boolean,
): ((passage: Passage) => string | undefined) => {
  const find = phraseSearch(words ?? []);
  return ({ all, inSight }) => {
    const text = folds ? all : inSight;
    return find(text) === undefined || except.length === 0
      ? find(text)
      : find(withoutPhrases(text, except));
  };
};

/**
 * Whether a passage is meant by a claim.
 * @param folds whether what is folded away counts: it does for what nobody may read
 */
export const matcherOf = (claim: Claim, folds: boolean): ((passage: Passage) => boolean) => {
  const { part, block, helpline, number, link, words } = claim;
  const find = wordsFinder(claim, folds);
  return (passage) =>
    (part?.includes(passage.place) ?? true) &&
    (block?.includes(passage.id) ?? true) &&
    (!helpline || (passage.helpline !== undefined && helpline.includes(passage.helpline))) &&
    (number?.some((id) => passage.numbers.includes(id)) ?? true) &&
    (link?.some((to) => passage.links.includes(to)) ?? true) &&
    (!words || find(passage) !== undefined);
};
