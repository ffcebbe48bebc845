/**
 * What is shown for what is checked: the algebra that the style rules are worded from. A condition speaks
 * here of inputs and not of answers, and that is not the same: an input of a branch that was left stays
 * checked, and its answer counts no more.
 *
 * One flow as an example. "Voor wie?" leads with `mezelf` to "Veilig?", with `ander` straight to "Wat?".
 * "Veilig?" leads with `ja` to "Wat?", with `nee` to the urgent outcome `bel-112`, and who goes on behind that
 * comes to "Wat?" too. Then the stages and arrows are
 *
 *     wie ─mezelf→ veilig ─ja→ wat        veilig ─nee→ bel-112 ─verder→ wat        wie ─ander→ wat
 *
 * and `reached('wat')` is: one of
 *
 *     wie: ander
 *     wie: mezelf and veilig: ja
 *     wie: mezelf and veilig: nee and bel-112: verder
 *
 * What comes behind "Wat?" begins with the same, and is told from there: `wat` is a gate, which every way to it
 * shares. A block there with `when: { not: { veilig: [ja] } }` asks of a question that only some were asked. So
 * it becomes: not ( wie: mezelf and veilig: ja ), for who chose `mezelf` and `ja` first and then `ander` has
 * left the answer `ja` behind.
 */
import { allOf, anyOf, notOf, type Condition, type Settled } from './condition.ts';
import { done } from './ids.ts';
import {
  goOn,
  variantsOf,
  type Block,
  type FirstLine,
  type Flow,
  type Option,
  type Question,
  type Variant,
} from './model.ts';
import type { Stage, Stages } from './stages.ts';

/** Conditions that must all hold, in the order in which a visitor meets their questions. */
export type Chain = readonly Condition[];

const keys = new WeakMap<Condition, string>();
const keyOf = (condition: Condition): string => {
  const known = keys.get(condition) ?? JSON.stringify(condition);
  keys.set(condition, known);
  return known;
};

const isSame = (a: Condition | undefined, b: Condition | undefined): boolean =>
  a !== undefined && b !== undefined && keyOf(a) === keyOf(b);

const checked = (question: string, options: readonly string[]): Condition => ({
  kind: 'answer',
  question,
  options,
});

/** Two chains as one, when they differ in the answers to one question only. */
const joined = (a: Chain, b: Chain): Chain | undefined => {
  if (a.length !== b.length) return undefined;
  const [at, ...others] = a.flatMap((part, index) => (isSame(part, b[index]) ? [] : [index]));
  if (at === undefined) return a;
  const [one, other] = [a[at], b[at]];
  if (others.length > 0 || one?.kind !== 'answer' || other?.kind !== 'answer') return undefined;
  if (one.question !== other.question) return undefined;
  return a.with(at, checked(one.question, [...new Set([...one.options, ...other.options])]));
};

const merged = (chains: readonly Chain[]): readonly Chain[] => {
  const found: Chain[] = [];
  for (const chain of chains) {
    const index = found.findIndex((other) => joined(other, chain) !== undefined);
    const both = joined(found[index] ?? [], chain);
    if (index < 0 || !both) found.push(chain);
    else found[index] = both;
  }
  return found.length < chains.length ? merged(found) : found;
};

const groupBy = <T>(items: readonly T[], key: (item: T) => string): readonly (readonly T[])[] => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return [...groups.values()];
};

/** One of several chains holds, with what they share written once: it is read on slow phones. */
const oneOf = (chains: readonly Chain[]): Chain => {
  const ways = merged(chains);
  const [first, ...others] = ways;
  if (!first || others.length === 0) return first ?? [];
  const shortest = Math.min(...ways.map((way) => way.length));
  let head = 0;
  while (head < shortest && others.every((way) => isSame(way[head], first[head]))) head += 1;
  let tail = 0;
  while (
    tail < shortest - head &&
    others.every((way) => isSame(way.at(-1 - tail), first.at(-1 - tail)))
  ) {
    tail += 1;
  }
  const middles = ways.map((way) => way.slice(head, way.length - tail));
  const byLast = groupBy(middles, (way) => {
    const last = way.at(-1);
    return last ? keyOf(last) : '';
  });
  const isShared = byLast.length > 1 && byLast.length < middles.length;
  const inner = anyOf((isShared ? byLast.map(oneOf) : middles).map((way) => allOf(way)));
  return [
    ...first.slice(0, head),
    // A way that adds nothing makes the others needless.
    ...(typeof inner === 'boolean' ? [] : [inner]),
    ...first.slice(first.length - tail),
  ];
};

