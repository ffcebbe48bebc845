import { describe, expect, test } from 'vitest';
import { holds, type Answers, type Condition } from '../../src/flow/condition.ts';
import { mirrored, mirrorsFor } from '../../src/flow/mirror.ts';
import type { Flow } from '../../src/flow/model.ts';
import type { Recipient, TellTexts, Tone } from '../../src/flow/page-data.ts';
import {
  isQuiet,
  messageOf,
  recipientsFor,
  sentencesToTell,
  surelyFit,
  tonesFor,
  whenNoted,
} from '../../src/flow/tell.ts';

// With words of its own, so that no change of the content hides what is wrong: `told-by-visitor.test.ts` holds those.

const is = (question: string, ...options: string[]): Condition => ({
  kind: 'answer',
  question,
  options,
});
const recipient = (id: string, when?: Condition, details = true): Recipient => ({
  id,
  label: id,
  when,
  details,
  kort: 'Kort.',
  gewoon: { begin: 'Begin.', end: 'Eind.' },
  briefje: { begin: 'Beste.', end: 'Groet.' },
});
const parent = recipient('ouder', is('rol', 'ik'));
const tell: TellTexts = {
  to: [parent, recipient('hulplijn'), recipient('vriend', is('wie', 'vreemde'))],
  quiet: is('stil', 'ja'),
  mirror: [
    { role: 'kind', label: 'Je kind', when: is('rol', 'ouder') },
    { role: 'vriend', label: 'Je vriend', when: is('rol', 'ik') },
  ],
  facts: [
    { when: is('stand', 'betaald'), text: 'Betaald.' },
    { when: is('stand', 'gedeeld'), text: 'Gedeeld.' },
  ],
  requests: [{ when: is('thuis', 'nee'), text: 'Niet thuis.' }],
  situations: {
    eind: [{ when: is('rol', 'ik'), text: 'Mij overkomt dit.' }, { text: 'Iemand overkomt dit.' }],
    kaal: [{ when: is('rol', 'ik'), text: 'Mij overkomt dit.' }],
  },
};
const me: Answers = { rol: ['ik'], stand: ['betaald', 'gedeeld'], thuis: ['nee'] };

describe('a message', () => {
  test.each<readonly [string, Answers, Tone, boolean, Recipient, string, string]>([
    // answers, tone, with what happened, to whom, at which outcome
    [
      'says all that was told',
      me,
      'gewoon',
      true,
      parent,
      'eind',
      'Begin. Mij overkomt dit. Betaald. Gedeeld. Niet thuis. Eind.',
    ],
    ['as a note', me, 'briefje', false, parent, 'eind', 'Beste. Niet thuis. Groet.'],
    ['in short', me, 'kort', true, parent, 'eind', 'Kort. Niet thuis.'],
    ['in short, with nothing to ask', {}, 'kort', true, parent, 'eind', 'Kort.'],
    [
      'of somebody else',
      { rol: ['ouder'], stand: ['gedeeld'] },
      'gewoon',
      true,
      parent,
      'eind',
      'Begin. Iemand overkomt dit. Gedeeld. Eind.',
    ],
    [
      'in which no fact may stand',
      { ...me, stil: ['ja'] },
      'gewoon',
      true,
      parent,
      'eind',
      'Begin. Mij overkomt dit. Niet thuis. Eind.',
    ],
    [
      'to who reads nothing of what happened, nor what that person has to know',
      me,
      'gewoon',
      true,
      recipient('slachtoffer', undefined, false),
      'eind',
      'Begin. Eind.',
    ],
    ['of which no situation fits', {}, 'gewoon', true, parent, 'kaal', 'Begin. Eind.'],
    ['at an outcome that has none', {}, 'gewoon', true, parent, 'anders', 'Begin. Eind.'],
  ])('%s', (_, answers, tone, details, to, outcome, message) => {
    expect(messageOf(tell, outcome, answers, { to, tone, details })).toBe(message);
  });

  test('has no facts where that is said, and only there', () => {
    expect(isQuiet(tell, { stil: ['ja'] })).toBe(true);
    expect(isQuiet(tell, {})).toBe(false);
    expect(isQuiet({ ...tell, quiet: undefined }, { stil: ['ja'] })).toBe(false);
  });
});

