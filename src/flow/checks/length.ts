import { wordsOf } from '../../reading/sentences.ts';
import { holds } from '../condition.ts';
import { combinations } from '../routes.ts';
import type { FlowCheckContext, FlowCheck } from './context.ts';

const wordsIn = (title: string, texts: readonly string[]) =>
  wordsOf(title).length + texts.reduce((sum, text) => sum + wordsOf(text).length, 0);

/**
 * The longest form of each advice: title, opening, blocks and the cards of the helpers, without
 * what is folded away.
 * @returns words by outcome id
 */
export const longestAdvice = ({
  sources,
  routes,
  helplines,
}: FlowCheckContext): ReadonlyMap<string, number> => {
  const { flow, outcomes, blocks } = sources;
  return new Map(
    outcomes.map((outcome) => {
      const own = blocks.filter(({ data }) => data.data.outcomes.includes(outcome.id));
      const conditions = own.flatMap(({ data }) => data.data.when ?? []);
      const opening = outcome.words['nl'];
      const start = opening ? wordsIn(opening.data.title, opening.body.texts) : 0;
      const sizes = own.map(({ data, words }) => {
        const text = words['nl'];
        const helper = helplines.get(data.data.helpline ?? '')?.words ?? 0;
        return {
          when: data.data.when,
          size: helper + (text ? wordsIn(text.data.title, text.body.texts) : 0),
        };
      });
      let longest = 0;
      const seen = new Set<string>();
      for (const way of routes.routes.filter(({ end }) => end === outcome.id)) {
        for (const answers of combinations(flow, way, conditions)) {
          const key = conditions.map((rule) => (holds(rule, answers) ? '1' : '0')).join('');
          if (seen.has(key)) continue;
          seen.add(key);
          const total = sizes
            .filter(({ when }) => !when || holds(when, answers))
            .reduce((sum, { size }) => sum + size, start);
          longest = Math.max(longest, total);
        }
      }
      return [outcome.id, longest];
    }),
  );
};

/** No advice is too long to read in a bad night. */
export const checkLength: FlowCheck = (context) => {
  const { maxWords } = context.sources.settings.data;
  const lengths = longestAdvice(context);
  return context.sources.outcomes.flatMap(({ id, data }) => {
    const words = lengths.get(id) ?? 0;
    if (words <= maxWords) return [];
    return [
      data.finding(
        [],
        `Het advies "${id}" kan ${words} woorden lang worden. Er mogen er ${maxWords} zijn.`,
        'Maak de blokken korter, geef ze een "when", of vouw een stuk weg met <Meer titel="…">.',
      ),
    ];
  });
};
