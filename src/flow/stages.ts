import { allOf, anyOf, atoms, holds, notOf, type Answers, type Condition } from './condition.ts';
import { goOn, nextOf, type Flow } from './model.ts';

/**
 * A question or outcome, as far as the answers before it still matter: two visitors who come to a
 * question by other answers are at one stage of it when no rule of the routing can tell them apart any more.
 */
export interface Stage {
  readonly node: string;
  /** Where each group of answers leads; at an outcome behind which the flow goes on, the one answer to it. */
  readonly arrows: readonly Arrow[];
  /** Of what the routing from here on asks of earlier answers, in the same order at each stage: whether it is so. */
  readonly told: () => readonly (readonly [Condition, boolean])[];
}

export interface Arrow {
  /** Of a question with several answers: all that are offered, for they lead the same way. */
  readonly options: readonly string[];
  readonly to: Stage;
}

/** A flow unfolded into stages: every way through it is a way along their arrows. */
export interface Stages {
  /** The first one first, and each after all that lead to it, unless there are circles. */
  readonly stages: readonly Stage[];
  /** Questions that lead back to themselves: the first of them stands at both ends. */
  readonly circles: readonly (readonly string[])[];
  /** Questions with an answer that leads nowhere. */
  readonly deadEnds: readonly string[];
  /** False when there are too many stages to unfold: what is here is a part of them. */
  readonly isWhole: boolean;
}

/** What a page can hold is far less: this only keeps the unfolding itself short. */
export const mostStages = 10_000;

const rulesOf = (flow: Flow, node: string): readonly (Condition | undefined)[] => {
  const { next = [], options = [] } = flow.questions[node] ?? {};
  return [
    ...next.map(({ when }) => when),
    ...options.flatMap((option) => [option.when, ...(option.next ?? []).map(({ when }) => when)]),
  ];
};

const leadsTo = (flow: Flow, node: string): readonly string[] => {
  const { next = [], options = [] } = flow.questions[node] ?? {};
  const after = flow.outcomes[node]?.next;
  return [
    ...[...next, ...options.flatMap((option) => option.next ?? [])].map(({ to }) => to),
    ...(after === undefined ? [] : [after]),
  ];
};

/** By node: what the routing there, or anywhere behind it, may still ask of earlier answers. */
const whatMatters = (flow: Flow) => {
  const known = new Map<string, ReadonlyMap<string, readonly (readonly string[])[]>>();
  return (node: string): ReadonlyMap<string, readonly (readonly string[])[]> => {
    const before = known.get(node);
    if (before) return before;
    const behind = new Set<string>();
    const waiting = [node];
    for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
      if (behind.has(one)) continue;
      behind.add(one);
      waiting.push(...leadsTo(flow, one));
    }
    const asked = new Map<string, (readonly string[])[]>();
    for (const { question, options } of [...behind].flatMap((one) =>
      rulesOf(flow, one).flatMap(atoms),
    )) {
      asked.set(question, [...(asked.get(question) ?? []), options]);
    }
    known.set(node, asked);
    return asked;
  };
};

/** Circles of a graph: for each arrow that leads back, the way from where it leads to. */
const circlesIn = (start: string, next: (node: string) => Iterable<string>) => {
  const circles: (readonly string[])[] = [];
  const left = new Set<string>();
  const path: string[] = [];
  const walk = (node: string) => {
    const at = path.indexOf(node);
    if (at >= 0) {
      circles.push([...path.slice(at), node]);
      return;
    }
    if (left.has(node)) return;
    path.push(node);
    for (const one of next(node)) walk(one);
    path.pop();
    left.add(node);
  };
  walk(start);
  return circles;
};

/**
 * Unfolds a flow. Answers that lead from one stage to the same stage share an arrow: these are "the
 * answers that decide the route".
 */
