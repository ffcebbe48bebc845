import { describe, expect, test } from 'vitest';
import type { Answers } from '../../src/flow/condition.ts';
import type { Recipient, TellTexts, Tone } from '../../src/flow/page-data.ts';
import { messageOf, recipientsFor, surelyFit, tonesFor } from '../../src/flow/tell.ts';
import { advice } from '../support/flows.ts';

const words = advice.tell.nl?.data;
if (!words) throw new Error('The advice has no words to tell it with.');
const tell: TellTexts = {
  ...words,
  situations: {
    gewoon: [
      { when: { kind: 'answer', question: 'rol', options: ['mezelf'] }, text: 'Mij overkomt dit.' },
      { when: undefined, text: 'Een ander overkomt dit.' },
    ],
  },
};
const begin = 'Begin.';
const end = 'Eind?';
const somebody: Recipient = {
  id: 'iemand',
  label: 'Iemand',
  details: true,
  kort: 'Heb je even?',
  gewoon: { begin, end },
  briefje: { begin: 'Beste.', end: 'Groet.' },
};
const message = (answers: Answers, tone: Tone = 'gewoon', details = true, to = somebody) =>
  messageOf(tell, 'gewoon', answers, { to, tone, details });

// Written down by hand: a message in somebody's own voice may say nothing that was not told.
describe('the message of a visitor', () => {
  test.each<readonly [string, Answers, string]>([
    ['nothing was told', { rol: ['mezelf'] }, 'Mij overkomt dit.'],
    ['none of these', { rol: ['mezelf'], stand: [] }, 'Mij overkomt dit.'],
    [
      'who paid and has pictures shared',
      { rol: ['mezelf'], stand: ['betaald', 'verspreid'] },
      'Mij overkomt dit. Ik heb al betaald. Anderen hebben het ook gekregen.',
    ],
    [
      'somebody else paid',
      { rol: ['ouder'], stand: ['betaald'] },
      'Een ander overkomt dit. Er is al betaald.',
    ],
    [
      'home is not safe: no fact, and where it may not be told',
      { rol: ['mezelf'], wat: ['rond'], wie: ['thuis'], stand: ['verspreid'] },
      'Mij overkomt dit. Vertel het alsjeblieft nog niet bij mij thuis. Ik zoek iemand buiten mijn huis die mij kan helpen.',
    ],
    [
      'who does it is not said: no fact',
      { rol: ['mezelf'], wat: ['rond'], wie: ['zeg-niet'] },
      'Mij overkomt dit.',
    ],
  ])('says only what was told: %s', (_, answers, middle) => {
    expect(message(answers)).toBe(`${begin} ${middle} ${end}`);
  });

  const paid: Answers = { rol: ['mezelf'], stand: ['betaald', 'weet-adres'] };
  const address = 'Degene die dit doet, weet waar ik woon of naar school ga.';

  test('says nothing of what happened without details, and then too what keeps somebody safe', () => {
    expect(message(paid, 'gewoon', false)).toBe(`${begin} ${address} ${end}`);
    expect(message(paid, 'briefje', false)).toBe(`Beste. ${address} Groet.`);
    expect(message(paid, 'kort')).toBe(`Heb je even? ${address}`);
  });

  test.each<readonly [string, readonly Tone[]]>([
    ['veilig', ['kort', 'gewoon', 'briefje']],
    ['gevaar', ['kort', 'gewoon']],
    ['afspraak', ['kort', 'gewoon']],
    ['zelfdoding', ['kort', 'gewoon']],
  ])('offers no note that nobody may find in time: %s', (now, offered) => {
    expect(tonesFor(tell, somebody, { rol: ['kind'], nu: [now] })).toEqual(offered);
  });

  test('offers no note of who has none', () => {
    const inHaste = { ...somebody, briefje: undefined };
    expect(tonesFor(tell, inHaste, { nu: ['veilig'] })).toEqual(['kort', 'gewoon']);
  });

  test('tells somebody it happened to nothing about it', () => {
    expect(message(paid, 'gewoon', true, { ...somebody, details: false })).toBe(`${begin} ${end}`);
  });

  test('has no hole where an outcome has no situation', () => {
    const said = messageOf(
      tell,
      'anders',
      { rol: ['mezelf'] },
      { to: somebody, tone: 'gewoon', details: true },
    );
    expect(said).toBe(`${begin} ${end}`);
  });
});

