import { describe, expect, test, vi } from 'vitest';
import { BrokenProgramme } from '../../support/broken-programme.ts';

// Each reads a whole content folder.
vi.setConfig({ testTimeout: 30_000 });

const longStory = 'Bas loopt naar huis en denkt na over morgen. '.repeat(10);

const mistakes: readonly (readonly [string, (programme: BrokenProgramme) => void])[] = [
  ['a choice without words', (p) => p.change('nl.mdx', ', moe: Moe', '')],
  ['words without a choice', (p) => p.change('nl.mdx', 'moe: Moe', 'moe: Moe, boos: Boos')],
  [
    'a sentence of "Vertrekpunt" without words',
    (p) => p.change('nl.mdx', 'twee: Ik kan het., ', ''),
  ],
  ['an exercise without words', (p) => p.change('nl.mdx', '  kies:\n', '  koos:\n')],
  [
    'an answer to sort without an explanation',
    (p) => p.change('nl.mdx', 'eerste: Die hoort links., ', ''),
  ],
  [
    'an item in a group that is not there',
    (p) => p.change('module.yaml', 'tweede: rechts', 'tweede: boven'),
  ],
  ['the same id twice', (p) => p.change('module.yaml', 'id: sorteer', 'id: kies')],
  [
    'choices in two ways',
    (p) => p.change('module.yaml', '    plan: triggers', '    groups: { vol: [rust, moe] }'),
  ],
  [
    'a card of an exercise that is not there',
    (p) => p.change('module.yaml', 'card: [kies]', 'card: [keis]'),
  ],
  ['an unknown organisation', (p) => p.change('module.yaml', '[stop-it-now]', '[stop-it]')],
  ['no organisation at all', (p) => p.change('module.yaml', '[stop-it-now]', '[]')],
  [
    'a source that nobody wrote down',
    (p) => p.change('module.yaml', 'sources: []', 'sources: [ons-boek]'),
  ],
  [
    'not a word about what nobody knows',
    (p) => p.change('nl.mdx', 'unknown: Of het helpt, weten we niet.\n', ''),
  ],
  ['an exercise that stands nowhere', (p) => p.change('nl.mdx', '<Oefening id="kies" />', '')],
  [
    'an exercise that stands twice',
    (p) =>
      p.change(
        'nl.mdx',
        '<Oefening id="kies" />',
        '<Oefening id="kies" />\n\n<Oefening id="kies" />',
      ),
  ],
  [
    'an unknown exercise',
    (p) =>
      p.change(
        'nl.mdx',
        '<Oefening id="kies" />',
        '<Oefening id="kies" />\n\n<Oefening id="koos" />',
      ),
  ],
  [
    'a story that is too long',
    (p) => p.change('nl.mdx', '\n</Verhaal>', `\n${longStory}\n\n</Verhaal>`),
  ],
  [
    'no story',
    (p) => p.change('nl.mdx', '<Verhaal naam="Bas">', '').change('nl.mdx', '</Verhaal>', ''),
  ],
  [
    'two sentences to remember',
    (p) => p.change('nl.mdx', '</Kern>', '</Kern>\n\n<Kern>En dit ook.</Kern>'),
  ],
  ['a step that takes too long', (p) => p.change('module.yaml', 'minutes: 4', 'minutes: 9')],
  ['too little text', (p) => p.change('nl.mdx', 'Dit is een zin om te lezen. '.repeat(29), '')],
  [
    'a heavy module without a warning',
    (p) => p.change('nl.mdx', 'warning: Dit is zwaar. Je mag het overslaan.\n', ''),
  ],
  [
    'a heavy module that does not end calmly',
    (p) =>
      p
        .change('nl.mdx', '<Oefening id="rustig" />', '')
        .change(
          'nl.mdx',
          '<Oefening id="kies" />',
          '<Oefening id="rustig" />\n\n<Oefening id="kies" />',
        ),
  ],
  [
    'a warning where nothing is heavy',
    (p) => p.change('module.yaml', 'weight: zwaar', 'weight: licht'),
  ],
  [
    'an exercise of more than ten minutes',
    (p) => p.change('module.yaml', 'minutes: 2', 'minutes: 12'),
  ],
  ['an unknown kind of exercise', (p) => p.change('module.yaml', 'kind: chips', 'kind: chip')],
  [
    'a part of the plan that is not there',
    (p) => p.change('module.yaml', 'plan: triggers', 'plan: trigger'),
  ],
  [
    'a number in the folder and another in the file',
    (p) => p.change('module.yaml', 'order: 1', 'order: 2'),
  ],
  ['a module that is gone', (p) => p.remove('modules/07-proef')],
  ['a module without words', (p) => p.remove('modules/07-proef/nl.mdx')],
  [
    'a file that belongs nowhere',
    (p) => p.write('modules/notities.txt', 'x').write('los.yaml', 'x: 1'),
  ],
  [
    'a link to the site for young people',
    (p) => p.change('nl.mdx', '/stoppen-is-mogelijk/2/', '/advies/'),
  ],
  [
    'a link to no page',
    (p) => p.change('nl.mdx', '/stoppen-is-mogelijk/2/', '/stoppen-is-mogelijk/18/'),
  ],
  [
    'a component that is not there',
    (p) =>
      p.change(
        'nl.mdx',
        '<Kern>Je kunt wachten.</Kern>',
        '<Kern>Je kunt wachten.</Kern>\n\n<Film id="x" />',
      ),
  ],
  [
    'a name for a person that is a label',
    (p) => p.change('nl.mdx', 'Je kunt wachten.', 'Je bent geen downloader.'),
  ],
  ['advice to wipe', (p) => p.change('nl.mdx', 'Je kunt wachten.', 'Wis vandaag al je bestanden.')],
  [
    'a question about what somebody saw',
    (p) => p.change('nl.mdx', 'intro: Kies wat bij jou past.', 'intro: Kies wat je zag.'),
  ],
  ['a question about ages', (p) => p.change('nl.mdx', 'Je kunt wachten.', 'Hoe oud was het kind?')],
  [
    'a result that reassures',
    (p) => p.change('nl.mdx', 'refer: Praat met iemand.', 'refer: Dat valt wel mee.'),
  ],
  [
    'a sentence that is too long',
    (p) => p.change('nl.mdx', 'Je kunt wachten.', `${'dit en '.repeat(12)}dat.`),
  ],
];