export const stagesOf = (flow: Flow): Stages => {
  const matters = whatMatters(flow);
  const known = new Map<string, Stage>();
  const finished: Stage[] = [];
  const deadEnds = new Set<string>();
  const nexts = new Map<string, Set<string>>();
  let isWhole = true;

  const enter = (node: string, given: Answers): Stage => {
    const answers: Record<string, readonly string[]> = {};
    const marks: string[] = [];
    for (const [question, asked] of matters(node)) {
      const answer = given[question];
      if (!answer) continue;
      answers[question] = answer;
      const fits = asked.map((options) => options.some((id) => answer.includes(id)));
      marks.push(`${question}=${fits.map(Number).join('')}`);
    }
    const key = [node, ...marks.sort()].join(' ');
    const before = known.get(key);
    if (before) return before;
    const arrows: { options: string[]; to: Stage }[] = [];
    const told = () =>
      [...matters(node)].flatMap(([question, asked]) =>
        asked.map((options) => {
          const fact: Condition = { kind: 'answer', question, options };
          return [fact, holds(fact, answers)] as const;
        }),
      );
    const stage: Stage = { node, arrows, told };
    if (known.size >= mostStages) {
      isWhole = false;
      return stage;
    }
    known.set(key, stage);
    const lead = (options: readonly string[], answer: readonly string[]) => {
      const after = { ...answers, [node]: answer };
      const next = nextOf(flow, node, after);
      if (next === undefined) {
        deadEnds.add(node);
        return;
      }
      // A file that could not be read: there is a finding for it.
      if (!(next in flow.questions) && !(next in flow.outcomes)) return;
      nexts.set(node, (nexts.get(node) ?? new Set()).add(next));
      const to = enter(next, after);
      const same = arrows.find((arrow) => arrow.to === to);
      if (same) same.options.push(...options);
      else arrows.push({ options: [...options], to });
    };
    const question = flow.questions[node];
    if (question) {
      const offered = question.options.flatMap(({ id, when }) =>
        !when || holds(when, answers) ? [id] : [],
      );
      if (question.kind === 'many') lead(offered, []);
      else for (const id of offered) lead([id], [id]);
    } else if (flow.outcomes[node]?.next !== undefined) lead([goOn], [goOn]);
    finished.push(stage);
    return stage;
  };
  enter(flow.start, {});
  return {
    stages: finished.reverse(),
    circles: circlesIn(flow.start, (node) => nexts.get(node) ?? []),
    deadEnds: [...deadEnds],
    isWhole,
  };
};

/** How many ways lead through a flow, counted and not listed: there may be millions. */
export const countWays = (flow: Flow, { stages }: Stages): bigint => {
  const behind = new Map<Stage, bigint>();
  for (const stage of stages.toReversed()) {
    const own = stage.node in flow.outcomes ? 1n : 0n;
    behind.set(
      stage,
      stage.arrows.reduce((sum, { to }) => sum + (behind.get(to) ?? 0n), own),
    );
  }
  const [first] = stages;
  return (first && behind.get(first)) ?? 0n;
};

/** How many questions still follow a question, at most; of several the first that holds of the answers before it. */
export interface Follow {
  readonly when?: Condition | undefined;
  readonly questions: number;
}

/** What it hangs on how many questions follow, with as few conditions as tell it. */
const followOf = (
  stages: readonly Stage[],
  longest: ReadonlyMap<Stage, number>,
): readonly Follow[] => {
  const places = stages.map((stage) => ({
    told: stage.told(),
    questions: longest.get(stage) ?? 0,
  }));
  const byFacts = (asked: readonly number[]) => [
    ...Map.groupBy(places, ({ told }) =>
      asked.map((at) => Number(told[at]?.[1])).join(''),
    ).values(),
  ];
  const isSettledBy = (asked: readonly number[]) =>
    byFacts(asked).every((same) => new Set(same.map(({ questions }) => questions)).size === 1);
  const all = (places[0]?.told ?? []).map((_, at) => at);
  const needed = all.reduce((asked, at) => {
    const fewer = asked.filter((other) => other !== at);
    return isSettledBy(fewer) ? fewer : asked;
  }, all);
  const ways = byFacts(needed).flatMap(([first]) => first ?? []);
  // The largest last: it is for who none of the others is for.
  return [...Map.groupBy(ways, ({ questions }) => questions)]
    .sort(([one], [other]) => one - other)
    .map(([questions, same], at, { length }): Follow => {
      const when = anyOf(
        same.map(({ told }) =>
          allOf(
            told
              .filter((_, index) => needed.includes(index))
              .map(([fact, isSo]) => (isSo ? fact : notOf(fact))),
          ),
        ),
      );
      return at === length - 1 || typeof when === 'boolean' ? { questions } : { when, questions };
    });
};

