import { locales, type Locale } from '../i18n/locales.ts';
import { once } from '../source/once.ts';
import { rendered } from '../source/rendered.ts';
import { contentFolder } from '../source/root.ts';
import { readHelplines } from './read.ts';
import type { HelplineFacts, HelplineWords, Holidays, TalkLines } from './schema.ts';

/** An organisation with its words in one language. */
export interface Helpline {
  readonly id: string;
  readonly facts: HelplineFacts;
  readonly words: HelplineWords;
  /** One or two sentences about it, as a component. */
  readonly Body: Awaited<ReturnType<typeof rendered>>['Content'];
}

const contact = once(['contact'], () => readHelplines(contentFolder));

/**
 * The days on which lines may be closed.
 * @throws when the list could not be read: the checks say why
 */
export const holidays = (): Holidays => {
  const { data } = contact().holidays ?? {};
  if (!data) throw new Error('There is no content/contact/holidays.yaml.');
  return data;
};

/**
 * Who stands in "Praat nu".
 * @throws when the list could not be read: the checks say why
 */
export const talkLines = (): TalkLines => {
  const { data } = contact().talk ?? {};
  if (!data) throw new Error('There is no content/contact/praat-nu.yaml.');
  return data;
};

/**
 * One organisation in a language.
 * @throws when it is not there, or has no words in this language: the checks say so first
 */
export const loadHelpline = async (id: string, locale: Locale): Promise<Helpline> => {
  const { facts, words } = contact().helplines.get(id) ?? {};
  const own = words?.[locale];
  if (!facts || !own) throw new Error(`"${id}" has no words in "${locale}" in content/contact/.`);
  const { Content } = await rendered(own);
  return { id, facts: facts.data, words: own.data, Body: Content };
};

/** Every organisation with words in a language, by name. */
export const loadHelplines = async (locale: Locale): Promise<Helpline[]> => {
  const ids = [...contact().helplines].flatMap(([id, { words }]) => (words[locale] ? [id] : []));
  const all = await Promise.all(ids.map((id) => loadHelpline(id, locale)));
  return all.sort((a, b) => a.words.name.localeCompare(b.words.name, locales[locale].lang));
};
