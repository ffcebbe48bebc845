import type { Condition } from '../flow/condition.ts';
import { goOn, type Flow, type Option, type Question } from '../flow/model.ts';
import { questionOrder, type Arrow, type Stage, type Stages } from '../flow/stages.ts';

/** A flow as it was, and as it is. */
export type Side = 'before' | 'now';
export const sides: readonly Side[] = ['before', 'now'];
export const otherSide = (side: Side): Side => (side === 'before' ? 'now' : 'before');

/** Where somebody ended, before and now; nowhere on a side on which their answers cannot be given. */
export interface End extends Readonly<Record<Side, string | undefined>> {
  /** The node that everybody comes to who ended so, and the question that they all answer there with `ended`. */
  readonly id: string;
}

/**
 * Two flows walked through by the same people. Somebody gives one answer to a question, whichever flow asks
 * it and in whichever order; what only one of them asks is no difference yet.
 */
export interface BothFlows {
  /** All that is asked, of either. Its questions have other names: see `on`. */
  readonly flow: Flow;
  readonly stages: Stages;
  readonly ends: readonly End[];
  /** So for everybody who is there: some ways through the stages are of nobody. */
  readonly real: Condition;
  /** A condition of one of the two flows, on what somebody answers there. */
  on: (side: Side, condition: Condition) => Condition;
  /** Whether a question is asked. */
  asked: (side: Side, question: string) => Condition;
  /** Whether a question is asked before another on one side, and after it on the other. */
  moved: (question: string) => Condition;
  /** The names under which a question is asked of who is still in both flows. */
  shared: (question: string) => readonly string[];
  /** Of a condition what can be answered before a question comes. */
  known: (side: Side, condition: Condition, question: string) => Condition;
  /** What somebody answers, under the names of the flows themselves. */
  plain: (
    answers: Readonly<Record<string, readonly string[]>>,
  ) => Record<string, readonly string[]>;
}

/** The place behind all ends. */
export const everybody = 'klaar?';
export const ended = 'ja';

export const nobody: Condition = { kind: 'any', parts: [] };

type Position =
  | { readonly kind: 'at'; readonly stage: Stage }
  | { readonly kind: 'ended'; readonly outcome: string }
  /** Their answers cannot be given here. */
  | { readonly kind: 'gone' };
const gone: Position = { kind: 'gone' };

/** Where somebody is in each flow, with answers that one asked and the other will ask too. */
interface Place extends Readonly<Record<Side, Position>> {
  readonly waiting: Readonly<Record<Side, ReadonlyMap<string, Waiting>>>;
}

/** An answer that the other flow asked for first. */
interface Waiting {
  readonly option: string;
  /** The other does not offer it: only who is asked here too can give it. */
  readonly isOwed: boolean;
}

const names: Readonly<Record<Side, string>> = { before: 'toen', now: 'nu' };
const both = 'beide';
const stop = 'stop';

/** The names of a question do not hold a blank: ids of the content never do. */
const plainName = (name: string): string => name.split(' ').at(0) ?? name;

/** The nodes that can still come, by stage. */
const aheadIn = ({ stages }: Stages): ReadonlyMap<Stage, ReadonlySet<string>> => {
  const ahead = new Map<Stage, Set<string>>();
  for (const stage of stages.toReversed()) {
    const nodes = new Set([stage.node]);
    for (const { to } of stage.arrows) for (const node of ahead.get(to) ?? []) nodes.add(node);
    ahead.set(stage, nodes);
  }
  return ahead;
};

const positionAt = (flow: Flow, stage: Stage | undefined): Position => {
  if (!stage) return gone;
  return stage.node in flow.outcomes && stage.arrows.length === 0
    ? { kind: 'ended', outcome: stage.node }
    : { kind: 'at', stage };
};