/**
 * How many questions still follow each question, on the longest way from there: whoever answers is never
 * told of more than before, and who is told that it is the last one is asked no more.
 */
export const questionsThatFollow = (
  flow: Flow,
  { stages }: Stages,
): Readonly<Record<string, readonly Follow[]>> => {
  const longest = new Map<Stage, number>();
  const byNode = new Map<string, Stage[]>();
  for (const stage of stages.toReversed()) {
    const after = stage.arrows.map(
      ({ to }) => (longest.get(to) ?? 0) + (to.node in flow.questions ? 1 : 0),
    );
    longest.set(stage, Math.max(0, ...after));
    if (stage.node in flow.questions) {
      byNode.set(stage.node, [...(byNode.get(stage.node) ?? []), stage]);
    }
  }
  return Object.fromEntries(
    [...byNode].map(([node, several]) => [node, followOf(several, longest)]),
  );
};

/**
 * The questions in an order in which every one comes after all that can be asked before it.
 * Questions nobody reaches are left out.
 */
export const questionOrder = (flow: Flow, { stages }: Stages): readonly string[] => {
  const rank = new Map<string, number>();
  const before = new Map<string, Set<string>>();
  for (const { node, arrows } of stages) {
    for (const { to } of arrows) {
      before.set(to.node, (before.get(to.node) ?? new Set()).add(node));
    }
  }
  const rankOf = (node: string): number => {
    const known = rank.get(node);
    if (known !== undefined) return known;
    const found = Math.max(-1, ...[...(before.get(node) ?? [])].map(rankOf)) + 1;
    rank.set(node, found);
    return found;
  };
  return [...new Set(stages.map(({ node }) => node))]
    .filter((node) => node in flow.questions)
    .sort((a, b) => rankOf(a) - rankOf(b));
};

/** The first question that a first line can stand above; none when the flow has no such line. */
export const firstUnderLine = (flow: Flow, stages: Stages): string | undefined => {
  const order = questionOrder(flow, stages);
  const settledAt = (condition: Condition): number => {
    switch (condition.kind) {
      case 'answer':
        return order.indexOf(condition.question);
      case 'not':
        return settledAt(condition.part);
      case 'all':
        return Math.max(...condition.parts.map(settledAt));
      case 'any':
        return Math.min(...condition.parts.map(settledAt));
    }
  };
  return order[Math.min(...flow.firstLines.map(({ when }) => (when ? settledAt(when) : -1))) + 1];
};

/** The way with the most questions, from the first of them to an outcome. */
export const longestWay = (flow: Flow, { stages }: Stages): readonly string[] => {
  const longest = new Map<
    Stage,
    { readonly questions: number; readonly nodes: readonly string[] }
  >();
  for (const stage of stages.toReversed()) {
    const own = stage.node in flow.questions ? 1 : 0;
    let best = { questions: 0, nodes: [] as readonly string[] };
    for (const { to } of stage.arrows) {
      const after = longest.get(to);
      if (after && after.questions > best.questions) best = after;
      else if (after && best.nodes.length === 0) best = after;
    }
    longest.set(stage, { questions: best.questions + own, nodes: [stage.node, ...best.nodes] });
  }
  const [first] = stages;
  return (first && longest.get(first)?.nodes) ?? [];
};
