import type { Flow } from '../../flow/model.ts';
import type { Route, Step } from '../../flow/routes.ts';

/** Ways that lead to one outcome, told together where answers make no difference. */
export interface Ways {
  /** Each as its questions, with all answers that lead the same way. */
  readonly ways: readonly (readonly Step[])[];
  /** The urgent outcomes that somebody may read first, and go on behind. */
  readonly passed: readonly string[];
}

const sameStep = (one: Step, other: Step): boolean =>
  one.node === other.node && one.options.join() === other.options.join();

/** Two ways as one, when they differ in the answers to one question only. */
const joined = (one: readonly Step[], other: readonly Step[]): readonly Step[] | undefined => {
  if (one.length !== other.length || one.some(({ node }, at) => node !== other[at]?.node)) {
    return undefined;
  }
  const differs = one.flatMap((step, at) => {
    const beside = other[at];
    return beside && !sameStep(step, beside) ? [at] : [];
  });
  if (differs.length > 1) return undefined;
  return one.map((step, at) => ({
    ...step,
    options: [...new Set([...step.options, ...(other[at]?.options ?? [])])],
  }));
};

/** The answers in the order in which they are asked. */
const inOrder = ({ questions }: Flow, steps: readonly Step[]): readonly Step[] =>
  steps.map(({ node, options }) => ({
    node,
    options: (questions[node]?.options ?? [])
      .map(({ id }) => id)
      .filter((id) => options.includes(id)),
  }));

/**
 * All ways to an outcome in as few as can be told: together they are the same visitors.
 * @param routes those that end there
 */
export const fewestWays = (flow: Flow, routes: readonly Route[]): Ways => {
  const passed = new Set<string>();
  let ways: readonly (readonly Step[])[] = [];
  for (const { steps } of routes) {
    for (const { node } of steps) if (!(node in flow.questions)) passed.add(node);
    // What is ticked beside a way changes nothing of it.
    let way: readonly Step[] = steps.filter(({ node }) => flow.questions[node]?.kind === 'one');
    for (;;) {
      const near = ways.map((other) => ({ other, both: joined(other, way) }));
      const found = near.find(({ both }) => both !== undefined);
      if (!found?.both) break;
      way = found.both;
      ways = ways.filter((other) => other !== found.other);
    }
    ways = [...ways, way];
  }
  return { ways: ways.map((way) => inOrder(flow, way)), passed: [...passed] };
};
