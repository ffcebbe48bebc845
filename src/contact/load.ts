import { getCollection, getEntry, render } from 'astro:content';
import { parse } from 'yaml';
import holidaysText from '../../content/contact/holidays.yaml?raw';
import { defaultLocale, locales, type Locale } from '../i18n/locales.ts';
import { holidaysSchema, type HelplineFacts, type HelplineWords } from './schema.ts';

/** An organisation with its words in one language. */
export interface Helpline {
  readonly id: string;
  readonly facts: HelplineFacts;
  readonly words: HelplineWords;
  /** One or two sentences about it, as a component. */
  readonly Body: Awaited<ReturnType<typeof render>>['Content'];
}

/** The days on which lines may be closed. */
export const holidays = holidaysSchema.parse(parse(holidaysText));

/**
 * One organisation, in Dutch when the language has no words for it yet.
 * @throws when there is no such folder in `content/contact/`
 */
export const loadHelpline = async (id: string, locale: Locale): Promise<Helpline> => {
  const facts = await getEntry('helplines', id);
  const words =
    (await getEntry('helplineWords', `${id}/${locale}`)) ??
    (await getEntry('helplineWords', `${id}/${defaultLocale}`));
  if (!facts || !words) {
    const known = (await getCollection('helplines')).map((entry) => entry.id).sort();
    throw new Error(
      `De hulplijn "${id}" bestaat niet in content/contact/. Kies uit: ${known.join(', ')}.`,
    );
  }
  const { Content } = await render(words);
  return { id, facts: facts.data, words: words.data, Body: Content };
};

/** Every organisation, by name. */
export const loadHelplines = async (locale: Locale): Promise<Helpline[]> => {
  const entries = await getCollection('helplines');
  const all = await Promise.all(entries.map(({ id }) => loadHelpline(id, locale)));
  return all.sort((a, b) => a.words.name.localeCompare(b.words.name, locales[locale].lang));
};
