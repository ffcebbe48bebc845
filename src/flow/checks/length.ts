import { defaultLocale, shownLocales, type Locale } from '../../i18n/locales.ts';
import { wordsOf } from '../../reading/sentences.ts';
import type { Source } from '../../source/read.ts';
import { atoms } from '../condition.ts';
import { blocksFor, type Block, type Flow } from '../model.ts';
import { combinations, toldApart } from '../routes.ts';
import type { AdviceCheck, AdviceContext } from './context.ts';

interface Words {
  readonly words: Readonly<Record<string, Source<{ readonly title: string }>>>;
}

/** Blocks in groups, each of which has no ticked fact in common with another. */
const apart = (flow: Flow, blocks: readonly Block[]): readonly (readonly Block[])[] => {
  const groups: { readonly facts: ReadonlySet<string>; readonly blocks: readonly Block[] }[] = [];
  for (const block of blocks) {
    const facts = new Set(
      atoms(block.when).flatMap(({ question, options }) =>
        flow.questions[question]?.kind === 'many' ? options.map((id) => `${question} ${id}`) : [],
      ),
    );
    const near = groups.filter((group) => !facts.isDisjointFrom(group.facts));
    const joined = {
      facts: new Set([...facts, ...near.flatMap((group) => [...group.facts])]),
      blocks: [...near.flatMap((group) => group.blocks), block],
    };
    groups.splice(0, groups.length, ...groups.filter((group) => !near.includes(group)), joined);
  }
  return groups.map((group) => group.blocks);
};

/**
 * The longest form of each advice: title, opening, blocks and the cards of the helpers, without
 * what is folded away.
 * @param locale the language in which it is counted
 * @returns words by outcome id
 */
export const longestAdvice = (
  { sources, routes, helplines }: AdviceContext,
  locale: Locale,
): ReadonlyMap<string, number> => {
  const { flow } = sources;
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
  const sizeOf = (blocks: readonly Block[]) =>
    blocks.reduce((sum, { id }) => sum + (sizes.get(id) ?? 0), 0);
  const isMany = (node: string) => flow.questions[node]?.kind === 'many';

  const longestOf = (outcome: string): number => {
    const own = flow.blocks.filter(({ outcomes }) => outcomes.includes(outcome));
    const always = sizeOf(own.filter(({ when }) => !when));
    const groups = apart(
      flow,
      own.filter(({ when }) => when),
    ).map((blocks) => ({ blocks, conditions: blocks.flatMap(({ when }) => when ?? []) }));
    const conditions = groups.flatMap((group) => group.conditions);
    const ways = routes.filter(({ end }) => end === outcome);
    let longest = 0;
    for (const route of toldApart(flow, ways, conditions)) {
      const people = { ...route, steps: route.steps.filter(({ node }) => !isMany(node)) };
      for (const person of combinations(flow, people, conditions)) {
        const steps = route.steps.map(({ node, options }) => ({
          node,
          options: person[node] ?? options,
        }));
        const sums = groups.map((group) => {
          const alone = { ...flow, blocks: group.blocks };
          const answered = combinations(flow, { ...route, steps }, group.conditions);
          return Math.max(...answered.map((all) => sizeOf(blocksFor(alone, outcome, all))));
        });
        longest = Math.max(
          longest,
          sums.reduce((sum, one) => sum + one, 0),
        );
      }
    }
    return always + longest;
  };
  return new Map(
    sources.outcomes.map((outcome) => [outcome.id, wordsIn(outcome) + longestOf(outcome.id)]),
  );
};

/** No advice is too long to read in a bad night, in any language that is shown. */
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
