import { defaultLocale, shownLocales, type Locale } from '../../i18n/locales.ts';
import { wordsOf } from '../../reading/sentences.ts';
import type { Source } from '../../source/read.ts';
import { longestFor } from '../longest.ts';
import type { AdviceCheck, AdviceContext } from './context.ts';

interface Words {
  readonly words: Readonly<Record<string, Source<{ readonly title: string }>>>;
}

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
  const wordsIn = ({ words }: Words): number => {
    const text = words[locale];
    if (!text) return 0;
    return [text.data.title, ...text.body.texts].reduce((sum, one) => sum + wordsOf(one).length, 0);
  };
  const sizes = new Map(
    sources.blocks.map((block) => {
      const helper = helplines.get(block.data.data.helpline ?? '')?.words ?? 0;
      return [block.id, helper + wordsIn(block)];
    }),
  );
  const { countedFacts } = sources.settings.data;
  return new Map(
    sources.outcomes.map((outcome) => [
      outcome.id,
      wordsIn(outcome) + longestFor(visitors, outcome.id, sizes, countedFacts),
    ]),
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
