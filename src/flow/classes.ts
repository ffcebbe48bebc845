import type { Answers, Condition } from './condition.ts';
import { always, factOf, Formulas, never, ticked, unticked, type Formula } from './formulas.ts';
import { goOn, type Flow } from './model.ts';
import type { Stage, Stages } from './stages.ts';

/**
 * Visitors whom a list of conditions cannot tell apart. A visitor is one whole set of answers, from the first
 * question to an outcome: who stops at an urgent outcome is one, and who goes on there is another.
 */
export interface VisitorClass {
  /** Of each condition whether it holds for them. */
  readonly holds: readonly boolean[];
  /** How many they are: counted, never listed. */
  readonly visitors: bigint;
  /** All answers of the first of them, in the order of asking: whoever gives these comes here. */
  readonly first: Answers;
}

/** What is kept of visitors who are still alike, on their way along the stages. */
export interface Measure<P> {
  readonly start: P;
  /** After an answer; of some that nobody tells apart the first, with how many there are. */
  readonly answer: (kept: P, question: string, options: readonly string[], alike: bigint) => P;
  /** After a fact that may be ticked or not and makes no difference. */
  readonly pass: (kept: P) => P;
  /** After a tick; undefined for who is not followed any further. */
  readonly tick: (kept: P, question: string, option: string) => P | undefined;
  /** After a condition is settled, by its place in the list; without it what was settled is remembered. */
  readonly settle?: (kept: P, condition: number, isSo: boolean) => P;
  /** Of visitors who from here on are alike. */
  readonly join: (one: P, other: P) => P;
}

interface Group<P> {
  readonly open: readonly Formula[];
  readonly kept: P;
}

type Groups<P> = Map<string, Group<P>>;

/** Everybody who can go through a flow, by where they end. */
export interface Visitors {
  readonly flow: Flow;
  /**
   * Follows all who end at an outcome, together as long as the conditions cannot tell them apart.
   * @returns at the end, of each group whether the conditions hold (unless these were settled on the way), and
   * what was kept
   */
  readonly follow: <P>(
    outcome: string,
    conditions: readonly (Condition | undefined)[],
    measure: Measure<P>,
  ) => readonly { readonly holds: readonly boolean[]; readonly kept: P }[];
  /**
   * All who end at an outcome, or who come to a question, in classes: two are in the same when the same
   * conditions hold for them.
   * Together the classes count everybody once.
   * @param conditions an absent one always holds, as the `when` of a block does
   */
  classes(outcome: string, conditions: readonly (Condition | undefined)[]): readonly VisitorClass[];
  /** Those who end at an outcome and for whom a condition holds; undefined when there is nobody. */
  readonly whoever: (outcome: string, condition: Condition | undefined) => VisitorClass | undefined;
}

interface Steps {
  readonly before: Steps | undefined;
  readonly question: string;
  readonly options: readonly string[];
}
interface Counted {
  readonly visitors: bigint;
  readonly steps: Steps | undefined;
}

const counting: Measure<Counted> = {
  start: { visitors: 1n, steps: undefined },
  answer: ({ visitors, steps: before }, question, options, alike) => ({
    visitors: visitors * alike,
    steps: { before, question, options },
  }),
  pass: ({ visitors, steps }) => ({ visitors: visitors * 2n, steps }),
  tick: ({ visitors, steps }, question, option) => ({
    visitors,
    steps: steps && {
      before: steps.before,
      question,
      options: [...steps.options, option],
    },
  }),
  join: (one, other) => ({ visitors: one.visitors + other.visitors, steps: one.steps }),
};

const answersOf = (last: Steps | undefined): Answers => {
  const steps: (readonly [string, readonly string[]])[] = [];
  for (let step = last; step; step = step.before) steps.push([step.question, step.options]);
  return Object.fromEntries(steps.reverse());
};

/** The stages from which each outcome can still be reached. */
const stagesTo = ({ stages }: Stages) => {
  const ahead = new Map<Stage, Set<string>>();
  for (const stage of stages.toReversed()) {
    const nodes = new Set([stage.node]);
    for (const { to } of stage.arrows) for (const node of ahead.get(to) ?? []) nodes.add(node);
    ahead.set(stage, nodes);
  }
  const known = new Map<string, readonly Stage[]>();
  return (outcome: string): readonly Stage[] => {
    const before = known.get(outcome);
    if (before) return before;
    const found = stages.filter((stage) => ahead.get(stage)?.has(outcome));
    known.set(outcome, found);
    return found;
  };
};

const add = <P>(groups: Groups<P>, group: Group<P>, measure: Measure<P>): void => {
  const key = group.open.join(' ');
  const before = groups.get(key);
  groups.set(key, before ? { ...before, kept: measure.join(before.kept, group.kept) } : group);
};

/** In the place of a condition that is settled and counted. */
const gone = -1;

/**
 * The visitors of a flow in classes, for any list of conditions. There can be millions of sets of answers: what
 * no condition asks is multiplied, and visitors for whom the same is still open are followed as one.
 * @param stages those of the flow, without circles: see `stagesOf`
 */
