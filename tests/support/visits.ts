import type { Answers } from '../../src/flow/condition.ts';
import { blocksFor, goOn, optionsFor, replay, type Flow } from '../../src/flow/model.ts';
import { subsets } from './small-flows.ts';

/** What one visitor answers, and where that ends. */
export interface Visit {
  readonly answers: Answers;
  /** The nodes in order, the outcome last. */
  readonly path: readonly string[];
  readonly outcome: string;
  readonly blocks: readonly string[];
  /** How many answers were ticked in questions with several. */
  readonly ticked: number;
}

const endingAt = (flow: Flow, given: Answers): readonly Visit[] => {
  const { path, node, answers } = replay(flow, given);
  const question = flow.questions[node];
  const on = (options: readonly string[]) => endingAt(flow, { ...answers, [node]: options });
  if (question) {
    const offered = optionsFor(question, answers).map(({ id }) => id);
    return question.kind === 'many'
      ? subsets(offered).flatMap(on)
      : offered.flatMap((id) => on([id]));
  }
  const ticked = Object.entries(answers).reduce(
    (sum, [id, chosen]) => sum + (flow.questions[id]?.kind === 'many' ? chosen.length : 0),
    0,
  );
  const blocks = blocksFor(flow, node, answers).map(({ id }) => id);
  const here = { answers, path: [...path, node], outcome: node, blocks, ticked };
  return [here, ...(flow.outcomes[node]?.next === undefined ? [] : on([goOn]))];
};

/** Every visit that ends at an outcome, answer by answer, each once: only for a flow of which that can be listed. */
export const visitsOf = (flow: Flow): readonly Visit[] => [
  ...new Map(
    endingAt(flow, {}).map((visit) => [JSON.stringify([visit.outcome, visit.answers]), visit]),
  ).values(),
];