describe('a note', () => {
  const urgent = is('nu', 'gevaar');

  test('is offered to who has one, but not where it is urgent', () => {
    const all = ['kort', 'gewoon', 'briefje'];
    expect(tonesFor({ urgent }, parent, { nu: ['veilig'] })).toEqual(all);
    expect(tonesFor({ urgent }, parent, { nu: ['gevaar'] })).toEqual(['kort', 'gewoon']);
    expect(tonesFor({}, parent, { nu: ['gevaar'] })).toEqual(all);
    expect(tonesFor({}, { ...parent, briefje: undefined }, {})).toEqual(['kort', 'gewoon']);
  });

  test('of who has none is the plain message', () => {
    const to = { ...parent, briefje: undefined };
    const said = messageOf(tell, 'anders', {}, { to, tone: 'briefje', details: true });
    expect(said).toBe('Begin. Eind.');
  });

  test('stands in the page for the same visitors', () => {
    const me = is('rol', 'ik');
    expect(whenNoted(undefined, undefined)).toBeUndefined();
    expect(whenNoted({}, undefined)).toBeUndefined();
    for (const [tell, when] of [
      [{ urgent }, me],
      [{ urgent }, undefined],
      [{}, me],
    ] as const) {
      const noted = whenNoted(tell, when);
      for (const rol of ['ik', 'ouder']) {
        for (const nu of ['gevaar', 'veilig']) {
          const answers = { rol: [rol], nu: [nu] };
          const fits = when === undefined || rol === 'ik';
          const isCalm = !('urgent' in tell) || nu === 'veilig';
          expect(noted && holds(noted, answers)).toBe(fits && isCalm);
        }
      }
    }
  });
});

test('the sentences that may stand in it are those that stand in it, for every answer', () => {
  for (const quiet of [tell.quiet, undefined]) {
    const some = { ...tell, quiet };
    for (const stil of ['ja', 'nee']) {
      for (const stand of [[], ['betaald'], ['betaald', 'gedeeld']]) {
        for (const thuis of ['ja', 'nee']) {
          const answers = { stil: [stil], stand, thuis: [thuis] };
          const said = messageOf(some, 'anders', answers, {
            to: parent,
            tone: 'gewoon',
            details: true,
          });
          const may = sentencesToTell(some).filter(({ when }) => holds(when, answers));
          expect(['Begin.', ...may.map(({ text }) => text), 'Eind.'].join(' ')).toBe(said);
        }
      }
    }
  }
});

test('whom to tell is who fits, in their order; surely only who hangs on the first answer', () => {
  const ids = (answers: Answers) => recipientsFor(tell, answers).map(({ id }) => id);
  expect(ids({ rol: ['ik'], wie: ['vreemde'] })).toEqual(['ouder', 'hulplijn', 'vriend']);
  expect(ids({ rol: ['ouder'] })).toEqual(['hulplijn']);
  expect(surelyFit(tell.to, 'rol').map(({ id }) => id)).toEqual(['ouder', 'hulplijn']);
});

describe('reading along in another role', () => {
  const flow: Flow = {
    id: 'proef',
    start: 'rol',
    questions: {
      rol: {
        id: 'rol',
        kind: 'one',
        options: [{ id: 'ik' }, { id: 'kind' }],
        next: [{ to: 'wat' }],
      },
      wat: {
        id: 'wat',
        kind: 'one',
        options: [
          { id: 'foto' },
          { id: 'geld', when: is('rol', 'ik') },
          { id: 'weet-niet', unsure: true },
        ],
        next: [{ to: 'hoe', when: is('rol', 'kind') }, { to: 'eind' }],
      },
      hoe: { id: 'hoe', kind: 'one', options: [{ id: 'zo' }], next: [{ to: 'eind' }] },
    },
    outcomes: { eind: { id: 'eind', topic: 'proef', danger: false } },
    blocks: [],
    firstLines: [],
  };
  const unsure: Flow = {
    ...flow,
    questions: {
      ...flow.questions,
      hoe: {
        id: 'hoe',
        kind: 'one',
        options: [{ id: 'zo' }, { id: 'geen-idee', unsure: true }],
        next: [{ to: 'eind' }],
      },
    },
  };

  test('is offered to whom it fits', () => {
    expect(mirrorsFor(tell, { rol: ['ouder'] }).map(({ role }) => role)).toEqual(['kind']);
    expect(mirrorsFor(tell, {})).toEqual([]);
  });

  test('keeps what can be answered, and counts the rest as not known', () => {
    expect(mirrored(unsure, { rol: ['ik'], wat: ['foto'] }, 'kind')).toEqual({
      node: 'eind',
      path: ['rol', 'wat', 'hoe'],
      answers: { rol: ['kind'], wat: ['foto'], hoe: ['geen-idee'] },
    });
    expect(mirrored(unsure, { rol: ['ik'], wat: ['geld'] }, 'kind')?.answers).toEqual({
      rol: ['kind'],
      wat: ['weet-niet'],
      hoe: ['geen-idee'],
    });
    expect(mirrored(flow, { rol: ['kind'], wat: ['foto'] }, 'ik')).toEqual({
      node: 'eind',
      path: ['rol', 'wat'],
      answers: { rol: ['ik'], wat: ['foto'] },
    });
  });

  test('comes to nothing where nobody can say that it is not known', () => {
    expect(mirrored(flow, { rol: ['ik'], wat: ['foto'] }, 'kind')).toBeUndefined();
    expect(mirrored(flow, { rol: ['ik'], wat: ['foto'] }, 'niemand')).toBeUndefined();
  });
});
