import { allOf, anyOf, atoms, notOf, type Condition, type Settled } from './condition.ts';
import type { Flow, Outcome, Question } from './model.ts';
import type { FlowSources } from './read.ts';
import type { Rule } from './schema.ts';

/** What is known before the first question is asked: an option by question. */
export type Given = Readonly<Record<string, string>>;

type Atom = Extract<Condition, { kind: 'answer' }>;

/** Whether a part of a condition holds, as far as that is settled. */
export type Known = (atom: Atom) => boolean | undefined;

/** A condition as far as it is still open: what is settled is filled in. */
export const openPart = (condition: Condition, known: Known): Settled => {
  switch (condition.kind) {
    case 'answer':
      return known(condition) ?? condition;
    case 'not':
      return notOf(openPart(condition.part, known));
    case 'all':
      return allOf(condition.parts.map((part) => openPart(part, known)));
    case 'any':
      return anyOf(condition.parts.map((part) => openPart(part, known)));
  }
};

/** What holds or may still hold, without a word about what is settled. */
const stillOpen = <T extends { readonly when?: Condition | undefined }>(
  things: readonly T[],
  known: Known,
): readonly T[] =>
  things.flatMap((thing) => {
    const when = thing.when === undefined ? true : openPart(thing.when, known);
    return when === false ? [] : [{ ...thing, when: when === true ? undefined : when }];
  });

const both = (a: Condition | undefined, b: Condition | undefined): Condition | undefined =>
  a && b ? { kind: 'all', parts: [a, b] } : (a ?? b);

/**
 * Rules that lead to a question whose answer is given lead on to where that answer leads.
 * @param passed the given questions on the way here: a circle of them leads nowhere
 */
const leadOn = (
  flow: Flow,
  rules: readonly Rule[],
  given: Given,
  passed: readonly string[] = [],
): readonly Rule[] =>
  rules.flatMap((rule) => {
    const question = flow.questions[rule.to];
    const answer = given[rule.to];
    if (!question || answer === undefined) return [rule];
    if (passed.includes(rule.to)) return [];
    const own = question.options.find(({ id }) => id === answer)?.next ?? question.next ?? [];
    return leadOn(flow, own, given, [...passed, rule.to]).map(({ to, when }) => ({
      to,
      when: both(rule.when, when),
    }));
  });

const mapped = <T>(things: Readonly<Record<string, T>>, change: (thing: T) => T) =>
  Object.fromEntries(Object.entries(things).map(([id, thing]) => [id, change(thing)]));

const knownFrom =
  (given: Given): Known =>
  ({ question, options }) => {
    const answer = given[question];
    return answer === undefined ? undefined : options.includes(answer);
  };

/** The questions whose answer is given are asked no more: every way leads past them. */
const pastGiven = (flow: Flow, given: Given): Flow => {
  const on = (rules: readonly Rule[] | undefined) => rules && leadOn(flow, rules, given);
  // Where no rules can stand, at the start and behind an outcome, only what is given counts.
  const known: Known = (atom) => knownFrom(given)(atom) ?? false;
  const to = (node: string) => stillOpen(leadOn(flow, [{ to: node }], given), known)[0]?.to;
  return {
    ...flow,
    start: to(flow.start) ?? flow.start,
    questions: mapped(flow.questions, (question): Question => ({
      ...question,
      next: on(question.next),
      options: question.options.map((option) => ({ ...option, next: on(option.next) })),
    })),
    outcomes: mapped(flow.outcomes, (outcome): Outcome => ({
      ...outcome,
      next: outcome.next === undefined ? undefined : to(outcome.next),
    })),
  };
};

/** Conditions without what is settled: options, rules and blocks that can never be are not there. */
const settled = (flow: Flow, known: Known): Flow => {
  const open = (rules: readonly Rule[] | undefined) => {
    if (!rules) return undefined;
    const left = stillOpen(rules, known);
    // The first rule that holds wins: behind one without a condition nothing counts.
    const last = left.findIndex(({ when }) => when === undefined);
    return last < 0 ? left : left.slice(0, last + 1);
  };
  return {
    ...flow,
    questions: mapped(flow.questions, (question): Question => ({
      ...question,
      next: open(question.next),
      options: stillOpen(question.options, known).map((option) => ({
        ...option,
        next: open(option.next),
      })),
      variants: question.variants && stillOpen(question.variants, known),
    })),
    outcomes: mapped(flow.outcomes, (outcome): Outcome => ({
      ...outcome,
      variants: outcome.variants && stillOpen(outcome.variants, known),
    })),
    blocks: stillOpen(flow.blocks, known),
    firstLines: stillOpen(flow.firstLines, known),
  };
};