interface Arrival {
  readonly from: Stage;
  readonly options: readonly string[];
}

/** Ways that share nothing are told one by one: each shares its beginning with the way to another place. */
const apart = ([first, ...others]: Chain): readonly Chain[] =>
  first?.kind === 'any'
    ? first.parts.map((part) => [...(part.kind === 'all' ? part.parts : [part]), ...others])
    : [first ? [first, ...others] : others];

/** Stages that somebody is at who sees something, and what is known of everybody who is there. */
interface Here {
  readonly before: ReadonlySet<Stage>;
  readonly stages: readonly Stage[];
  readonly known: ReadonlySet<string>;
}

/** What a flow shows, as conditions over its inputs. */
export interface Shown {
  /** Questions and outcomes that somebody can come to. */
  readonly nodes: readonly string[];
  /** A question or outcome is on the way that the answers describe: one of these holds. */
  readonly reached: (node: string) => readonly Chain[];
  /** At an outcome, who goes on behind it has passed it. */
  readonly notPassed: (outcome: string) => Chain;
  /** An option is offered, for who is asked the question. */
  readonly offered: (question: Question, option: Option) => Settled;
  /** For who comes to a question or outcome, each variant of its words and who reads it. */
  readonly worded: (node: string) => readonly (readonly [Variant, Settled])[];
  /** A piece of advice belongs here, for who has reached the outcome. */
  readonly fits: (outcome: string, block: Block) => Settled;
  /** All that a first line hangs on is answered so: one of these holds. */
  readonly begins: (line: FirstLine) => readonly Chain[];
}

/** Wanted answers by question, all of them. */
type Wanted = ReadonlyMap<string, readonly string[]>;

/** A condition without a `not` as the sets of answers that fulfil it. */
const fulfilledBy = (condition: Condition): readonly Wanted[] => {
  switch (condition.kind) {
    case 'answer':
      return [new Map([[condition.question, condition.options]])];
    case 'any':
      return condition.parts.flatMap(fulfilledBy);
    case 'all':
      return condition.parts
        .map(fulfilledBy)
        .reduce<readonly Wanted[]>(
          (sets, others) => sets.flatMap((set) => others.map((other) => both(set, other))),
          [new Map()],
        );
    case 'not':
      throw new TypeError('What is not answered yet fulfils nothing: see answeredOnly.');
  }
};

const both = (one: Wanted, other: Wanted): Wanted => {
  const joined = new Map(one);
  for (const [question, options] of other) {
    const before = joined.get(question);
    joined.set(question, before ? before.filter((id) => options.includes(id)) : options);
  }
  return joined;
};

/** Whether two first lines can hold of one visitor, as far as their answers say. */
export const canMeet = (one: FirstLine, other: FirstLine): boolean => {
  const parts = [one.when, other.when].flatMap((when) => when ?? []);
  return fulfilledBy({ kind: 'all', parts }).some((wanted) =>
    [...wanted.values()].every((options) => options.length > 0),
  );
};

