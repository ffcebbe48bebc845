import { describe, expect, test } from 'vitest';
import { replay } from '../../src/flow/model.ts';
import type { FlowSources } from '../../src/flow/read.ts';
import { advice, fit, report } from '../support/flows.ts';
import { answersOf } from './panel/answers.ts';
import { concepts, isSaid, readPanelFile, unitOf } from './panel/concepts.ts';
import { ageOnImage, doers, factsSchema, happenings, roles, type Facts } from './panel/facts.ts';
import { judge, scoreOf, scoreSchema, worse } from './panel/score.ts';
import { everybody, namedIn, visitors, type Visitor } from './panel/visitors.ts';

const flows = [advice, report, fit];
const flowOf = ({ about }: Visitor): FlowSources => {
  const found = flows.find(({ id }) => id === about);
  if (!found) throw new Error(`There is no flow "${about}".`);
  return found;
};
const score = (change: (sources: FlowSources) => FlowSources = (sources) => sources) =>
  scoreOf(visitors.map((visitor) => judge(visitor, change(flowOf(visitor)))));

const ids = (who: readonly Visitor[]) => who.map(({ id }) => id);
const values = <T>(pick: (facts: Facts) => T) => new Set(visitors.map(({ facts }) => pick(facts)));

describe('the hundred and forty', () => {
  test('are a hundred and forty, and come for all three', () => {
    expect(new Set(ids(visitors)).size).toBe(140);
    expect(visitors).toHaveLength(140);
    for (const { id } of flows) {
      expect(visitors.filter(({ about }) => about === id).length).toBeGreaterThanOrEqual(7);
    }
  });

  test('are of every role, age and kind of work, and harmed by everyone who does it', () => {
    expect([...values(({ role }) => role)].sort()).toEqual([...roles].sort());
    expect([...values(({ who }) => who)].sort()).toEqual([...doers].sort());
    expect(values(({ now }) => now).size).toBe(factsSchema.shape.now.options.length);
    expect([...values(({ work }) => work)].length).toBeGreaterThan(3);
    const group = ({ age }: Facts) =>
      age === 'not-told' ? age : [12, 16, 18, 26].filter((from) => age >= from).length;
    expect(values(group).size).toBe(6);
    const seen = new Set(visitors.flatMap(({ facts }) => facts.happened));
    expect(happenings.filter((one) => !seen.has(one))).toEqual([]);
    const told = new Set(visitors.flatMap(({ facts }) => Object.keys(facts)));
    expect(Object.keys(factsSchema.shape).filter((fact) => !told.has(fact))).toEqual([]);
  });

  test('of whom a third has two things happen at once', () => {
    const two = visitors.filter(({ facts }) => facts.happened.length > 1);
    expect(two.length).toBeGreaterThanOrEqual(visitors.length / 3);
  });

  test.each(visitors)('$id could read a first line that is right, in at most 20 words', (one) => {
    const { says, never, like } = one.first;
    const line = [{ ...unitOf({ text: like, place: 'eerst' }) }];
    expect(says.filter((wish) => !namedIn(wish).some((id) => isSaid(id, line)))).toEqual([]);
    expect([...never, ...one.never, ...everybody.never].filter((id) => isSaid(id, line))).toEqual(
      [],
    );
    expect(like.split(' ').length).toBeLessThanOrEqual(20);
  });
});

describe('a concept', () => {
  test.each([...concepts])('%s is found in what says it, and not in what comes near', (id, one) => {
    expect(one.holds.filter((example) => !isSaid(id, [unitOf(example)]))).toEqual([]);
    expect(one.not.filter((example) => isSaid(id, [unitOf(example)]))).toEqual([]);
  });

  test('is used by somebody, and every one that is used exists', () => {
    const used = new Set([
      ...everybody.never,
      ...everybody.must.flatMap(namedIn),
      ...visitors.flatMap(({ first, must, never }) => [
        ...[...first.says, ...must].flatMap(namedIn),
        ...first.never,
        ...never,
      ]),
    ]);
    expect([...used].sort()).toEqual([...concepts.keys()].sort());
    expect(everybody.vital.filter((id) => !used.has(id))).toEqual([]);
  });
});