// Who may read it, by hand: never who harms, and nobody at home where that is the danger.
const safe = { rol: ['mezelf'], nu: ['veilig'], wie: ['online'] } as const;
describe('whom to tell it to', () => {
  test.each<readonly [string, Answers, readonly string[]]>([
    ['a stranger does it', safe, ['ouder', 'vertrouwd', 'docent', 'vriend', 'hulplijn']],
    [
      'home may not know',
      { ...safe, stand: ['thuis'] },
      ['buiten', 'vertrouwd', 'docent', 'vriend', 'hulplijn'],
    ],
    [
      'somebody at home',
      { ...safe, wie: ['thuis'] },
      ['buiten', 'vertrouwd', 'docent', 'vriend', 'hulplijn'],
    ],
    [
      'an adult in charge',
      { ...safe, wie: ['volwassene'] },
      ['ouder', 'vertrouwd', 'vriend', 'hulplijn'],
    ],
    ['an ex', { ...safe, wie: ['ex'] }, ['ouder', 'vertrouwd', 'docent', 'hulplijn']],
    ['not told who', { ...safe, wie: ['zeg-niet'] }, ['buiten', 'vertrouwd', 'hulplijn']],
    ['honour', { ...safe, dreiging: ['eer'] }, ['buiten', 'vertrouwd', 'hulplijn']],
    ['danger now', { rol: ['mezelf'], nu: ['gevaar'] }, ['nu', 'buiten', 'vertrouwd', 'hulplijn']],
    ['thoughts of death', { rol: ['mezelf'], nu: ['zelfdoding'] }, ['nu', 'vertrouwd', 'hulplijn']],
    ['what one did', { rol: ['mezelf'], nu: ['veilig'], wat: ['zelf'] }, ['vertrouwd', 'hulplijn']],
    ['a friend helps', { ...safe, rol: ['vriend'] }, ['ander', 'volwassene', 'raad']],
    [
      'and somebody reads along',
      { ...safe, rol: ['vriend'], stand: ['kijkt-mee'] },
      ['volwassene', 'raad'],
    ],
    ['a parent', { ...safe, rol: ['kind'] }, ['kind', 'steun', 'school', 'raad-ouder']],
    [
      'a parent, and it is at home',
      { ...safe, rol: ['kind'], wie: ['thuis'] },
      ['steun', 'raad-ouder'],
    ],
    [
      'a parent, and it is a teacher',
      { ...safe, rol: ['kind'], wie: ['volwassene'] },
      ['kind', 'steun', 'raad-ouder'],
    ],
    ['a teacher', { ...safe, rol: ['leerling'] }, ['contact', 'jongere', 'raad-werk']],
    [
      'a teacher, and it is a colleague',
      { ...safe, rol: ['leerling'], wie: ['volwassene'] },
      ['jongere', 'raad-werk'],
    ],
    [
      'a trainer, and nobody knows who',
      { ...safe, rol: ['vrijwilliger'], wie: ['weet-niet'] },
      ['raad-werk'],
    ],
  ])('%s', (_, answers, who) => {
    expect(recipientsFor(tell, answers).map(({ id }) => id)).toEqual(who.map((id) => `aan-${id}`));
  });

  test('without a script those alone who always fit', () => {
    expect(surelyFit(tell.to, 'rol').map(({ id }) => id)).toEqual(
      ['vertrouwd', 'hulplijn', 'volwassene', 'raad', 'steun', 'raad-ouder', 'raad-werk'].map(
        (id) => `aan-${id}`,
      ),
    );
  });
});