/** @param unfolded the stages of the flow, all of them and without circles */
export const shownIn = (flow: Flow, unfolded: Stages): Shown => {
  const { stages } = unfolded;
  const [first] = stages;
  const place = new Map(stages.map((stage, index) => [stage, index]));
  const byNode = new Map<string, Stage[]>();
  const arrivals = new Map<Stage, Arrival[]>();
  for (const stage of stages) {
    byNode.set(stage.node, [...(byNode.get(stage.node) ?? []), stage]);
    for (const { options, to } of stage.arrows) {
      arrivals.set(to, [...(arrivals.get(to) ?? []), { from: stage, options }]);
    }
  }
  const stagesAt = (node: string): readonly Stage[] => byNode.get(node) ?? [];

  /** By stage: the last one before it that every way there shares. */
  const gates = new Map<Stage, Stage>();
  const shared = (several: readonly Stage[]): Stage | undefined =>
    several.reduce<Stage | undefined>((a, b) => {
      let [one, other]: [Stage | undefined, Stage | undefined] = [a, b];
      while (one && other && one !== other) {
        if ((place.get(one) ?? 0) > (place.get(other) ?? 0)) one = gates.get(one);
        else other = gates.get(other);
      }
      return one;
    }, several[0]);
  for (const stage of stages) {
    const gate = shared((arrivals.get(stage) ?? []).map(({ from }) => from));
    if (gate) gates.set(stage, gate);
  }

  const answered = ({ from, options }: Arrival): Condition =>
    checked(from.node, flow.questions[from.node]?.kind === 'many' ? [done] : options);
  const lastSteps = new Map<Stage, Chain>();
  /** What leads from a stage to one behind it that it is a gate of. */
  const between = (gate: Stage, stage: Stage): Chain => {
    const own = gates.get(stage);
    if (stage === gate || !own) return [];
    const last = lastSteps.get(stage) ?? arrive(own, arrivals.get(stage) ?? []);
    lastSteps.set(stage, last);
    return [...between(gate, own), ...last];
  };
  const arrive = (gate: Stage, several: readonly Arrival[]): Chain =>
    oneOf(several.map((arrival) => [...between(gate, arrival.from), answered(arrival)]));

  const reachedOf = new Map<string, Chain>();
  const reached = (node: string): Chain => {
    const known = reachedOf.get(node);
    if (known) return known;
    const several = stagesAt(node).flatMap((stage) => arrivals.get(stage) ?? []);
    const gate = shared(several.map(({ from }) => from));
    const chain = first && gate ? [...between(first, gate), ...arrive(gate, several)] : [];
    reachedOf.set(node, chain);
    return chain;
  };

  const allBefore = (several: readonly Stage[]): ReadonlySet<Stage> => {
    const found = new Set<Stage>();
    const waiting = [...several];
    for (let one = waiting.pop(); one; one = waiting.pop()) {
      for (const { from } of arrivals.get(one) ?? []) {
        if (found.has(from)) continue;
        found.add(from);
        waiting.push(from);
      }
    }
    return found;
  };
  const hereAt = (several: readonly Stage[], known: ReadonlySet<string>): Here => ({
    before: allBefore(several),
    stages: several,
    known,
  });
  const atNode = new Map<string, Here>();
  const at = (node: string): Here => {
    const here = atNode.get(node) ?? hereAt(stagesAt(node), new Set(reached(node).map(keyOf)));
    atNode.set(node, here);
    return here;
  };

  /** Whether every way to somewhere leads past some stages. */
  const isOnAll = ({ before, stages: ends }: Here, passed: ReadonlySet<Stage>): boolean => {
    const seen = new Set<Stage>();
    const waiting = first && !passed.has(first) ? [first] : [];
    for (let one = waiting.pop(); one; one = waiting.pop()) {
      if (ends.includes(one)) return false;
      if (seen.has(one)) continue;
      seen.add(one);
      for (const { to } of one.arrows) {
        if (!passed.has(to) && (before.has(to) || ends.includes(to))) waiting.push(to);
      }
    }
    return true;
  };

  /** A condition over answers as one over inputs, for who is somewhere. */
  const openAt = (here: Here, condition: Condition): Settled => {
    switch (condition.kind) {
      case 'answer':
        return answerAt(here, condition.question, condition.options);
      case 'all':
        return allOf(condition.parts.map((part) => openAt(here, part)));
      case 'any':
        return anyOf(condition.parts.map((part) => openAt(here, part)));
      case 'not':
        return notOf(openAt(here, condition.part));
    }
  };

  const answerAt = (here: Here, node: string, wanted: readonly string[]): Settled => {
    const question = flow.questions[node];
    const asked = stagesAt(node).filter((stage) => here.before.has(stage));
    const possible = new Set(
      asked.flatMap(({ arrows }) =>
        arrows.flatMap(({ options, to }) =>
          here.before.has(to) || here.stages.includes(to) ? options : [],
        ),
      ),
    );
    const options = wanted.filter((id) => possible.has(id));
    if (!question || options.length === 0) return false;
    const isAsked = isOnAll(here, new Set(asked))
      ? true
      : allOf(reached(node).filter((part) => !here.known.has(keyOf(part))));
    if (question.kind === 'one') {
      const rest = [...possible].filter((id) => !options.includes(id));
      // Who was asked has answered: of the two sides, the shorter one says it.
      const other = isAsked === true && rest.length < options.length;
      return allOf([
        isAsked,
        rest.length === 0 || (other ? notOf(checked(node, rest)) : checked(node, options)),
      ]);
    }
    const asker = hereAt(asked, here.known);
    const chosen = (option: Option): Settled =>
      allOf([checked(node, [option.id]), option.when ? openAt(asker, option.when) : true]);
    const isPlain = ({ when, alone }: Option) => !when && !alone;
    const these = question.options.filter(({ id }) => options.includes(id));
    const plain = these.filter(isPlain).map(({ id }) => id);
    // "Niets hiervan" counts only by itself.
    const others = question.options.filter(({ id, alone }) => !alone && possible.has(id));
    return allOf([
      isAsked,
      anyOf([
        ...(plain.length > 0 ? [checked(node, plain)] : []),
        ...these
          .filter((option) => !isPlain(option))
          .map((option) =>
            allOf([chosen(option), option.alone ? notOf(anyOf(others.map(chosen))) : true]),
          ),
      ]),
    ]);
  };

  /** Who has given these answers, from when the last of them was given. */
  const given = (wanted: Wanted): readonly Chain[] => {
    const asked = [...wanted.keys()];
    const last = asked.find((node) => {
      const { before } = at(node);
      return asked.every(
        (other) => other === node || stagesAt(other).some((one) => before.has(one)),
      );
    });
    const question = flow.questions[last ?? ''];
    if (!question) return asked.length === 0 ? [[]] : [];
    const own = question.options.flatMap((option) => {
      if (!wanted.get(question.id)?.includes(option.id)) return [];
      return [
        { id: option.id, isOffered: option.when ? openAt(at(question.id), option.when) : true },
      ];
    });
    const plain = own.flatMap(({ id, isOffered }) => (isOffered === true ? [id] : []));
    const parts: readonly Settled[] = [
      anyOf([
        plain.length > 0 && checked(question.id, plain),
        ...own.map(
          ({ id, isOffered }) =>
            isOffered !== true && allOf([isOffered, checked(question.id, [id])]),
        ),
      ]),
      ...asked
        .filter((node) => node !== question.id)
        .map((node) => answerAt(at(question.id), node, wanted.get(node) ?? [])),
    ];
    if (parts.includes(false) || stagesAt(question.id).length === 0) return [];
    const open = parts.filter((part) => typeof part !== 'boolean');
    return apart(reached(question.id)).map((way) => [...way, ...open]);
  };

  return {
    nodes: [...byNode.keys()],
    reached: (node) => apart(reached(node)),
    notPassed: (outcome) =>
      flow.outcomes[outcome]?.next === undefined
        ? []
        : [{ kind: 'not', part: checked(outcome, [goOn]) }],
    offered: ({ id }, { when }) => (when ? openAt(at(id), when) : true),
    worded: (node) => {
      const open = variantsOf(flow, node).map(({ when }) => (when ? openAt(at(node), when) : true));
      // The first that holds counts: mostly no other does, and then nothing has to be said of it.
      return variantsOf(flow, node).map((variant, index) => [
        variant,
        allOf([open[index] ?? false, ...open.slice(0, index).map(notOf)]),
      ]);
    },
    fits: (outcome, { when }) => (when ? openAt(at(outcome), when) : true),
    begins: ({ when }) => (when ? fulfilledBy(when).flatMap(given) : [[]]),
  };
};
