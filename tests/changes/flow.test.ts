import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareFlows, type FlowChange } from '../../src/changes/flow.ts';
import type { Answers, Condition } from '../../src/flow/condition.ts';
import type { Question } from '../../src/flow/model.ts';
import {
  calling,
  changedFlows,
  everyPerson,
  onCard,
  toldOf,
  type Visit,
  type Worded,
} from './listed.ts';

// Small flows are walked by everybody who can go through them, before and after a change of an editor. What is
// counted by classes has to be what these people read.

const cases = fc.sample(changedFlows, { numRuns: 120, seed: 20_261_128 }).map((flows) => ({
  ...flows,
  people: everyPerson(flows),
  found: compareFlows({ before: toldOf(flows.before), now: toldOf(flows.now) }),
}));

interface Person {
  readonly before: Visit;
  readonly now: Visit;
}

const isThere = (person: Readonly<Partial<Person>>): person is Person =>
  person.before !== undefined && person.now !== undefined;

const count = (some: readonly unknown[]) => BigInt(some.length);

test('as many read something else as there are who do, at each outcome', () => {
  for (const { people, found } of cases) {
    const there = people.filter(isThere);
    const differ = ({ before: was, now: is }: Person) =>
      was.outcome !== is.outcome || JSON.stringify(was.read) !== JSON.stringify(is.read);
    expect(found.visitors).toBe(count(there));
    expect(found.other).toBe(count(there.filter(differ)));
    for (const { outcome, visitors, other } of found.outcomes) {
      const here = there.filter((person) => person.now.outcome === outcome);
      expect([outcome, visitors, other]).toEqual([
        outcome,
        count(here),
        count(here.filter(differ)),
      ]);
    }
    expect(found.only.before?.visitors ?? 0n).toBe(count(people.filter(({ now: is }) => !is)));
    expect(found.only.now?.visitors ?? 0n).toBe(count(people.filter(({ before: was }) => !was)));
  }
});

/** What happens to one person, as the kinds of a change name it. */
const changesOf = (
  { before: was, now: is }: Person,
  flows: Readonly<Record<'before' | 'now', Worded>>,
): ReadonlySet<string> => {
  const stays = was.outcome === is.outcome;
  const partOf = (side: 'before' | 'now', id: string) =>
    flows[side].flow.blocks.find((block) => block.id === id)?.part;
  const words = (side: 'before' | 'now', id: string) => flows[side].words.get(id);
  const shared = was.blocks.filter((id) => is.blocks.includes(id));
  const isOtherOrder = is.blocks.filter((id) => shared.includes(id)).join() !== shared.join();
  const blocks = [
    ...was.blocks.filter((id) => !is.blocks.includes(id)).map((id) => `lost ${id}`),
    ...is.blocks.filter((id) => !was.blocks.includes(id)).map((id) => `added ${id}`),
    ...shared.flatMap((id) => [
      ...(words('before', id) === words('now', id) ? [] : [`words ${id}`]),
      ...(partOf('before', id) === partOf('now', id) ? [] : [`part ${id}`]),
    ]),
    ...(isOtherOrder ? ['order'] : []),
  ];
  const lines = Object.keys(was.lines).flatMap((question) => {
    if (!(question in is.lines)) return [];
    const [one, other] = [was.lines[question], is.lines[question]];
    const isSame = one === other && (!one || words('before', one) === words('now', one));
    return isSame ? [] : [`line ${one ?? other ?? ''} ${other ?? ''}`];
  });
  return new Set([...(stays ? blocks : [`outcome ${was.outcome} ${is.outcome}`]), ...lines]);
};

const keyOf = ({ kind, id, instead }: FlowChange): string | undefined => {
  if (kind === 'lost' || kind === 'added' || kind === 'words' || kind === 'part') {
    return `${kind} ${id}`;
  }
  if (kind === 'line' || kind === 'outcome') return `${kind} ${id} ${instead ?? ''}`;
  return kind === 'order' ? kind : undefined;
};

const sorted = (answers: Answers) => JSON.stringify(Object.entries(answers).sort());

test('each change is told with those whom it hits, and the first of them is one', () => {
  for (const { before, now, people, found } of cases) {
    const there = people
      .filter(isThere)
      .map((person) => ({ ...person, hit: changesOf(person, { before, now }) }));
    const told = new Map<string, FlowChange>();
    for (const change of found.changes) {
      const key = keyOf(change);
      if (key === undefined) continue;
      told.set(key, change);
      const hit = there.filter((person) => person.hit.has(key));
      // Of blocks in another order each that moved is told: together they hit everybody.
      if (key !== 'order') expect([key, change.who.visitors]).toEqual([key, count(hit)]);
      const answers = hit.map((person) =>
        sorted({ ...person.before.answers, ...person.now.answers }),
      );
      expect(answers).toContain(sorted(change.who.first));
    }
    expect(new Set(told.keys())).toEqual(new Set(there.flatMap(({ hit }) => [...hit])));
  }
});

