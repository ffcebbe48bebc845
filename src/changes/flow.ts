import { visitorsOf, type VisitorClass } from '../flow/classes.ts';
import type { Answers, Condition } from '../flow/condition.ts';
import type { Block, FirstLine, Flow } from '../flow/model.ts';
import { stagesOf } from '../flow/stages.ts';
import {
  bothFlows,
  ended,
  everybody,
  nobody,
  otherSide,
  sides,
  type End,
  type Side,
} from './both.ts';
import { sameUnderOtherName } from './names.ts';
import type { ToldPlace, ToldFlow, ToldPiece, ToldText } from './told.ts';
import { sentencesBetween, type SentenceChange } from './words.ts';

/** How many, and what the first of them answers. */
export interface Who {
  readonly visitors: bigint;
  readonly first: Answers;
}

/** A change that somebody meets, by its kind. */
export interface FlowChange {
  readonly kind:
    | 'outcome'
    | 'words'
    | 'lost'
    | 'added'
    | 'part'
    | 'order'
    | 'line'
    | 'text'
    | 'question-lost'
    | 'question-added'
    | 'question-order'
    | 'option-order'
    | 'shared';
  /** The block, first line, question or outcome. */
  readonly id: string;
  /** What stands in the place of it; of what is shared, its name. */
  readonly instead?: string | undefined;
  readonly text?: ToldText['kind'] | undefined;
  readonly option?: string | undefined;
  readonly place?: ToldPlace | undefined;
  readonly placeNow?: ToldPlace | undefined;
  readonly sentences: readonly SentenceChange[];
  readonly who: Who;
  /** The outcomes at which it happens, as they are called now; none when it happens on the way. */
  readonly outcomes: readonly string[];
}

/** What may never be lost without somebody who looks at it. */
export interface Loss {
  readonly what: 'nu' | '112' | '113';
  /** `card`, `button`: the number is left, and no card or no large button. `line`: above the questions. */
  readonly how: 'all' | 'some' | 'card' | 'button' | 'line';
  readonly who: Who;
  readonly outcomes: readonly string[];
}

/** Visitors of an outcome who are there before and now. */
export interface OutcomeChange {
  readonly outcome: string;
  readonly visitors: bigint;
  /** Those who read something else, or who came from elsewhere. */
  readonly other: bigint;
}

/** What stands once for many texts and has changed: who reads it? */
export interface SharedUse {
  readonly name: string;
  readonly uses: (piece: ToldPiece) => boolean;
}

/** What a change of content does to the visitors of one flow. */
export interface FlowChanges {
  readonly id: string;
  /** Everybody who is there before and now. */
  readonly visitors: bigint;
  readonly other: bigint;
  readonly outcomes: readonly OutcomeChange[];
  readonly changes: readonly FlowChange[];
  readonly losses: readonly Loss[];
  /** Whose answers can be given on one side only. */
  readonly only: Readonly<Record<Side, Who | undefined>>;
  /** Answers that are on one side only. */
  readonly options: Readonly<
    Record<Side, readonly { readonly question: string; readonly option: string }[]>
  >;
}

const all = (parts: readonly Condition[]): Condition => {
  if (parts.some(isNever)) return nobody;
  return {
    kind: 'all',
    parts: parts.filter((part) => part.kind !== 'all' || part.parts.length > 0),
  };
};
const any = (parts: readonly Condition[]): Condition => ({
  kind: 'any',
  parts: parts.filter((part) => !isNever(part)),
});
const not = (part: Condition): Condition => ({ kind: 'not', part });
const isNever = (condition: Condition): boolean =>
  condition.kind === 'any' && condition.parts.length === 0;
const always: Condition = { kind: 'all', parts: [] };

/** Of conditions in an order, each without those for whom an earlier one holds. */
const firstThatHolds = (conditions: readonly Condition[]): readonly Condition[] =>
  conditions.map((one, at) => all([one, ...conditions.slice(0, at).map(not)]));

const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** The places of a list that stay where they are when it is put into another order: as many as can be. */
const longestRise = (places: readonly number[]): ReadonlySet<number> => {
  const best = places.map((place) => ({ length: 1, before: -1, place }));
  best.forEach((one, at) => {
    best.slice(0, at).forEach((earlier, index) => {
      if (earlier.place < one.place && earlier.length >= one.length) {
        one.length = earlier.length + 1;
        one.before = index;
      }
    });
  });
  const kept = new Set<number>();
  const longest = Math.max(0, ...best.map(({ length }) => length));
  for (let at = best.findIndex(({ length }) => length === longest); at >= 0;) {
    kept.add(at);
    at = best[at]?.before ?? -1;
  }
  return kept;
};

