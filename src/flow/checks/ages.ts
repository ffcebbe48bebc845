import type { Finding } from '../../source/finding.ts';
import type { Condition } from '../condition.ts';
import { visitorsInWords } from '../visitor-words.ts';
import type { AdviceCheck } from './context.ts';

/** Nobody is sent to a line that does not take somebody of that age. */
export const checkAges: AdviceCheck = ({ sources, visitors, helplines }) => {
  const { questions, blocks, flow } = sources;
  const aged = questions.flatMap(({ id: question, data }) =>
    data.data.options.flatMap(({ id, ages }) => (ages ? [{ question, id, ages }] : [])),
  );

  return blocks.flatMap(({ id, data }): readonly Finding[] => {
    const { helpline = '', outcomes } = data.data;
    const taken = helplines.get(helpline)?.ages;
    if (!taken) return [];
    const { from = 0, to = Infinity } = taken;
    const notTaken = aged
      .filter(({ ages }) => (ages.to ?? Infinity) < from || (ages.from ?? 0) > to)
      .map((one): Condition => ({ kind: 'answer', question: one.question, options: [one.id] }));
    const { when } = flow.blocks.find((block) => block.id === id) ?? {};
    const wrong: Condition = {
      kind: 'all',
      parts: [...(when ? [when] : []), { kind: 'any', parts: notTaken }],
    };
    for (const outcome of outcomes) {
      const who = visitors.whoever(outcome, wrong);
      if (!who) continue;
      const everybody = visitors.whoever(outcome, undefined)?.visitors ?? 0n;
      return [
        data.finding(
          ['helpline'],
          `"${helpline}" is er niet voor iemand van die leeftijd. (${visitorsInWords(sources, who, everybody)})`,
          `Geef het blok een "when" zonder dat antwoord, of kijk in content/contact/${helpline} na voor welke leeftijd deze hulplijn is.`,
        ),
      ];
    }
    return [];
  });
};
