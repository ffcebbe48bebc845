import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Json } from '../../../src/programme/exercises/book.ts';
import { isBegun } from '../../../src/programme/exercises/fields/model.ts';
import { kindOf } from '../../../src/programme/exercises/kinds.ts';
import * as list from '../../../src/programme/exercises/list.ts';
import type { ExerciseKind } from '../../../src/programme/exercises/schema.ts';
import { foldersIn } from '../../../src/source/folders.ts';
import { allAsked, askedOf } from '../../support/exercises.ts';

test.each<[ExerciseKind, Json, readonly string[]]>([
  [
    'chips',
    { chosen: ['stress', 'laat', 'alleen'], rates: { stress: 8 }, top: ['stress', 'laat'] },
    ['Stress (8)', 'Laat online'],
  ],
  ['rating', { scores: { slaap: 4, werk: 7 } }, ['Slaap 4', 'Werk 7']],
  [
    'balance',
    {
      boxes: { 'doorgaan-kost': ['liegen', 'afstand'], 'stoppen-geeft': ['rust-in-hoofd'] },
      own: { 'stoppen-geeft': 'Weer slapen' },
      top: ['rust-in-hoofd', '_stoppen-geeft'],
    },
    ['Rust in mijn hoofd', 'Weer slapen'],
  ],
  [
    'ruler',
    { scores: { belangrijk: 6 }, steps: ['huisarts'] },
    ['Hoe belangrijk is stoppen? 6', 'Naar de huisarts'],
  ],
  [
    'timeline',
    { periods: ['nu', 'school'], moods: { school: 'fijn' } },
    ['De middelbare school: Fijn', 'Deze maand'],
  ],
  ['day-map', { cells: { 'vr-avond': 3, 'ma-nacht': 1 } }, ['vrijdag avond', 'maandag nacht']],
  [
    'chain',
    { situation: 'in-bed', feelings: ['leeg'], urge: 7, did: ['gewacht'], soon: ['opluchting'] },
    ['In bed', '→ Leeg', '→ Drang 7', '→ Ik wachtte', '→ Opluchting'],
  ],
  ['circle', { exits: { drang: ['water'] } }, ['Drang: koud water']],
  [
    'answer-cards',
    { cards: [{ thought: 'een-keer', before: 80, answer: 'vandaag-nul', after: 30 }] },
    ['“Eén keer kan wel.” Mijn antwoord: Vandaag kies ik nul. (80% → 30%)'],
  ],
  [
    'urge-surf',
    {
      runs: [
        {
          minutes: 5,
          place: 'buik',
          marks: [
            [0, 8],
            [200, 3],
          ],
        },
      ],
    },
    ['5 min gewacht: 8 → 3'],
  ],
  [
    'first-things',
    { chosen: ['lopen', 'water', 'bellen'], own: 'De hond', order: ['water', '_own'] },
    ['Koud water drinken', 'De hond', 'Een rondje lopen', 'Iemand bellen'],
  ],
  [
    'checklist',
    { chosen: ['wekker', 'deur-open'], days: { wekker: '2026-11-24' }, done: ['deur-open'] },
    ['Ik koop een wekker (dinsdag 24 november)', 'De deur blijft open (geregeld)'],
  ],
  [
    'emotion-wheel',
    { family: 'boosheid', feeling: 'boos', before: 8, need: 'rust', action: 'lopen', after: 5 },
    ['Boos? Een rondje lopen.', 'Wat ik nodig heb: rust.'],
  ],
  [
    'if-then',
    { rules: [{ situation: 'niet-slapen', action: 'bellen', helper: 'hulplijn' }, {}] },
    ['Als ik kan niet slapen, dan bel ik iemand. Hulp: de hulplijn'],
  ],
  [
    'conversation',
    { role: 'huisarts', own: 'Ik heb hulp nodig.' },
    ['Met: Mijn huisarts', 'Eerste zin: Ik heb hulp nodig.'],
  ],
  [
    'people',
    { rings: { dichtbij: ['vriend'] }, with: 'vriend', contact: 'wandelen' },
    ['Dichtbij: Een goede vriend', 'Deze week: samen wandelen (een goede vriend)'],
  ],
  [
    'needs-wheel',
    { scores: { rust: 3 }, goal: 'rust', step: 'cursus' },
    ['Hier werk ik aan: rust', 'Eerste stap: een cursus zoeken'],
  ],
  [
    'traffic-light',
    { rood: { actions: ['weggaan', 'hulplijn'] }, day: ['slapen', 'stop'] },
    [
      'Rood: De kamer uit gaan · De hulplijn bellen',
      'Eerste 24 uur: Het scherm gaat uit · Ik ga slapen',
    ],
  ],
  [
    'week',
    { days: { ma: { mood: 4, hard: 2 }, zo: { mood: 7 } } },
    ['Stemming, gemiddeld: 6', 'Lastig op: maandag'],
  ],
  [
    'urge-diary',
    {
      moments: [
        { day: '2026-11-24', situation: 'in-bed', before: 8, technique: 'lopen', after: 2 },
      ],
    },
    ['dinsdag 24 november: In bed · Lopen · drang 8 → 2'],
  ],
  ['true-false', { given: { 'zakt-weer': 'klopt' } }, ['Drang zakt weer als je wacht.']],
  ['sort', { given: { 'dit-was-fout': 'schaamte' } }, ['Schuld: Dit was fout.']],
  [
    'sentences',
    { fields: { reden: { start: 'ik-wil-weer', text: 'slapen' }, stap: { start: 'morgen' } } },
    ['Ik wil weer slapen'],
  ],
  ['grounding', {}, []],
])('%s gives its lines to the plan', (kind, answer, lines) => {
  expect(kindOf(kind).summary(askedOf(kind), answer)).toEqual(lines);
});