/** Numbers that an advice may never lose. */
const vital = ['112', '113'] as const;

interface PieceHere {
  readonly block: Block;
  readonly piece: ToldPiece;
}

/**
 * What a change of a flow does to everybody who goes through it: by classes, never listed.
 * @param shared what stands once for many texts and has changed
 */
export const compareFlows = (
  told: Readonly<Record<Side, ToldFlow>>,
  shared: readonly SharedUse[] = [],
): FlowChanges => {
  const flows: Record<Side, Flow> = { before: told.before.flow, now: told.now.flow };
  const both = bothFlows(flows, { before: stagesOf(flows.before), now: stagesOf(flows.now) });
  const visitors = visitorsOf(both.flow, both.stages);
  const { blocks: blockNames, outcomes: outcomeNames } = sameUnderOtherName(told);
  const nowName = (id: string) => outcomeNames.get(id) ?? id;
  const isThere = ({ before, now }: End) => before !== undefined && now !== undefined;
  const there = both.ends.filter(isThere);
  const stayed = there.filter(({ before, now }) => nowName(before ?? '') === now);

  const plain = ({ visitors: count, first }: VisitorClass): Who => ({
    visitors: count,
    first: both.plain(first),
  });
  const at = (end: End, condition: Condition): Who | undefined => {
    const found = visitors.whoever(end.id, all([both.real, condition]));
    return found && plain(found);
  };
  /** Those at some ends for whom a condition holds, and at which ends they are. */
  const whoAt = (
    ends: readonly End[],
    conditionAt: (end: End) => Condition,
  ): { readonly who: Who; readonly outcomes: readonly string[] } | undefined => {
    const found = ends.flatMap((end) => {
      const condition = conditionAt(end);
      if (isNever(condition)) return [];
      const who = at(end, condition);
      return who ? [{ who, outcome: end.now ?? end.before ?? '' }] : [];
    });
    const [first] = found;
    if (!first) return undefined;
    return {
      who: {
        visitors: found.reduce((sum, { who }) => sum + who.visitors, 0n),
        first: first.who.first,
      },
      outcomes: [...new Set(found.map(({ outcome }) => outcome))],
    };
  };
  const anywhere = (ends: readonly End[]): Condition =>
    any(ends.map(({ id }) => ({ kind: 'answer', question: id, options: [ended] })));
  const whoAnywhere = (condition: Condition): Who | undefined => {
    if (isNever(condition)) return undefined;
    const found = visitors.whoever(everybody, all([both.real, anywhere(there), condition]));
    return found && plain(found);
  };

  const changes: FlowChange[] = [];
  const losses: Loss[] = [];
  /** By end what makes that somebody reads something else; and what does so on the way to any end. */
  const differs = new Map<string, Condition[]>(stayed.map(({ id }) => [id, []]));
  const onTheWay: Condition[] = [];

  const note = (
    change: Omit<FlowChange, 'who' | 'outcomes' | 'sentences'> &
      Partial<Pick<FlowChange, 'sentences'>>,
    conditionAt: (end: End) => Condition,
  ): void => {
    const found = whoAt(stayed, conditionAt);
    if (!found) return;
    changes.push({ sentences: [], ...change, ...found });
    for (const end of stayed) differs.get(end.id)?.push(conditionAt(end));
  };
  const noteOnTheWay = (
    change: Omit<FlowChange, 'who' | 'outcomes'>,
    condition: Condition,
  ): void => {
    const who = whoAnywhere(condition);
    if (!who) return;
    changes.push({ ...change, who, outcomes: [] });
    onTheWay.push(condition);
  };

  // Another outcome.
  for (const end of there) {
    if (stayed.includes(end)) continue;
    const who = at(end, always);
    if (!who) continue;
    changes.push({
      kind: 'outcome',
      id: end.before ?? '',
      instead: end.now,
      sentences: [],
      who,
      outcomes: [end.now ?? ''],
    });
  }

  // Pieces of advice.
  const pieces = (side: Side): ReadonlyMap<string, PieceHere> =>
    new Map(
      flows[side].blocks.flatMap((block) => {
        const piece = told[side].pieces.get(block.id);
        const key = side === 'before' ? (blockNames.get(block.id) ?? block.id) : block.id;
        return piece ? [[key, { block, piece }] as const] : [];
      }),
    );
  const here = { before: pieces('before'), now: pieces('now') };
  const shownAt = (side: Side, shown: PieceHere | undefined, end: End): Condition => {
    const outcome = end[side];
    if (!shown?.block.outcomes.includes(outcome ?? '')) return nobody;
    return shown.block.when ? both.on(side, shown.block.when) : always;
  };
  const keys = [...new Set([...here.now.keys(), ...here.before.keys()])];
  const isSame = (one: Condition, other: Condition) => one === other || same(one, other);
  const twice = (key: string, end: End): Condition =>
    all(sides.map((side) => shownAt(side, here[side].get(key), end)));
  /** Shown on one side and not on the other. */
  const onlyOn = (side: Side, key: string, end: End): Condition => {
    const mine = shownAt(side, here[side].get(key), end);
    const others = shownAt(otherSide(side), here[otherSide(side)].get(key), end);
    return isSame(mine, others) ? nobody : all([mine, not(others)]);
  };
  for (const key of keys) {
    const [before, now] = [here.before.get(key), here.now.get(key)];
    const sentences = sentencesBetween(before?.piece.sentences ?? [], now?.piece.sentences ?? []);
    const place = { place: before?.block.part, placeNow: now?.block.part };
    // Of what is still there for others its words are no change.
    const own = before && now ? [] : sentences;
    if (before) {
      note({ kind: 'lost', id: key, ...place, sentences: own }, (end) =>
        onlyOn('before', key, end),
      );
    }
    if (now) {
      note({ kind: 'added', id: key, ...place, sentences: own }, (end) => onlyOn('now', key, end));
    }
    if (!before || !now) continue;
    const isOther = sentences.length > 0 || before.piece.card !== now.piece.card;
    if (isOther) {
      note({ kind: 'words', id: key, ...place, sentences }, (end) => twice(key, end));
    }
    if (before.block.part !== now.block.part) {
      note({ kind: 'part', id: key, ...place }, (end) => twice(key, end));
    }
  }
  const ranks = { before: [...here.before.keys()], now: [...here.now.keys()] };
  const kept = ranks.now.filter((key) => here.before.has(key));
  const rankBefore = new Map(ranks.before.map((key, index) => [key, index] as const));
  const rise = longestRise(kept.map((key) => rankBefore.get(key) ?? 0));
  kept.forEach((key, index) => {
    if (rise.has(index)) return;
    const place = rankBefore.get(key) ?? 0;
    const passed = kept.filter(
      (other, where) => where < index !== (rankBefore.get(other) ?? 0) < place && other !== key,
    );
    note({ kind: 'order', id: key, place: here.now.get(key)?.block.part }, (end) => {
      return all([twice(key, end), any(passed.map((other) => twice(other, end)))]);
    });
  });

  // What stands once for many texts.
  for (const { name, uses } of shared) {
    note({ kind: 'shared', id: name }, (end) =>
      any(
        [...here.now.values()]
          .filter(({ piece }) => uses(piece))
          .map((one) => shownAt('now', one, end)),
      ),
    );
  }

  // Questions and their words, the title of an advice, the message that tells it.
  const texts = {
    before: new Map(told.before.texts.map((text) => [text.key, text])),
    now: new Map(told.now.texts.map((text) => [text.key, text])),
  };
  const nowKey = ({ key, node }: ToldText) =>
    node === undefined ? key : key.replace(` ${node}`, ` ${nowName(node)}`);
  const textKeys = [...new Set([...texts.now.keys(), ...told.before.texts.map(nowKey)])];
  const beforeByKey = new Map(told.before.texts.map((text) => [nowKey(text), text] as const));
  const formsOf = (side: Side, text: ToldText | undefined) => {
    if (!text) return [];
    const { node, option, forms } = text;
    const isAsked = node !== undefined && node in flows[side].questions;
    const here = (when: Condition | undefined): Condition => {
      if (!when) return always;
      return both.on(side, isAsked ? both.known(side, when, node) : when);
    };
    const around = isAsked ? [both.asked(side, node), here(option?.when)] : [];
    const apart = firstThatHolds(forms.map(({ when }) => here(when)));
    return forms.map((form, index) => ({
      text: form.text,
      when: all([...around, apart[index] ?? nobody]),
    }));
  };
  for (const key of textKeys) {
    const pair = { before: beforeByKey.get(key), now: texts.now.get(key) };
    const text = pair.now ?? pair.before;
    if (!text) continue;
    const forms = { before: formsOf('before', pair.before), now: formsOf('now', pair.now) };
    if (same(forms.before, forms.now)) continue;
    const { kind, node, option } = text;
    const isOfOutcome = node !== undefined && node in flows[pair.now ? 'now' : 'before'].outcomes;
    const onWay = node !== undefined && !isOfOutcome;
    // Of a question that is asked on one side only its title says so.
    const askedTwice = onWay && kind !== 'vraag' ? sides.map((side) => both.asked(side, node)) : [];
    const none = (side: Side) => ({
      text: undefined,
      when: all(forms[side].map(({ when }) => not(when))),
    });
    for (const was of [...forms.before, none('before')]) {
      for (const is of [...forms.now, none('now')]) {
        if (was.text === is.text) continue;
        const condition = all([was.when, is.when, ...askedTwice]);
        const isQuestion = kind === 'vraag' && (was.text === undefined || is.text === undefined);
        const change = {
          kind: isQuestion
            ? was.text === undefined
              ? ('question-added' as const)
              : ('question-lost' as const)
            : ('text' as const),
          id: node ?? key,
          text: kind,
          option: option?.id,
          sentences: sentencesBetween(
            was.text === undefined ? [] : [was.text],
            is.text === undefined ? [] : [is.text],
          ),
        };
        if (onWay) noteOnTheWay(change, condition);
        else note(change, ({ now }) => (isOfOutcome && now !== node ? nobody : condition));
      }
    }
  }
  for (const [id, question] of Object.entries(flows.now.questions)) {
    noteOnTheWay({ kind: 'question-order', id, sentences: [] }, both.moved(id));
    const was = flows.before.questions[id]?.options.map((option) => option.id) ?? [];
    const is = question.options.map((option) => option.id).filter((one) => was.includes(one));
    if (
      same(
        was.filter((one) => is.includes(one)),
        is,
      )
    )
      continue;
    noteOnTheWay(
      { kind: 'option-order', id, sentences: [] },
      all(sides.map((side) => both.asked(side, id))),
    );
  }

  // The line above each question.
  const lineOf = (side: Side, line: FirstLine | undefined) =>
    line && told[side].pieces.get(line.id);
  const linePairs = new Map<
    string,
    {
      readonly before?: ToldPiece | undefined;
      readonly now?: ToldPiece | undefined;
      when: Condition[];
    }
  >();
  const lines = (side: Side) => flows[side].firstLines;
  const conditionsOf = (side: Side, question?: string) =>
    lines(side).map(({ when }) => {
      if (!when) return always;
      return both.on(side, question === undefined ? when : both.known(side, when, question));
    });
  const written = (side: Side) =>
    lines(side).map(({ id, when }) => [when, told[side].pieces.get(id)]);
  if (
    !same(written('before'), written('now')) ||
    !same(flows.before.questions, flows.now.questions)
  ) {
    for (const question of Object.keys(flows.now.questions)) {
      const found = new Set<string>();
      const look = (node: string, conditions: readonly Condition[]) => {
        for (const { holds } of visitors.classes(node, conditions)) {
          const was = lines('before').findIndex((_, index) => holds[index]);
          const is = lines('now').findIndex((_, index) => holds[lines('before').length + index]);
          found.add(`${String(was)} ${String(is)}`);
        }
      };
      for (const name of both.shared(question)) {
        look(
          name,
          sides.flatMap((side) => conditionsOf(side)),
        );
      }
      // Not asked at once: then it is known at the end who read what.
      if (!isNever(both.moved(question))) {
        look(
          everybody,
          sides.flatMap((side) => conditionsOf(side, question)),
        );
      }
      const apart = {
        before: firstThatHolds(conditionsOf('before', question)),
        now: firstThatHolds(conditionsOf('now', question)),
      };
      const holdsAt = (side: Side, index: number): Condition =>
        apart[side][index] ?? all(conditionsOf(side, question).map(not));
      for (const pair of found) {
        const [was = -1, is = -1] = pair.split(' ').map(Number);
        const [before, now] = [
          lineOf('before', lines('before')[was]),
          lineOf('now', lines('now')[is]),
        ];
        if (same(before?.sentences, now?.sentences)) continue;
        const known = linePairs.get(`${before?.id ?? ''} ${now?.id ?? ''}`) ?? {
          before,
          now,
          when: [],
        };
        linePairs.set(`${before?.id ?? ''} ${now?.id ?? ''}`, known);
        known.when.push(
          all([
            ...sides.map((side) => both.asked(side, question)),
            holdsAt('before', was),
            holdsAt('now', is),
          ]),
        );
      }
    }
  }
  const calls = (piece: ToldPiece | undefined, id: string) =>
    piece?.card === id || (piece?.calls.includes(id) ?? false);
  for (const { before, now, when } of linePairs.values()) {
    const condition = any(when);
    noteOnTheWay(
      {
        kind: 'line',
        id: before?.id ?? now?.id ?? '',
        instead: now?.id,
        place: before && 'eerst',
        placeNow: now && 'eerst',
        sentences: sentencesBetween(before?.sentences ?? [], now?.sentences ?? []),
      },
      condition,
    );
  }
  for (const what of vital) {
    const without = [...linePairs.values()].flatMap(({ before, now, when }) =>
      calls(before, what) && !calls(now, what) ? when : [],
    );
    const who = whoAnywhere(any(without));
    if (who) losses.push({ what, how: 'line', who, outcomes: [] });
  }

  // What nobody may lose.
  const shownSome = (side: Side, end: End, meant: (one: PieceHere) => boolean): Condition =>
    any([...here[side].values()].filter(meant).map((one) => shownAt(side, one, end)));
  const lost = (end: End, meant: (one: PieceHere) => boolean): Condition => {
    const [before, now] = [shownSome('before', end, meant), shownSome('now', end, meant)];
    return isSame(before, now) ? nobody : all([before, not(now)]);
  };
  const loss = (
    what: Loss['what'],
    how: Loss['how'],
    conditionAt: (end: End) => Condition,
    ends: readonly End[] = there,
  ): boolean => {
    const found = whoAt(ends, conditionAt);
    if (found) losses.push({ what, how, ...found });
    return found !== undefined;
  };
  const isNow = ({ block }: PieceHere) => block.part === 'nu';
  loss('nu', 'all', (end) => lost(end, isNow));
  const part = (side: Side, key: string) => here[side].get(key)?.block.part;
  const moved = (side: Side, key: string, end: End): Condition => {
    if (part(side, key) !== 'nu') return nobody;
    return part(otherSide(side), key) === 'nu'
      ? onlyOn(side, key, end)
      : shownAt(side, here[side].get(key), end);
  };
  const moves = (side: Side, end: End) => any(keys.map((key) => moved(side, key, end)));
  loss(
    'nu',
    'some',
    (end) => all([moves('before', end), not(moves('now', end)), shownSome('now', end, isNow)]),
    stayed,
  );
  for (const what of vital) {
    loss(what, 'all', (end) => lost(end, ({ piece }) => calls(piece, what)));
    // A number in a sentence is left: a card is what somebody finds again, and a button what a thumb finds.
    for (const how of ['card', 'button'] as const) {
      loss(what, how, (end) =>
        all([
          lost(end, ({ piece }) => piece[how] === what),
          shownSome('now', end, ({ piece }) => calls(piece, what)),
        ]),
      );
    }
  }

  // How many.
  const way = any(onTheWay);
  const outcomes = new Map<string, { visitors: bigint; other: bigint }>();
  for (const end of there) {
    const here = at(end, always)?.visitors ?? 0n;
    const reasons = [...(differs.get(end.id) ?? []), ...(onTheWay.length > 0 ? [way] : [])];
    const other = !stayed.includes(end)
      ? here
      : reasons.length > 0
        ? (at(end, any(reasons))?.visitors ?? 0n)
        : 0n;
    const outcome = end.now ?? '';
    const sum = outcomes.get(outcome) ?? { visitors: 0n, other: 0n };
    outcomes.set(outcome, { visitors: sum.visitors + here, other: sum.other + other });
  }
  const only = (side: Side): Who | undefined =>
    whoAt(
      both.ends.filter((end) => end[otherSide(side)] === undefined),
      () => always,
    )?.who;
  const newOptions = (side: Side) =>
    Object.values(flows[side].questions).flatMap(({ id: question, options }) => {
      const other = flows[otherSide(side)].questions[question];
      if (!other) return [];
      return options.flatMap(({ id: option }) =>
        other.options.some(({ id }) => id === option) ? [] : [{ question, option }],
      );
    });
  const counts = [...outcomes].map(([outcome, count]) => ({ outcome, ...count }));
  const sum = (of: 'visitors' | 'other') => counts.reduce((total, count) => total + count[of], 0n);
  return {
    id: flows.now.id,
    visitors: sum('visitors'),
    other: sum('other'),
    outcomes: counts,
    changes,
    losses,
    only: { before: only('before'), now: only('now') },
    options: { before: newOptions('before'), now: newOptions('now') },
  };
};