export const visitorsOf = (flow: Flow, stages: Stages): Visitors => {
  const formulas = new Formulas(flow);
  const to = stagesTo(stages);

  const follow = <P>(
    outcome: string,
    conditions: readonly (Condition | undefined)[],
    measure: Measure<P>,
  ) => {
    const settled = ({ open, kept }: Group<P>): Group<P> => {
      const { settle } = measure;
      if (!settle) return { open, kept };
      let after = kept;
      const left = open.map((formula, at) => {
        if (formula === gone || formulas.asks(formula).size > 0) return formula;
        after = settle(after, at, formulas.holds(formula));
        return gone;
      });
      return { open: left, kept: after };
    };
    const fill = (group: Group<P>, asked: string, value: string): Group<P> => {
      const open = group.open.map((one) =>
        one === gone ? one : formulas.after(one, asked, value),
      );
      return open.some((one, at) => one !== group.open[at]) ? settled({ ...group, open }) : group;
    };
    const isAsked = ({ open }: Group<P>, asked: string): boolean =>
      open.some((one) => one !== gone && formulas.asks(one).has(asked));

    const one = (group: Group<P>, node: string, options: readonly string[]): Group<P>[] => {
      const [first] = options;
      if (first === undefined) return [];
      const { kept } = group;
      if (!isAsked(group, node)) {
        return [{ ...group, kept: measure.answer(kept, node, [first], BigInt(options.length)) }];
      }
      return options.map((option) =>
        fill({ ...group, kept: measure.answer(kept, node, [option], 1n) }, node, option),
      );
    };

    /** Some of the facts, each ticked or not; the others are not. */
    const some = (
      group: Group<P>,
      node: string,
      { facts, others }: Readonly<Record<'facts' | 'others', readonly string[]>>,
    ): readonly Group<P>[] => {
      const without = others.reduce((left, id) => fill(left, factOf(node, id), unticked), group);
      let groups: Groups<P> = new Map();
      add(groups, without, measure);
      for (const id of facts) {
        const asked = factOf(node, id);
        const next: Groups<P> = new Map();
        for (const each of groups.values()) {
          if (!isAsked(each, asked)) {
            add(next, { ...each, kept: measure.pass(each.kept) }, measure);
            continue;
          }
          add(next, fill(each, asked, unticked), measure);
          const kept = measure.tick(each.kept, node, id);
          if (kept !== undefined) add(next, fill({ ...each, kept }, asked, ticked), measure);
        }
        groups = next;
      }
      return [...groups.values()];
    };

    const many = (group: Group<P>, node: string, options: readonly string[]): Group<P>[] => {
      const isAlone = (id: string) =>
        flow.questions[node]?.options.some((option) => option.id === id && option.alone) ?? false;
      const alone = options.filter(isAlone);
      const facts = options.filter((id) => !isAlone(id));
      const asked = { ...group, kept: measure.answer(group.kept, node, [], 1n) };
      const found = [...some(asked, node, { facts, others: alone })];
      // "Niets hiervan" stands beside no fact, and there is one at least: before each all others are not ticked.
      alone.forEach((id, at) => {
        const kept = measure.tick(asked.kept, node, id);
        if (kept === undefined) return;
        const first = fill({ ...asked, kept }, factOf(node, id), ticked);
        const others = [...facts, ...alone.slice(0, at)];
        found.push(...some(first, node, { facts: alone.slice(at + 1), others }));
      });
      return found;
    };

    const at = new Map<Stage, Groups<P>>();
    const ends: Groups<P> = new Map();
    const on = to(outcome);
    const there = new Set(on);
    const [first] = on;
    const start = { open: conditions.map((one) => formulas.of(one)), kept: measure.start };
    if (first) at.set(first, new Map([['', settled(start)]]));
    for (const stage of on) {
      const groups = [...(at.get(stage)?.values() ?? [])];
      at.delete(stage);
      const { node, arrows } = stage;
      if (node === outcome) {
        for (const { open, kept } of groups) {
          // Of what was never asked nothing is so.
          const ended = open.map((each) =>
            each === gone ? gone : formulas.holds(each) ? always : never,
          );
          add(ends, settled({ open: ended, kept }), measure);
        }
      }
      const question = flow.questions[node];
      for (const arrow of arrows) {
        if (!there.has(arrow.to)) continue;
        const next = at.get(arrow.to) ?? new Map<string, Group<P>>();
        at.set(arrow.to, next);
        for (const group of groups) {
          const answered = question
            ? (question.kind === 'many' ? many : one)(group, node, arrow.options)
            : [{ ...group, kept: measure.answer(group.kept, node, [goOn], 1n) }];
          for (const each of answered) add(next, each, measure);
        }
      }
    }
    return [...ends.values()].map(({ open, kept }) => ({
      holds: open.map((each) => each !== gone && formulas.holds(each)),
      kept,
    }));
  };

  const classes: Visitors['classes'] = (outcome, conditions) =>
    follow(outcome, conditions, counting).map(({ holds, kept: { visitors, steps } }) => ({
      holds,
      visitors,
      first: answersOf(steps),
    }));
  return {
    flow,
    follow,
    classes,
    whoever: (outcome, condition) =>
      classes(outcome, [condition]).find(({ holds: [isSo] }) => isSo),
  };
};
