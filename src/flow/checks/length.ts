import { defaultLocale, shownLocales, type Locale } from '../../i18n/locales.ts';
import { wordsOf } from '../../reading/sentences.ts';
import { longestFor } from '../longest.ts';
import type { Block } from '../model.ts';
import { formsApart, textForms } from '../words.ts';
import type { AdviceCheck, AdviceContext } from './context.ts';

/**
 * The longest form of each advice for who ticks no more facts than are counted: title, opening, blocks and
 * the cards of the helpers, without what is folded away.
 * @param locale the language in which it is counted
 * @returns words by outcome id
 */
export const longestAdvice = (
  { sources, visitors, helplines }: AdviceContext,
  locale: Locale,
): ReadonlyMap<string, number> => {
  const { flow, blocks, outcomes, settings } = sources;
  const sizes = new Map(
    blocks.map(({ id, data, words }) => {
      const helper = helplines.get(data.data.helpline ?? '')?.words ?? 0;
      const text = words[locale];
      const texts = text ? [text.data.title ?? '', ...text.body.texts] : [];
      return [id, texts.reduce((sum, one) => sum + wordsOf(one).length, helper)];
    }),
  );
  // A title counts like a piece of advice: each reader has one of its forms.
  const titles = outcomes.flatMap(({ id, words }): readonly Block[] => {
    const text = words[locale];
    if (!text) return [];
    const forms = textForms<{ title?: string | undefined }>(
      flow.outcomes[id]?.variants,
      text.data,
      ({ title }) => title,
    );
    return formsApart(forms).map(({ text: title, when }, at) => {
      const block = `${id} ${at}`;
      sizes.set(block, wordsOf(title).length);
      return { id: block, part: 'opening', outcomes: [id], when };
    });
  });
  const counted = { ...visitors, flow: { ...flow, blocks: [...titles, ...flow.blocks] } };
  return new Map(
    outcomes.map(({ id }) => [id, longestFor(counted, id, sizes, settings.data.countedFacts)]),
  );
};

/**
 * No advice is too long to read in a bad night, in any language that is shown. Who ticks more facts than are
 * counted reads more: of what is true of him nothing may be lost.
 */
export const checkLength: AdviceCheck = (context) => {
  const { outcomes, settings } = context.sources;
  const { maxWords } = settings.data;
  return shownLocales.flatMap((locale) => {
    const inLanguage = locale === defaultLocale ? '' : ` in de taal "${locale}"`;
    const lengths = longestAdvice(context, locale);
    return outcomes.flatMap(({ id, data, words }) => {
      const length = lengths.get(id) ?? 0;
      if (!words[locale] || length <= maxWords) return [];
      return [
        data.finding(
          [],
          `Het advies "${id}" kan ${length} woorden lang worden${inLanguage}. Er mogen er ${maxWords} zijn.`,
          'Maak de blokken korter, geef ze een "when", of vouw een stuk weg met <Meer titel="…">.',
        ),
      ];
    });
  });
};