/** Walks two flows at once. @param flows without circles, every answer of which leads somewhere */
export const bothFlows = (
  flows: Readonly<Record<Side, Flow>>,
  unfolded: Readonly<Record<Side, Stages>>,
): BothFlows => {
  const ahead = { before: aheadIn(unfolded.before), now: aheadIn(unfolded.now) };
  const numbers = new Map<Stage, number>();
  const numberOf = (stage: Stage): number => {
    const number = numbers.get(stage) ?? numbers.size;
    numbers.set(stage, number);
    return number;
  };
  const questions: Record<string, Question> = {};
  const asks: Record<Side, Map<string, Map<string, readonly string[] | undefined>>> = {
    before: new Map(),
    now: new Map(),
  };
  const real: Condition[] = [];
  const ends = new Map<string, End>();
  const finished: Stage[] = [];
  const known = new Map<string, Stage>();

  /** Remembers under which name a question is asked; of one with several answers, which mark says that it is. */
  const ask = (side: Side, question: string, name: string, mark?: readonly string[]) => {
    const list = asks[side].get(question) ?? new Map<string, readonly string[] | undefined>();
    list.set(name, mark);
    asks[side].set(question, list);
  };
  const declare = (name: string, kind: Question['kind'], options: readonly Option[]) => {
    const before = questions[name]?.options ?? [];
    const more = options.filter(({ id }) => before.every((one) => one.id !== id));
    questions[name] = { id: name, kind, options: [...before, ...more] };
  };
  const one = (name: string, ids: readonly string[]) => {
    declare(
      name,
      'one',
      ids.map((id) => ({ id })),
    );
  };

  const keyOf = ({ before, now, waiting }: Place): string => {
    const position = (one: Position) =>
      one.kind === 'at' ? String(numberOf(one.stage)) : one.kind === 'ended' ? one.outcome : '-';
    const given = sides.map((side) =>
      [...waiting[side]]
        .map(([question, one]) => `${question}=${one.option} ${String(one.isOwed)}`)
        .sort(),
    );
    return [position(before), position(now), ...given].join('|');
  };

  /** A place without what can no longer matter; nothing when nobody is there. */
  const settled = (place: Place): Place | undefined => {
    const asksLater = (side: Side, question: string) => {
      const position = place[side];
      return position.kind === 'at' && ahead[side].get(position.stage)?.has(question) === true;
    };
    const left = (side: Side) =>
      [...place.waiting[side]].filter(([question]) => asksLater(side, question));
    const isNobody = sides.some((side) =>
      [...place.waiting[side]].some(
        ([question, { isOwed }]) => isOwed && !asksLater(side, question),
      ),
    );
    return isNobody
      ? undefined
      : { ...place, waiting: { before: new Map(left('before')), now: new Map(left('now')) } };
  };

  const stageOf = (node: string, key: string, arrowsOf: (arrows: Arrow[]) => void): Stage => {
    const before = known.get(key);
    if (before) return before;
    const arrows: Arrow[] = [];
    // Of two flows nobody asks how many questions still follow.
    const stage: Stage = { node, arrows, told: () => [] };
    known.set(key, stage);
    arrowsOf(arrows);
    finished.push(stage);
    return stage;
  };

  /** Groups answers by where they lead. */
  const lead = (arrows: Arrow[], option: string, to: Stage | undefined) => {
    if (!to) return;
    const at = arrows.findIndex((arrow) => arrow.to === to);
    const same = arrows[at];
    if (same) arrows[at] = { ...same, options: [...same.options, option] };
    else arrows.push({ options: [option], to });
  };

  const follow = (side: Side, stage: Stage, option: string): Position => {
    const arrow = stage.arrows.find(({ options }) => options.includes(option));
    return arrow ? positionAt(flows[side], arrow.to) : gone;
  };

  const last = (): Stage =>
    stageOf(everybody, everybody, () => {
      /* Nothing comes behind it. */
    });

  const endAt = ({ before, now }: Place): Stage | undefined => {
    const outcome = (position: Position) =>
      position.kind === 'ended' ? position.outcome : undefined;
    const [was, is] = [outcome(before), outcome(now)];
    if (was === undefined && is === undefined) return undefined;
    const id = `${was ?? '-'} ${is ?? '-'} ?`;
    ends.set(id, { id, before: was, now: is });
    one(id, [ended]);
    return stageOf(id, id, (arrows) => {
      lead(arrows, ended, last());
    });
  };

  /** Those who are in both flows part: each goes on in the one that has them. */
  const part = (place: Place, key: string): Stage => {
    const name = `parting ${String(known.size)}`;
    one(name, Object.values(names));
    return stageOf(name, key, (arrows) => {
      for (const side of sides) {
        lead(arrows, names[side], enter({ ...place, [otherSide(side)]: gone }));
      }
    });
  };

  const manyOptions = (side: Side, stage: Stage): readonly Option[] => {
    const offered = new Set(stage.arrows.flatMap(({ options }) => options));
    return (flows[side].questions[stage.node]?.options ?? []).filter(({ id }) => offered.has(id));
  };

  /** A question with several answers: a mark that it is asked, and then the answers. */
  const many = (place: Place, key: string, name: string, of: readonly Side[]): Stage => {
    const stages = of.flatMap((side) => {
      const position = place[side];
      return position.kind === 'at' ? [{ side, stage: position.stage }] : [];
    });
    const lists = stages.map(({ side, stage }) => ({ side, options: manyOptions(side, stage) }));
    const [first, second] = lists;
    const same = (option: Option, list: readonly Option[]) =>
      list.some(({ id, alone: only }) => id === option.id && only === option.alone);
    const shared = (first?.options ?? []).filter((one) => !second || same(one, second.options));
    const mark = `${name} ?`;
    const question = plainName(name);
    const to = (side: Side) => {
      const position = place[side];
      if (position.kind !== 'at') return position;
      const [arrow] = position.stage.arrows;
      return arrow ? positionAt(flows[side], arrow.to) : gone;
    };
    one(mark, [both, ...Object.values(names)]);
    return stageOf(mark, key, (arrows) => {
      declare(name, 'many', shared);
      const next = of.reduce((moved, side) => ({ ...moved, [side]: to(side) }), place);
      for (const side of of) {
        ask(side, question, name);
        ask(side, question, mark, [both, names[side]]);
      }
      const asked = stageOf(name, `${key} ${both}`, (answers) => {
        const end = enter(next);
        if (end) answers.push({ options: shared.map(({ id }) => id), to: end });
      });
      lead(arrows, both, asked);
      for (const { side, options } of lists) {
        const own = options.filter((one) => !same(one, shared));
        if (own.length === 0) continue;
        // Only who ticks one of these is not in both: the others were counted above.
        const apart = `${question} ${names[side]} ${String(known.size)}`;
        declare(apart, 'many', options);
        ask(side, question, apart);
        real.push({
          kind: 'any',
          parts: [
            { kind: 'not', part: { kind: 'answer', question: `${apart} ?`, options: ['ja'] } },
            { kind: 'answer', question: apart, options: own.map(({ id }) => id) },
          ],
        });
        one(`${apart} ?`, ['ja']);
        const mine = { ...place, [otherSide(side)]: gone, [side]: to(side) };
        const answered = stageOf(apart, `${key} ${apart}`, (answers) => {
          const end = enter(mine);
          if (end) answers.push({ options: options.map(({ id }) => id), to: end });
        });
        const marked = stageOf(`${apart} ?`, `${key} ${apart} ?`, (only) => {
          lead(only, 'ja', answered);
        });
        lead(arrows, names[side], marked);
      }
    });
  };

  /** One flow goes on; the other waits. */
  const goOnAlone = (place: Place, key: string, side: Side): Stage | undefined => {
    const position = place[side];
    const other = place[otherSide(side)];
    if (position.kind !== 'at') return undefined;
    const { stage } = position;
    const { node } = stage;
    const name = `${node} ${names[side]}`;
    if (node in flows[side].outcomes) {
      one(name, [stop, goOn]);
      return stageOf(name, key, (arrows) => {
        lead(arrows, stop, enter({ ...place, [side]: { kind: 'ended', outcome: node } }));
        // Who could not go on behind the same outcome has no such answer.
        const waits = other.kind === 'ended' && other.outcome === node ? gone : other;
        const next = follow(side, stage, goOn);
        lead(arrows, goOn, enter({ ...place, [side]: next, [otherSide(side)]: waits }));
      });
    }
    if (flows[side].questions[node]?.kind === 'many') return many(place, key, name, [side]);
    const given = place.waiting[side].get(node);
    const asksLater = other.kind === 'at' && ahead[otherSide(side)].get(other.stage)?.has(node);
    const offered = stage.arrows.flatMap((arrow) => arrow.options);
    const later = asksLater ? (flows[otherSide(side)].questions[node]?.options ?? []) : [];
    const options =
      given === undefined
        ? [...new Set([...offered, ...later.map(({ id }) => id)])]
        : [given.option];
    one(name, options);
    ask(side, node, name);
    return stageOf(name, key, (arrows) => {
      for (const option of options) {
        const mine = new Map(place.waiting[side]);
        const others = new Map(place.waiting[otherSide(side)]);
        mine.delete(node);
        if (given === undefined && asksLater) {
          others.set(node, { option, isOwed: !offered.includes(option) });
        }
        const moved = { [side]: mine, [otherSide(side)]: others };
        lead(
          arrows,
          option,
          enter({
            ...place,
            [side]: follow(side, stage, option),
            waiting: { ...place.waiting, ...moved },
          }),
        );
      }
    });
  };

  /** Both are at one question, or at one outcome behind which both go on. */
  const together = (place: Place, key: string, stages: Readonly<Record<Side, Stage>>) => {
    const { node } = stages.now;
    const kinds = sides.map((side) => flows[side].questions[node]?.kind);
    if (kinds[0] !== kinds[1]) return part(place, key);
    if (kinds[0] === 'many') return many(place, key, node, sides);
    const isOutcome = kinds[0] === undefined;
    const options = isOutcome
      ? [stop, goOn]
      : [
          ...new Set(
            [stages.now, stages.before].flatMap(({ arrows }) =>
              arrows.flatMap((arrow) => arrow.options),
            ),
          ),
        ];
    const order = flows.now.questions[node]?.options.map(({ id }) => id) ?? [];
    const rank = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
    one(node, options);
    if (!isOutcome) for (const side of sides) ask(side, node, node);
    return stageOf(node, key, (arrows) => {
      for (const option of options.toSorted((a, b) => rank(a) - rank(b))) {
        const stopped: Position = { kind: 'ended', outcome: node };
        const to = (side: Side) =>
          isOutcome && option === stop ? stopped : follow(side, stages[side], option);
        lead(arrows, option, enter({ ...place, before: to('before'), now: to('now') }));
      }
    });
  };

  const enter = (unsettled: Place): Stage | undefined => {
    const place = settled(unsettled);
    if (!place) return undefined;
    const { before, now } = place;
    const key = keyOf(place);
    const seen = known.get(key);
    if (seen) return seen;
    if (before.kind !== 'at')
      return now.kind === 'at' ? goOnAlone(place, key, 'now') : endAt(place);
    if (now.kind !== 'at') return goOnAlone(place, key, 'before');
    const stages = { before: before.stage, now: now.stage };
    if (stages.before.node === stages.now.node) return together(place, key, stages);
    const waits = sides.find((side) => place.waiting[side].has(stages[side].node));
    if (waits) return goOnAlone(place, key, waits);
    // What the other will never ask is asked first.
    const own = sides.find(
      (side) => !ahead[otherSide(side)].get(stages[otherSide(side)])?.has(stages[side].node),
    );
    if (own) return goOnAlone(place, key, own);
    const single = sides.find((side) => flows[side].questions[stages[side].node]?.kind === 'one');
    return single ? goOnAlone(place, key, single) : part(place, key);
  };

  const none = new Map<string, Waiting>();
  const start = enter({
    before: positionAt(flows.before, unfolded.before.stages[0]),
    now: positionAt(flows.now, unfolded.now.stages[0]),
    waiting: { before: none, now: none },
  });

  const order = {
    before: questionOrder(flows.before, unfolded.before),
    now: questionOrder(flows.now, unfolded.now),
  };
  const namesOf = (side: Side, question: string) => [...(asks[side].get(question) ?? [])];
  const map = (
    condition: Condition,
    change: (answer: Extract<Condition, { kind: 'answer' }>) => Condition,
  ): Condition => {
    switch (condition.kind) {
      case 'answer':
        return change(condition);
      case 'not':
        return { kind: 'not', part: map(condition.part, change) };
      case 'all':
      case 'any':
        return { ...condition, parts: condition.parts.map((one) => map(one, change)) };
    }
  };
  /** Of who is asked it on both sides, and not at once. */
  const moved = (question: string): Condition => {
    const parts = sides.flatMap((side): readonly Condition[] => {
      const name = `${question} ${names[side]}`;
      const options = questions[name]?.options.map(({ id }) => id);
      return options ? [{ kind: 'answer', question: name, options }] : [];
    });
    return parts.length === sides.length ? { kind: 'all', parts } : nobody;
  };
  return {
    moved,
    flow: {
      id: flows.now.id,
      start: start?.node ?? everybody,
      questions,
      outcomes: { [everybody]: { id: everybody, topic: '', danger: false } },
      blocks: [],
      firstLines: [],
    },
    stages: { stages: finished.reverse(), circles: [], deadEnds: [], isWhole: true },
    ends: [...ends.values()],
    real: { kind: 'all', parts: real },
    on: (side, condition) =>
      map(condition, ({ question, options }) => ({
        kind: 'any',
        parts: namesOf(side, question).flatMap(([name, mark]) =>
          mark ? [] : [{ kind: 'answer', question: name, options }],
        ),
      })),
    asked: (side, question) => {
      const isMany = flows[side].questions[question]?.kind === 'many';
      return {
        kind: 'any',
        parts: namesOf(side, question).flatMap(([name, mark]) => {
          if (mark) return [{ kind: 'answer', question: name, options: mark }];
          if (isMany) return [];
          const options = questions[name]?.options.map(({ id }) => id) ?? [];
          return [{ kind: 'answer', question: name, options }];
        }),
      };
    },
    shared: (question) =>
      namesOf('now', question).flatMap(([name, mark]) =>
        mark === undefined && asks.before.get(question)?.has(name) ? [name] : [],
      ),
    known: (side, condition, question) => {
      const before = order[side].indexOf(question);
      return map(condition, (answer) => {
        const at = order[side].indexOf(answer.question);
        return at >= 0 && at < before ? answer : nobody;
      });
    },
    plain: (answers) =>
      Object.fromEntries(
        Object.entries(answers).flatMap(([name, options]) => {
          const isOurs =
            name.endsWith('?') || name.startsWith('parting ') || options.includes(stop);
          return isOurs ? [] : [[plainName(name), options]];
        }),
      ),
  };
};
