import { describe, expect, test } from 'vitest';
import { messageOf } from '../../src/flow/TellHelp.tsx';
import type { Answers } from '../../src/flow/condition.ts';
import type { TellTexts } from '../../src/flow/page-data.ts';
import { advice } from '../support/flows.ts';

const words = advice.tell.nl?.data;
if (!words) throw new Error('The advice has no words to tell it with.');
const tell: TellTexts = {
  opening: words.opening,
  closing: words.closing,
  facts: words.facts,
  situations: {
    gewoon: [
      { when: { kind: 'answer', question: 'rol', options: ['mezelf'] }, text: 'Mij overkomt dit.' },
      { when: undefined, text: 'Een ander overkomt dit.' },
    ],
  },
};
const message = (answers: Answers) => messageOf(tell, 'gewoon', answers, 'vertrouwd', 'kort');

// Written down by hand: a message in somebody's own voice may say nothing that was not told.
const begin = 'Mag ik je iets vertellen? Het is belangrijk.';
const end = 'Wil je me helpen?';

describe('the message of a visitor', () => {
  test.each<readonly [string, Answers, string]>([
    ['nothing was told', { rol: ['mezelf'] }, 'Mij overkomt dit.'],
    ['none of these', { rol: ['mezelf'], stand: [] }, 'Mij overkomt dit.'],
    [
      'who paid and has pictures shared',
      { rol: ['mezelf'], stand: ['betaald', 'verspreid'] },
      'Mij overkomt dit. Ik heb al betaald. De beelden zijn al verspreid.',
    ],
    [
      'somebody else paid',
      { rol: ['ouder'], stand: ['betaald'] },
      'Een ander overkomt dit. Er is al betaald.',
    ],
    [
      'home is not safe',
      { rol: ['mezelf'], wie: ['thuis'] },
      'Mij overkomt dit. Vertel het alsjeblieft nog niet bij mij thuis. Ik zoek iemand buiten mijn huis die mij kan helpen.',
    ],
  ])('says only what was told: %s', (_, answers, middle) => {
    expect(message(answers)).toBe(`${begin} ${middle} ${end}`);
  });

  test('has no hole where an outcome has no situation', () => {
    expect(messageOf(tell, 'anders', { rol: ['mezelf'] }, 'docent', 'kort')).toBe(
      'Mag ik u vandaag even spreken? Het is belangrijk. Wilt u me helpen?',
    );
  });
});
