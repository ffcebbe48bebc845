import { atoms, holds, type Answers, type Condition } from './condition.ts';
import { goOn, nextOf, type Flow } from './model.ts';

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

export interface Routes {
  readonly routes: readonly Route[];
  /** Ways that come back to where they were, and nodes without a way on. */
  readonly cycles: readonly (readonly string[])[];
  readonly deadEnds: readonly string[];
}

/** No flow that a person can review has more ways than this. */
const mostRoutes = 5000;

const routingConditions = (flow: Flow): readonly (Condition | undefined)[] =>
  Object.values(flow.questions).flatMap(({ next, options }) => [
    ...(next ?? []).map(({ when }) => when),
    ...options.flatMap((option) => [option.when, ...(option.next ?? []).map(({ when }) => when)]),
  ]);

/**
 * Every simple way from the start to an outcome.
 * Answers that no rule of the routing tells apart, and that lead to the same place, share a step:
 * these are "the answers that decide the route".
 */
export const routesOf = (flow: Flow): Routes => {
  const rules = routingConditions(flow).flatMap(atoms);
  const signature = (question: string, option: string) =>
    rules
      .filter((rule) => rule.question === question)
      .map((rule) => (rule.options.includes(option) ? '1' : '0'))
      .join('');
  const routes: Route[] = [];
  const cycles: (readonly string[])[] = [];
  const deadEnds = new Set<string>();

  const walk = (node: string, steps: readonly Step[], answers: Answers): void => {
    if (routes.length > mostRoutes) return;
    if (steps.some((step) => step.node === node)) {
      cycles.push([...steps.map((step) => step.node), node]);
      return;
    }
    const outcome = flow.outcomes[node];
    if (outcome) {
      routes.push({ steps, end: node });
      if (outcome.next !== undefined) {
        const step = { node, options: [goOn] };
        walk(outcome.next, [...steps, step], { ...answers, [node]: [goOn] });
      }
      return;
    }
    const question = flow.questions[node];
    if (!question) return;
    const classes = new Map<string, { to: string | undefined; options: string[] }>();
    for (const { id, when } of question.options) {
      if (when && !holds(when, answers)) continue;
      const to = nextOf(flow, node, { ...answers, [node]: [id] });
      const key = question.kind === 'many' ? '' : `${to ?? ''} ${signature(node, id)}`;
      const group = classes.get(key);
      if (group) group.options.push(id);
      else classes.set(key, { to, options: [id] });
    }
    for (const { to, options } of classes.values()) {
      if (to === undefined) {
        deadEnds.add(node);
        continue;
      }
      const [first] = options;
      const given = first === undefined || question.kind === 'many' ? [] : [first];
      walk(to, [...steps, { node, options }], { ...answers, [node]: given });
    }
  };
  walk(flow.start, [], {});
  return { routes, cycles, deadEnds: [...deadEnds] };
};

/**
 * The questions in an order in which every one comes after all that can be asked before it.
 * Questions nobody reaches are left out.
 */
export const questionOrder = (flow: Flow, { routes }: Routes): readonly string[] => {
  const rank = new Map<string, number>([[flow.start, 0]]);
  for (let moved = true; moved;) {
    moved = false;
    for (const { steps } of routes) {
      steps.forEach(({ node }, index) => {
        const before = steps[index - 1];
        const needed = before ? (rank.get(before.node) ?? 0) + 1 : 0;
        if ((rank.get(node) ?? -1) >= needed) return;
        rank.set(node, needed);
        moved = true;
      });
    }
  }
  return [...rank]
    .filter(([node]) => node in flow.questions)
    .sort(([, a], [, b]) => a - b)
    .map(([node]) => node);
};

/** How many questions a route asks; a passed outcome is no question. */
export const questionsOn = (flow: Flow, route: Route): number =>
  route.steps.filter(({ node }) => node in flow.questions).length;

/** Roughly how many questions are still to come, by question: the mean over all routes, rounded. */
export const remainingQuestions = (
  flow: Flow,
  { routes }: Routes,
): Readonly<Record<string, number>> => {
  const sums = new Map<string, { total: number; count: number }>();
  for (const route of routes) {
    const asked = route.steps.filter(({ node }) => node in flow.questions);
    asked.forEach(({ node }, index) => {
      const sum = sums.get(node) ?? { total: 0, count: 0 };
      sums.set(node, { total: sum.total + asked.length - index - 1, count: sum.count + 1 });
    });
  }
  return Object.fromEntries(
    [...sums].map(([node, { total, count }]) => [node, Math.round(total / count)]),
  );
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
        return subsets(flags).map((chosen) => ({ ...answers, [node]: chosen }));
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
