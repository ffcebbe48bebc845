import fc from 'fast-check';
import type { Answers, Condition } from '../../src/flow/condition.ts';
import { goOn, type Flow, type Option, type Question } from '../../src/flow/model.ts';

/**
 * Small flows of any shape: questions with one answer and with several, options and rules with conditions,
 * outcomes that go on, blocks of any outcome, other words for some. Ways lead only forward, so that there is no circle, and only
 * questions with one answer decide them, as the checks have it.
 */
export const smallFlow: fc.Arbitrary<Flow> = fc
  .record({
    kinds: fc.array(fc.constantFrom('one', 'one', 'one', 'many'), { minLength: 2, maxLength: 5 }),
    seeds: fc.infiniteStream(fc.nat({ max: 999 })),
  })
  .map(({ kinds, seeds }) => {
    const pick = (below: number): number => (seeds.next().value ?? 0) % below;
    const of = <T>(items: readonly [T, ...T[]]): T => items[pick(items.length)] ?? items[0];
    const optionIds = ['a', 'b', 'c'] as const;
    const ends = ['eind', 'slot'] as const;

    const condition = (names: readonly string[], depth: number): Condition | undefined => {
      const [first, ...others] = names;
      if (first === undefined) return undefined;
      const kind = depth > 1 ? 'answer' : of(['answer', 'answer', 'all', 'any', 'not'] as const);
      const part = (): Condition =>
        condition(names, depth + 1) ?? { kind: 'answer', question: first, options: ['a'] };
      if (kind === 'not') return { kind, part: part() };
      if (kind !== 'answer') return { kind, parts: [part(), part()] };
      const options = [of(optionIds), of(optionIds)];
      return { kind, question: of([first, ...others]), options: [...new Set(options)] };
    };
    const maybe = (names: readonly string[]) => (pick(3) === 0 ? condition(names, 0) : undefined);

    const ids = kinds.map((_, index) => `v${index}`);
    const urgent = kinds.flatMap((_, index) => (index + 1 < kinds.length ? [`nood${index}`] : []));
    const deciders = (before: number) =>
      ids.slice(0, before).filter((_, at) => kinds[at] === 'one');
    /** Where a way may lead from a question: to a later one, or to an outcome. */
    const target = (index: number): string => {
      const later = ids.slice(index + 1);
      const passing = urgent.slice(index, index + 1);
      return of([of(ends), ...later, ...later, ...passing]);
    };
    const rules = (index: number) => {
      const known = deciders(index + 1);
      const when = maybe(known);
      return [...(when ? [{ when, to: target(index) }] : []), { to: target(index) }];
    };
    /** Variants of words may ask anything: also what comes later, and what another asks. */
    const variants = () =>
      pick(3) === 0
        ? ['x', 'y'].slice(0, 1 + pick(2)).map((id) => ({ id, when: condition(ids, 0) }))
        : undefined;
    const questions = kinds.map((kind, index): Question => {
      const options = optionIds.slice(0, 2 + pick(2)).map((id, at): Option => ({
        id,
        when: at === 0 ? undefined : maybe(deciders(index)),
        next: kind === 'one' && pick(2) === 0 ? rules(index) : undefined,
        alone: kind === 'many' && at > 0 && pick(3) === 0 ? true : undefined,
      }));
      return { id: `v${index}`, kind, options, next: rules(index), variants: variants() };
    });
    const outcomes = [
      ...ends.map((id) => ({ id, topic: 'proef', danger: false, variants: variants() })),
      ...urgent.map((id, index) => ({
        id,
        topic: 'proef',
        danger: true,
        next: `v${index + 1}`,
        variants: variants(),
      })),
    ];
    const all = outcomes.map(({ id }) => id);
    return {
      id: 'klein',
      start: 'v0',
      questions: Object.fromEntries(questions.map((question) => [question.id, question])),
      outcomes: Object.fromEntries(outcomes.map((outcome) => [outcome.id, outcome])),
      blocks: Array.from({ length: 4 }, (_, index) => ({
        id: `blok${index}`,
        part: 'vandaag' as const,
        order: index,
        outcomes: [...new Set([...ends, of([...ends, ...all])])],
        when: condition(ids, 0),
      })),
      firstLines: [],
    };
  });

/** A rule in which questions and options are still numbers. */
const { rule } = fc.letrec<{
  rule: (flow: Flow) => Condition;
  list: ((flow: Flow) => Condition)[];
}>((tie) => ({
  list: fc.array(tie('rule'), { minLength: 1, maxLength: 3 }),
  rule: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc
      .tuple(fc.nat(), fc.uniqueArray(fc.nat({ max: 2 }), { minLength: 1 }))
      .map(([which, places]) => ({ questions }: Flow): Condition => {
        const asked = Object.values(questions).filter(({ kind }) => kind === 'one');
        const question = asked[which % asked.length];
        const options = (question?.options ?? []).filter((_, at) => places.includes(at));
        return {
          kind: 'answer',
          question: question?.id ?? '',
          options: options.map(({ id }) => id),
        };
      }),
    tie('rule').map((part) => (flow: Flow): Condition => ({ kind: 'not', part: part(flow) })),
    fc
      .tuple(fc.constantFrom('all' as const, 'any' as const), tie('list'))
      .map(([kind, parts]) => (flow: Flow): Condition => ({
        kind,
        parts: parts.map((part) => part(flow)),
      })),
  ),
}));

/** Small flows with rules for first lines, as an editor may write them; the first goes before the others. */
export const flowAndRules: fc.Arbitrary<{
  readonly flow: Flow;
  readonly rules: readonly Condition[];
}> = fc
  .tuple(
    smallFlow.filter(({ questions }) =>
      Object.values(questions).some(({ kind }) => kind === 'one'),
    ),
    fc.array(rule, { minLength: 1, maxLength: 4 }),
  )
  .map(([flow, rules]) => ({ flow, rules: rules.map((one) => one(flow)) }));

/** Some of a list, none and all among them. */
export const subsets = (items: readonly string[]): readonly (readonly string[])[] =>
  items.reduce<readonly (readonly string[])[]>(
    (sets, item) => [...sets, ...sets.map((set) => [...set, item])],
    [[]],
  );

/**
 * Everything that can be checked in the form of a flow, whatever was answered before: each input, and by
 * `done` whether a question with several answers was left.
 * @param most beyond so many, the states are drawn at even distances
 */
export const formStates = (flow: Flow, done: string, most: number): readonly Answers[] => {
  const choices = [
    ...Object.values(flow.questions).map(({ id, kind, options }) => {
      const ids = options.map((option) => option.id);
      const open: readonly (readonly string[])[] =
        kind === 'one'
          ? [[], ...ids.map((one) => [one])]
          : subsets(ids).flatMap((chosen) => [chosen, [...chosen, done]]);
      return [id, open] as const;
    }),
    ...Object.values(flow.outcomes)
      .filter(({ next }) => next !== undefined)
      .map(({ id }) => [id, [[], [goOn]]] as const),
  ];
  const total = choices.reduce((product, [, open]) => product * open.length, 1);
  const step = Math.max(1, total / most);
  const states: Answers[] = [];
  for (let at = 0; at < total; at += step) {
    let rest = Math.floor(at);
    const state: Record<string, readonly string[]> = {};
    for (const [id, open] of choices) {
      state[id] = open[rest % open.length] ?? [];
      rest = Math.floor(rest / open.length);
    }
    states.push(state);
  }
  return states;
};
