import { atoms, holds, type Answers, type Condition } from './condition.ts';
import { withoutNone, type Flow } from './model.ts';
import { countWays, stagesOf, type Stage } from './stages.ts';

/** A question (or passed outcome) on a route, with the answers that all lead the same way. */
export interface Step {
  readonly node: string;
  readonly options: readonly string[];
}

/** One way through a flow: answers that do not change the way are one step together. */
export interface Route {
  readonly steps: readonly Step[];
  /** The outcome it ends at. */
  readonly end: string;
}

/** No flow that a person can review has more ways than this. */
export const mostRoutes = 5000;

/**
 * Every way from the start to an outcome, one after another.
 * @throws when there are more than can be listed: count them first, with `countWays`
 */
export const routesOf = (flow: Flow): readonly Route[] => {
  const unfolded = stagesOf(flow);
  const ways = countWays(flow, unfolded);
  if (!unfolded.isWhole || unfolded.circles.length > 0 || ways > mostRoutes) {
    throw new RangeError(`The ways through "${flow.id}" cannot be listed: there are ${ways}.`);
  }
  const routes: Route[] = [];
  const walk = ({ node, arrows }: Stage, steps: readonly Step[]): void => {
    if (node in flow.outcomes) routes.push({ steps, end: node });
    for (const { options, to } of arrows) walk(to, [...steps, { node, options }]);
  };
  const [first] = unfolded.stages;
  if (first) walk(first, []);
  return routes;
};

/**
 * Every combination of answers on a route that a set of conditions can tell apart.
 * Answers that no condition names are left out; a question of kind `many` gives each subset of the
 * options that are named, and none.
 */
export const combinations = (
  flow: Flow,
  route: Route,
  conditions: readonly Condition[],
): readonly Answers[] => {
  const named = conditions.flatMap(atoms);
  let found: Answers[] = [{}];
  for (const { node, options } of route.steps) {
    const question = flow.questions[node];
    const relevant = named.filter((rule) => rule.question === node);
    const offered = (answers: Answers) =>
      options.filter((id) => {
        const when = question?.options.find((option) => option.id === id)?.when;
        return !when || holds(when, answers);
      });
    found = found.flatMap((answers): Answers[] => {
      const open = offered(answers);
      if (question?.kind === 'many') {
        const flags = open.filter((id) => relevant.some((rule) => rule.options.includes(id)));
        return subsets(flags)
          .filter((chosen) => withoutNone(question, chosen).length === chosen.length)
          .map((chosen) => ({ ...answers, [node]: chosen }));
      }
      const byMeaning = new Map<string, string>();
      for (const id of open) {
        const key = relevant.map((rule) => (rule.options.includes(id) ? '1' : '0')).join('');
        if (!byMeaning.has(key)) byMeaning.set(key, id);
      }
      return [...byMeaning.values()].map((id) => ({ ...answers, [node]: [id] }));
    });
  }
  return found;
};

const subsets = (items: readonly string[]): readonly (readonly string[])[] =>
  items.reduce<readonly (readonly string[])[]>(
    (sets, item) => [...sets, ...sets.map((set) => [...set, item])],
    [[]],
  );

/** The questions that conditions ask back, and those that decide which of their options are offered. */
const askedBy = (flow: Flow, conditions: readonly Condition[]): ReadonlySet<string> => {
  const found = new Set<string>();
  const waiting = conditions.flatMap(atoms);
  for (let one = waiting.pop(); one; one = waiting.pop()) {
    if (found.has(one.question)) continue;
    found.add(one.question);
    waiting.push(
      ...(flow.questions[one.question]?.options ?? []).flatMap(({ when }) => atoms(when)),
    );
  }
  return found;
};

/** The ways that a set of conditions can tell apart: of others, that ask nothing of it, the first one. */
export const toldApart = (
  flow: Flow,
  routes: readonly Route[],
  conditions: readonly Condition[],
): readonly Route[] => {
  const asked = askedBy(flow, conditions);
  const found = new Map<string, Route>();
  for (const route of routes) {
    const key = JSON.stringify([route.end, route.steps.filter(({ node }) => asked.has(node))]);
    if (!found.has(key)) found.set(key, route);
  }
  return [...found.values()];
};