/** Every question and outcome that some rule leads to, from the start. */
const reached = ({ start, questions, outcomes }: Flow): ReadonlySet<string> => {
  const found = new Set<string>();
  const waiting = [start];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (found.has(node)) continue;
    found.add(node);
    const { options = [], next = [] } = questions[node] ?? {};
    // The rules of a question count for the options that have none of their own.
    const rules = [...options.flatMap((option) => option.next ?? []), ...next];
    waiting.push(...rules.map(({ to }) => to));
    const after = outcomes[node]?.next;
    if (after !== undefined) waiting.push(after);
  }
  return found;
};

const only = <T>(things: Readonly<Record<string, T>>, ids: ReadonlySet<string>) =>
  Object.fromEntries(Object.entries(things).filter(([id]) => ids.has(id)));

/** How many things a flow has: what is left out makes it smaller. */
const sizeOf = ({ questions, outcomes, blocks }: Flow): number =>
  Object.values(questions).flatMap(({ options, next = [] }) => [
    ...options.flatMap((one) => [one, ...(one.next ?? [])]),
    ...next,
  ]).length +
  Object.keys({ ...questions, ...outcomes }).length +
  blocks.length;

/** Leaves out what no way leads to; what only its answers could bring then falls away as well. */
const pruned = (flow: Flow): Flow => {
  const ids = reached(flow);
  // Of a question that is still asked, an answer may be offered no more: only another gift would bring it.
  const isOffered = ({ question, options }: Atom) =>
    flow.questions[question]?.options.some(({ id }) => options.includes(id)) ?? false;
  const left = settled(
    {
      ...flow,
      questions: only(flow.questions, ids),
      outcomes: only(flow.outcomes, ids),
      blocks: flow.blocks.flatMap((block) => {
        const own = block.outcomes.filter((id) => ids.has(id));
        return own.length === 0 ? [] : [{ ...block, outcomes: own }];
      }),
    },
    (atom) => (ids.has(atom.question) && isOffered(atom) ? undefined : false),
  );
  return sizeOf(left) === sizeOf(flow) ? left : pruned(left);
};

/**
 * The flow for somebody of whom some answers are given. Those questions are not asked, and what only
 * other answers lead to is not there: no question, no option, no outcome, no advice.
 * @returns the same kind of flow, so that machine, style rules and HTML all come from it
 */
export const flowGiven = (flow: Flow, given: Given): Flow =>
  pruned(settled(pastGiven(flow, given), knownFrom(given)));

/** The sources of a flow of which some answers are given. */
export const sourcesGiven = (sources: FlowSources, given: Given): FlowSources => {
  const flow = flowGiven(sources.flow, given);
  const known: Known = (atom) =>
    knownFrom(given)(atom) ?? (atom.question in flow.questions ? undefined : false);
  const left = (when: Condition | undefined): Condition | undefined => {
    const open = when === undefined ? false : openPart(when, known);
    if (open === false) return undefined;
    return open === true ? { kind: 'all', parts: [] } : open;
  };
  const sentences = <T extends { readonly when: Condition }>(all: readonly T[]): T[] =>
    all.flatMap((one) => {
      const when = left(one.when);
      return when ? [{ ...one, when }] : [];
    });
  return {
    ...sources,
    flow,
    tell: Object.fromEntries(
      Object.entries(sources.tell).map(([language, source]) => {
        const { to, quiet, urgent, watched, mirror, facts, requests } = source.data;
        const data = {
          ...source.data,
          to: [...stillOpen(to, known)],
          quiet: left(quiet),
          urgent: left(urgent),
          watched: left(watched),
          // Whose role is given has no other one.
          mirror: sources.flow.start in given ? [] : sentences(mirror),
          facts: sentences(facts),
          requests: sentences(requests),
        };
        return [language, { ...source, data }];
      }),
    ),
  };
};

/**
 * For each form of the words of an outcome, the pieces of advice that who reads it may read, as far as the
 * questions tell that decide which form it is.
 * @returns one set of ids for each form
 */
export const readersOf = (flow: Flow, outcome: string): readonly ReadonlySet<string>[] => {
  const variants = flow.outcomes[outcome]?.variants ?? [];
  const asked = new Set(
    variants.flatMap(({ when }) => atoms(when).map(({ question }) => question)),
  );
  const people = [...asked].reduce<readonly Given[]>(
    (some, id) =>
      (flow.questions[id]?.options ?? []).flatMap((option) =>
        some.map((person) => ({ ...person, [id]: option.id })),
      ),
    [{}],
  );
  const read = new Map<string, Set<string>>();
  for (const person of people) {
    const holdsFor = (when: Condition | undefined) =>
      when === undefined || openPart(when, knownFrom(person));
    const form = variants.find(({ when }) => holdsFor(when) === true)?.id ?? '';
    const blocks = flow.blocks.filter(
      ({ outcomes, when }) => outcomes.includes(outcome) && holdsFor(when) !== false,
    );
    read.set(form, new Set([...(read.get(form) ?? []), ...blocks.map(({ id }) => id)]));
  }
  return [...read.values()];
};