/** What was agreed for everybody like this: the list of a visitor may say more, and never less. */
const agreed: readonly {
  readonly says: string;
  readonly when: (facts: Facts, visitor: Visitor) => boolean;
  readonly must?: readonly string[];
  readonly never?: readonly string[];
}[] = [
  {
    says: 'victims have us, and a line that is open at night',
    when: (facts, { about }) => about === 'advies' && facts.who !== 'nobody',
    must: ['help-us', 'help-at-night|help-csg|help-veilig-thuis'],
  },
  {
    says: 'harmed at home: Veilig Thuis and CSG, and nobody of home',
    // Who saw what somebody at home looks at is no victim of it.
    when: ({ who, happened }, { about }) =>
      about === 'advies' && who === 'family' && !happened.includes('saw-abuse-images'),
    must: ['help-veilig-thuis|call-veilig-thuis', 'help-csg'],
    never: ['tell-parents'],
  },
  {
    says: 'an adult in charge: the police today, no answering and blocking on one’s own',
    when: ({ who }) => who === 'adult-in-charge',
    must: ['police-today', 'help-inspector|help-sport'],
    never: ['no-answer', 'block'],
  },
  {
    says: 'paid: the bank today, and nothing that frightens',
    when: ({ happened }) => happened.includes('paid'),
    must: ['bank-today'],
    never: ['frightens-payer'],
  },
  {
    says: 'StopNCII only for who was 18 on the image and is now',
    when: (facts, { about }) =>
      about === 'advies' &&
      ageOnImage(facts) < 18 &&
      facts.happened.some((one) =>
        ['threatened', 'images-spread', 'fake-image', 'sent-image', 'child-photos-found'].includes(
          one,
        ),
      ) &&
      !facts.happened.includes('touched'),
    never: ['stopncii'],
  },
  {
    says: 'the police today: a known address, a meeting, or younger than 12',
    when: (facts, { about }) =>
      about === 'advies' &&
      facts.who !== 'nobody' &&
      (facts.knows?.includes('address') === true ||
        (facts.meets !== undefined && facts.who !== 'family') ||
        facts.age === 'not-told' ||
        (facts.age < 12 && facts.who !== 'peer')),
    must: ['police-today'],
  },
  {
    says: 'a meeting does not go on, with whoever one knows only online or fears',
    when: ({ happened }, { about }) => about === 'advies' && happened.includes('asked-to-meet'),
    must: ['dont-go'],
  },
  {
    says: 'touched: CSG, within seven days',
    when: ({ happened }, { about }) => about === 'advies' && happened.includes('touched'),
    must: ['help-csg', 'csg-within-days'],
  },
  {
    says: 'a fake image: no promise that it stays on the phone',
    when: ({ happened }) => happened.includes('fake-image'),
    must: ['fake-counts'],
    never: ['stays-on-phone'],
  },
  {
    says: 'honour or outing: whom to turn to, nothing told at home, no message that names it',
    when: ({ happened }) => happened.includes('honour-at-stake') || happened.includes('outed'),
    must: ['help-fier', 'help-veilig-thuis'],
    never: ['tell-home', 'tell-parents', 'message-names-it'],
  },
  {
    says: 'a watched phone: another device first',
    when: ({ happened }) => happened.includes('phone-watched'),
    must: ['other-device', 'safe-surfing'],
    never: ['change-under-watch'],
  },
  {
    says: 'did something: a lawyer before talking',
    when: ({ happened }, { about }) =>
      about === 'advies' &&
      happened.some((one) =>
        ['forwarded', 'made-image', 'threatened-other', 'looked-on-purpose'].includes(one),
      ),
    must: ['lawyer'],
  },
  {
    says: 'who did something freely is not told that it is nobody’s fault',
    when: ({ happened, who }) =>
      who === 'nobody' &&
      happened.some((one) =>
        ['forwarded', 'made-image', 'looked-on-purpose', 'wants-to-stop', 'harmed-child'].includes(
          one,
        ),
      ),
    never: ['not-to-blame'],
  },
  {
    says: 'a parent and a professional read words for them',
    when: ({ role }, { about }) => about === 'advies' && ['parent', 'professional'].includes(role),
    must: ['for-child|for-pupil'],
    never: [],
  },
  {
    says: 'a professional questions nobody',
    when: ({ role }, { about }) => about === 'advies' && role === 'professional',
    must: ['no-questioning'],
  },
];

test.each(agreed)('nobody of the panel asks for less than was agreed: $says', (one) => {
  const those = visitors.filter((visitor) => one.when(visitor.facts, visitor));
  expect(those).not.toEqual([]);
  for (const { id, first, must, never } of those) {
    const wanted = [...first.says, ...must].flatMap(namedIn);
    for (const wish of one.must ?? []) {
      expect(
        wish.split('|').some((concept) => wanted.includes(concept)),
        `${id}: ${wish}`,
      ).toBe(true);
    }
    expect([...first.never, ...never], id).toEqual(expect.arrayContaining([...(one.never ?? [])]));
  }
});

test.each(visitors)('$id answers every question, up to an advice', (visitor) => {
  const { flow } = flowOf(visitor);
  const answers = answersOf(flow, visitor.facts);
  const place = replay(flow, answers);
  expect(Object.keys(flow.outcomes)).toContain(place.node);
  expect(place.answers).toEqual(answers);
});

describe('the score', () => {
  const kept = readPanelFile('score.yaml', scoreSchema);

  test('is not worse than it was, of any kind', () => {
    expect(worse(score(), kept)).toEqual([]);
  });

  test('is kept when it gets better, so that it cannot slip back: npm run panel -- --keep', () => {
    expect(score()).toEqual(kept);
  });

  test('falls when a helper goes, when police come later, and when a parent is named', () => {
    const without = (id: string) => (sources: FlowSources) => ({
      ...sources,
      flow: {
        ...sources.flow,
        blocks: sources.flow.blocks.filter(({ helpline }) => helpline !== id),
      },
    });
    expect(worse(score(without('113')), kept)).toContain('misses help-113: 140, was 0');

    const later = (sources: FlowSources): FlowSources => ({
      ...sources,
      flow: {
        ...sources.flow,
        blocks: sources.flow.blocks.map((block) =>
          block.id.includes('politie-vandaag') ? { ...block, part: 'later' as const } : block,
        ),
      },
    });
    expect(worse(score(later), kept).join()).toMatch(/misses police-today/);

    const parent = (sources: FlowSources): FlowSources => ({
      ...sources,
      blocks: sources.blocks.map((block) => {
        const words = block.words.nl;
        if (!words || block.id !== 'eerst-onzeker') return block;
        const data = { ...words.data, title: 'Vertel het aan je moeder' };
        return { ...block, words: { nl: { ...words, data } } };
      }),
    });
    expect(worse(score(parent), kept)).toEqual(
      expect.arrayContaining([
        'firstBreaches tell-parents: 2, was 0',
        'breaches tell-parents: 3, was 0',
      ]),
    );
  });
});