/** What one person loses of what nobody may lose. */
const lossesOf = (
  { before: was, now: is }: Person,
  flows: Readonly<Record<'before' | 'now', Worded>>,
): readonly string[] => {
  const nowIn = (side: 'before' | 'now', { blocks }: Visit) =>
    blocks.filter((id) => flows[side].flow.blocks.find((block) => block.id === id)?.part === 'nu');
  const [first, second] = [nowIn('before', was), nowIn('now', is)];
  const isLess =
    was.outcome === is.outcome &&
    first.some((id) => !second.includes(id)) &&
    second.every((id) => first.includes(id));
  const has = ({ blocks }: Visit, some: readonly string[]) =>
    blocks.some((id) => some.includes(id));
  const either = [...calling, ...onCard];
  const isAbove = Object.keys(was.lines).some(
    (question) =>
      question in is.lines &&
      calling.includes(was.lines[question] ?? '') &&
      !calling.includes(is.lines[question] ?? ''),
  );
  return [
    ...(first.length > 0 && second.length === 0 ? ['nu all'] : []),
    ...(isLess && second.length > 0 ? ['nu some'] : []),
    ...(has(was, either) && !has(is, either) ? ['112 all'] : []),
    ...(has(was, onCard) && !has(is, onCard) && has(is, either) ? ['112 card'] : []),
    ...(isAbove ? ['112 line'] : []),
  ];
};

test('who loses 112 or what to do now is counted, and nobody else', () => {
  for (const { before, now, people, found } of cases) {
    const there = people.filter(isThere);
    const expected = new Map<string, bigint>();
    for (const key of there.flatMap((person) => lossesOf(person, { before, now }))) {
      expected.set(key, (expected.get(key) ?? 0n) + 1n);
    }
    const told = new Map<string, bigint>();
    for (const { what, how, who } of found.losses) {
      const key = `${what} ${how}`;
      // A line may be lost in the place of more than one other: then somebody is told of in each.
      if (how !== 'line') told.set(key, (told.get(key) ?? 0n) + who.visitors);
      else told.set(key, expected.get(key) ?? 0n);
    }
    expect(told).toEqual(expected);
  }
});

const small = (...questions: readonly Question[]): Worded => ({
  flow: {
    id: 'klein',
    start: questions[0]?.id ?? '',
    questions: Object.fromEntries(questions.map((question) => [question.id, question])),
    outcomes: { eind: { id: 'eind', topic: 'proef', danger: false } },
    blocks: [],
    firstLines: [],
  },
  words: new Map(),
});

test('who owes an answer to a question that comes elsewhere now, and never comes there, is nobody', () => {
  const one = (id: string, options: Question['options'], to: string): Question => ({
    id,
    kind: 'one',
    options,
    next: [{ to }],
  });
  const some: Condition = { kind: 'answer', question: 'wie', options: ['niemand'] };
  const who = [{ id: 'ik' }, { id: 'niemand', when: some }];
  const what = [{ id: 'a' }, { id: 'b', when: some }];
  const before = small(
    one('wie', who, 'wat'),
    one('wat', what, 'waar'),
    one('waar', [{ id: 'ver' }, { id: 'dichtbij' }], 'eind'),
  );
  const now = small(
    one('wie', who, 'waar'),
    one('waar', [{ id: 'ver', next: [{ to: 'eind' }] }, { id: 'dichtbij' }], 'wat'),
    one('wat', what, 'eind'),
  );
  const { visitors, only } = compareFlows({ before: toldOf(before), now: toldOf(now) });
  expect([visitors, only]).toEqual([2n, { before: undefined, now: undefined }]);
});

test('an answer that can stand beside no other now is another answer', () => {
  const asking = (alone: true | undefined) =>
    small({
      id: 'feiten',
      kind: 'many',
      options: [{ id: 'a' }, { id: 'geen', alone }],
      next: [{ to: 'eind' }],
    });
  const { visitors, only } = compareFlows({
    before: toldOf(asking(undefined)),
    now: toldOf(asking(true)),
  });
  // Nothing and "a"; before also "geen", with "a" or not; and now "geen".
  expect([visitors, only.before?.visitors, only.now?.visitors]).toEqual([2n, 2n, 1n]);
});
