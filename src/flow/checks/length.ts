import { defaultLocale, shownLocales, type Locale } from '../../i18n/locales.ts';
import { wordsOf } from '../../reading/sentences.ts';
import type { Source } from '../../source/read.ts';
import { atoms, type Answers } from '../condition.ts';
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
 * The longest form of each advice for who ticks no more facts than are counted: title, opening, blocks and
 * the cards of the helpers, without what is folded away.
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
  const facts = sources.settings.data.countedFacts;
  const countTicked = (answers: Answers): number =>
    Object.entries(answers).reduce(
      (sum, [node, options]) => sum + (isMany(node) ? options.length : 0),
      0,
    );

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
        // By how many facts are ticked, at most: the longest so far.
        let sums = Array.from({ length: facts + 1 }, () => 0);
        for (const group of groups) {
          const alone = { ...flow, blocks: group.blocks };
          const answered = combinations(flow, { ...route, steps }, group.conditions);
          const own = sums.map(() => 0);
          for (const all of answered) {
            const ticked = countTicked(all);
            const size = sizeOf(blocksFor(alone, outcome, all));
            for (let most = ticked; most <= facts; most += 1) {
              own[most] = Math.max(own[most] ?? 0, size);
            }
          }
          sums = sums.map((_, most) =>
            Math.max(...sums.slice(0, most + 1).map((sum, here) => sum + (own[most - here] ?? 0))),
          );
        }
        longest = Math.max(longest, sums.at(-1) ?? 0);
      }
    }
    return always + longest;
  };
  return new Map(
    sources.outcomes.map((outcome) => [outcome.id, wordsIn(outcome) + longestOf(outcome.id)]),
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
