import { visitorsOf } from '../flow/classes.ts';
import type { Condition } from '../flow/condition.ts';
import type { FlowSources } from '../flow/read.ts';
import { stagesOf } from '../flow/stages.ts';

/**
 * Which part of all visitors of a flow reads each of its texts, by its place: `flows/advies/blocks/x`. Visitors
 * are sets of answers and are counted, never listed; each counts as much as another.
 */
export const shareOfReaders = ({
  id,
  flow,
}: Pick<FlowSources, 'id' | 'flow'>): ReadonlyMap<string, number> => {
  const visitors = visitorsOf(flow, stagesOf(flow));
  const outcomes = Object.keys(flow.outcomes);
  const count = (outcome: string, when: Condition | undefined): bigint =>
    visitors
      .classes(outcome, [when])
      .reduce((sum, { holds: [isSo], visitors: some }) => (isSo ? sum + some : sum), 0n);
  const ends = new Map(outcomes.map((outcome) => [outcome, count(outcome, undefined)]));
  const all = [...ends.values()].reduce((sum, some) => sum + some, 0n);
  const share = (some: bigint): number =>
    all === 0n ? 0 : Number((some * 10_000n) / all) / 10_000;
  const among = (ids: readonly string[], when: Condition | undefined): number =>
    share(ids.reduce((sum, outcome) => sum + count(outcome, when), 0n));
  return new Map([
    ...outcomes.map(
      (outcome) => [`flows/${id}/outcomes/${outcome}`, share(ends.get(outcome) ?? 0n)] as const,
    ),
    ...flow.blocks.map(
      (block) => [`flows/${id}/blocks/${block.id}`, among(block.outcomes, block.when)] as const,
    ),
    ...flow.firstLines.map(
      (line) => [`flows/${id}/blocks/${line.id}`, among(outcomes, line.when)] as const,
    ),
    ...Object.values(flow.questions).map(
      (question) =>
        [
          `flows/${id}/questions/${question.id}`,
          among(outcomes, {
            kind: 'answer',
            question: question.id,
            options: question.options.map((option) => option.id),
          }),
        ] as const,
    ),
  ]);
};