/** The message; which pages there are to choose from is not the programme's to say. */
const messageOf = (programme: BrokenProgramme): string =>
  programme.message().replaceAll(/(Bedoel je een van deze\?) .*/g, '$1 …');

describe('a mistake of a writer gives the file, the place, what is wrong and what to do', () => {
  test('seventeen sound modules have nothing wrong', () => {
    using programme = new BrokenProgramme();
    expect(programme.message()).toBe('');
  });

  test.each(mistakes)('%s', (_, breakIt) => {
    using programme = new BrokenProgramme();
    breakIt(programme);
    expect(messageOf(programme)).toMatchSnapshot();
  });
});

test('words that describe are only refused where something is asked', () => {
  using programme = new BrokenProgramme();
  programme.change('nl.mdx', 'Je kunt wachten.', 'Wat je zag, hoef je hier niet te zeggen.');
  expect(programme.message()).toBe('');
});

test('a page beside the modules is held to the same words', () => {
  using programme = new BrokenProgramme();
  programme.write(
    'pages/vragen/nl.mdx',
    `---
title: Vragen
label: Vragen
short: Wat mensen vragen.
audience: jezelf
order: 10
checked: 2026-11-24
status: concept
---

Ben ik een viezerik? Lees [dit](/onderwerpen/sextortion/).
`,
  );
  expect(messageOf(programme)).toMatchSnapshot();
});