const folders = foldersIn('src/programme/exercises').filter((name) =>
  existsSync(`src/programme/exercises/${name}/schema.ts`),
);

test('a kind is a folder and its line in the list, and the tests know every kind', () => {
  expect(folders.length).toBeGreaterThan(20);
  expect(
    Object.values(list)
      .map(({ kind }) => kind)
      .sort(),
  ).toEqual(folders);
  expect([...new Set(allAsked.map(({ spec }) => spec.kind))].sort()).toEqual(folders);
});

test.each(folders)('"%s" says what is kept of it, and what it asks', (folder) => {
  const path = `src/programme/exercises/${folder}`;
  expect(existsSync(`${path}/answer.ts`)).toBe(true);
  expect(existsSync(`${path}/kind.ts`)).toBe(true);
});

test.each(allAsked.map((asked) => [asked.spec.id, asked] as const))(
  '"%s" says nothing when nothing, or nonsense, was answered',
  (_, asked) => {
    for (const nonsense of [
      undefined,
      null,
      7,
      'tekst',
      [],
      { chosen: 'a', scores: 3, rings: [1] },
    ]) {
      expect(kindOf(asked.spec.kind).summary(asked, nonsense)).toEqual([]);
    }
  },
);

test('a choice that the exercise no longer has is left out', () => {
  expect(kindOf('chips').summary(askedOf('chips'), { chosen: ['weggehaald', 'stress'] })).toEqual([
    'Stress',
  ]);
});

test('who needs nobody has no helper in the plan', () => {
  const asked = askedOf('if-then');
  const rule = { situation: 'niet-slapen', action: 'bellen', helper: 'alleen' };
  const words = { ...asked.words, labels: { ...asked.words.labels, alleen: 'Dat kan ik alleen' } };
  expect(kindOf('if-then').summary({ ...asked, words }, { rules: [rule] })).toEqual([
    'Als ik kan niet slapen, dan bel ik iemand',
  ]);
});

test('many choices under headings are asked a heading at a time, and counted together', () => {
  const asked = askedOf('chips');
  const ids = (letter: string) => [1, 2, 3, 4, 5, 6].map((at) => `${letter}${at}`);
  const groups = { binnen: ids('a'), buiten: ids('b') };
  const one = { id: 'x', kind: 'chips' as const, minutes: 1 };
  const chips = { ...one, groups, max: 3, rate: false, own: false };
  const given = { chosen: ['a1', 'a2', 'b1'] };
  const [inside, outside] = kindOf('chips').questions({ ...asked, spec: chips }, given);
  expect(inside?.fields).toMatchObject([{ path: ['chosen'], max: 3, elsewhere: 1 }]);
  expect(outside?.fields).toMatchObject([{ path: ['chosen'], max: 3, elsewhere: 2 }]);
  expect(outside && isBegun(outside, { chosen: ['a1'] })).toBe(false);
});

test('a feeling is asked broadly first, and its word within that', () => {
  const asked = askedOf('emotion-wheel');
  const { questions, summary } = kindOf('emotion-wheel');
  const ids = (answer: Json) => questions(asked, answer).map(({ id }) => id);
  expect(ids({})).toEqual(['family', 'before', 'need', 'action', 'after']);
  expect(questions(asked, { family: 'verdriet' })[1]?.fields).toMatchObject([
    { path: ['feeling'], groups: [{ options: [{ id: 'verdrietig' }, { id: 'leeg' }] }] },
  ]);
  expect(summary(asked, { family: 'verdriet', action: 'lopen' })).toEqual([
    'Verdriet? Een rondje lopen.',
  ]);
  // Chosen under another feeling before: that word is no longer said.
  const changed = { family: 'verdriet', feeling: 'boos' };
  const word = questions(asked, changed)[1];
  expect(word && isBegun(word, changed)).toBe(false);
  expect(summary(asked, changed)).toEqual(['Verdriet']);
});

test('the answer that fits a thought stands first, and the others keep their order', () => {
  const asked = askedOf('answer-cards');
  const { entries } = kindOf('answer-cards');
  const offered = (answer: Json) => entries?.questions(asked, ['cards', 0], answer)[2]?.fields[0];
  const given = { cards: [{ thought: 'morgen' }] };
  const order = (ids: readonly string[]) => ({ groups: [{ options: ids.map((id) => ({ id })) }] });
  expect(offered({})).toMatchObject(order(['vandaag-nul', 'ik-weet-het', 'nu-stoppen']));
  expect(offered(given)).toMatchObject(order(['nu-stoppen', 'vandaag-nul', 'ik-weet-het']));
});

test('things in an order are said once, in that order', () => {
  const asked = askedOf('first-things');
  const { questions } = kindOf('first-things');
  const chosen = ['lopen', 'water'];
  expect(questions(asked, { chosen })[0]?.said).toBeUndefined();
  expect(questions(asked, { chosen, order: ['water', 'lopen'] })[0]?.said).toBe('2 gekozen');
});
