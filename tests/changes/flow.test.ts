import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareFlows, type FlowChange } from '../../src/changes/flow.ts';
import type { Answers } from '../../src/flow/condition.ts';
import { changedFlows, everyPerson, toldOf, type Visit, type Worded } from './listed.ts';

// Small flows are walked by everybody who can go through them, before and after a change of an editor. What is
// counted by classes has to be what these people read.

const run = { numRuns: 150, seed: 20_261_128 };

interface Person {
  readonly before: Visit;
  readonly now: Visit;
}

const isThere = (person: Readonly<Partial<Person>>): person is Person =>
  person.before !== undefined && person.now !== undefined;

const count = (some: readonly unknown[]) => BigInt(some.length);

test('as many read something else as there are who do, at each outcome', () => {
  const property = fc.property(changedFlows, ({ before, now }) => {
    const people = everyPerson({ before, now });
    const there = people.filter(isThere);
    const found = compareFlows({ before: toldOf(before), now: toldOf(now) });
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
  });
  fc.assert(property, run);
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
  const property = fc.property(changedFlows, ({ before, now }) => {
    const there = everyPerson({ before, now })
      .filter(isThere)
      .map((person) => ({ ...person, hit: changesOf(person, { before, now }) }));
    const { changes } = compareFlows({ before: toldOf(before), now: toldOf(now) });
    const told = new Map<string, FlowChange>();
    for (const change of changes) {
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
  });
  fc.assert(property, run);
});
