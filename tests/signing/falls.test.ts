import { expect, test } from 'vitest';
import { signTexts } from '../../src/signing/sign.ts';
import { readSigned } from '../../src/signing/state.ts';
import { SmallContent } from './content.ts';

const today = '2026-11-28';

/** Has everything signed by everybody who may. */
const signAll = (root: string) => {
  for (const role of ['psycholoog', 'jurist']) {
    const { isDone, lines } = signTexts(root, { what: ['.'], role }, today);
    expect(isDone, lines.join('\n')).toBe(true);
  }
};

const notSigned = (root: string) =>
  [...readSigned(root).states].filter(([, { isSigned }]) => !isSigned).map(([key]) => key);

test('a text is a concept until each kind that it asks is signed', () => {
  using content = new SmallContent();
  const { root } = content;
  const all = readSigned(root);
  expect(notSigned(root)).toEqual([...all.states.keys()]);
  signTexts(root, { what: ['law/afpersing'], role: 'jurist' }, today);
  expect(readSigned(root).states.get('law/afpersing')).toMatchObject({
    isSigned: false,
    kinds: [
      { kind: 'inhoud', state: 'never' },
      { kind: 'recht', state: 'signed', signature: { role: 'jurist', date: today } },
    ],
  });
  signAll(root);
  expect(notSigned(root)).toEqual([]);
  expect(all.findings).toEqual([]);
});

/** What falls when this small thing changes: no less, and no more. */
const changes: readonly (readonly [string, string, string, string, readonly string[]])[] = [
  [
    'a comma in a block, and the outcome it stands in',
    'flows/advies/blocks/bank/nl.mdx',
    'vandaag, en',
    'vandaag en',
    ['flows/advies/blocks/bank', 'flows/advies/outcomes/geld'],
  ],
  [
    'the condition of a block',
    'flows/advies/blocks/bank/block.yaml',
    '[betaald, niet]',
    '[betaald]',
    ['flows/advies/blocks/bank', 'flows/advies/outcomes/geld'],
  ],
  [
    'the place of a block',
    'flows/advies/blocks/ander/block.yaml',
    'order: 30',
    'order: 20',
    ['flows/advies/blocks/ander', 'flows/advies/outcomes/iets'],
  ],
  [
    'a block that belongs to one outcome more',
    'flows/advies/blocks/ander/block.yaml',
    '[iets]',
    '[iets, geld]',
    ['flows/advies/blocks/ander', 'flows/advies/outcomes/iets', 'flows/advies/outcomes/geld'],
  ],
  [
    'a comma in an outcome',
    'flows/advies/outcomes/geld/nl.mdx',
    'geld, van',
    'geld van',
    ['flows/advies/outcomes/geld'],
  ],
  [
    'whether an outcome is dangerous',
    'flows/advies/outcomes/iets/outcome.yaml',
    'danger: false',
    'danger: true',
    ['flows/advies/outcomes/iets'],
  ],
  [
    'a comma in a question',
    'flows/advies/questions/stand/nl.mdx',
    'gebeurd, tot',
    'gebeurd tot',
    ['flows/advies/questions/stand'],
  ],
  [
    'where an answer leads',
    'flows/advies/questions/stand/question.yaml',
    'next: geld',
    'next: iets',
    ['flows/advies/questions/stand'],
  ],
  [
    'a comma in an agreement',
    'flows/advies/agreements.yaml',
    '113, altijd',
    '113 altijd',
    ['flows/advies/agreements/altijd-113'],
  ],
  [
    'a comma in the sentences to tell',
    'flows/advies/tell/nl.yaml',
    'vertellen, en',
    'vertellen en',
    ['flows/advies/tell'],
  ],
  [
    'a comma in an agreed line, and each text that has it',
    'lines/wissen/nl.mdx',
    'meer, en',
    'meer en',
    ['lines/wissen', 'flows/advies/blocks/bank', 'flows/advies/outcomes/geld'],
  ],
  [
    'which line a text has',
    'flows/advies/blocks/bank/nl.mdx',
    ' <Zin id="wissen" voor="jongere" />',
    '',
    ['flows/advies/blocks/bank', 'flows/advies/outcomes/geld'],
  ],
  [
    'a number, and no text that names it',
    'contact/113/helpline.yaml',
    "'113'",
    "'0113'",
    ['contact/113'],
  ],
  [
    'a comma on the card of an organisation',
    'contact/113/nl.mdx',
    'nu, en',
    'nu en',
    ['contact/113'],
  ],
  [
    'a comma in a law, and no text that names it',
    'law/afpersing.yaml',
    'dreigt, is',
    'dreigt is',
    ['law/afpersing'],
  ],
  ['a comma in a topic', 'topics/sexting/nl.mdx', 'er, dag', 'er dag', ['topics/sexting']],
  [
    'a number that a topic names',
    'topics/sexting/nl.mdx',
    'Bel id="113"',
    'Bel id="112"',
    ['topics/sexting'],
  ],
  ['the level of a heading', 'topics/sexting/nl.mdx', '## Wat', '### Wat', ['topics/sexting']],
  [
    'a comma in a sentence of a module',
    'programme/modules/01-waarom/nl.mdx',
    'zoekt, en',
    'zoekt en',
    ['programme/modules/01-waarom'],
  ],
  [
    'how heavy a module is',
    'programme/modules/01-waarom/module.yaml',
    'zwaar',
    'licht',
    ['programme/modules/01-waarom'],
  ],
  [
    'a comma in a worksheet',
    'lessons/vo/werkblad-1.mdx',
    'Praat, en',
    'Praat en',
    ['lessons/vo/werkblad-1'],
  ],
  [
    'a drawing in a worksheet',
    'lessons/pictures/rust.svg',
    'r="1"',
    'r="2"',
    ['lessons/vo/werkblad-1'],
  ],
  [
    'the data of a lesson',
    'lessons/vo/lesson.yaml',
    'title: Les',
    'title: Lessen',
    ['lessons/vo/lesson'],
  ],
  [
    'a comma in a fact, and no other fact',
    'campaign/facts.yaml',
    'veel, heel',
    'veel heel',
    ['campaign/facts/beelden'],
  ],
  ['a comma on a button', 'interface/home/nl.json', 'Rustig, je', 'Rustig je', ['interface/home']],
];

test('every kind of text falls back at the smallest change, and comes back with its words', () => {
  using content = new SmallContent();
  const { root } = content;
  signAll(root);
  for (const [what, path, from, to, fallen] of changes) {
    const before = content.read(path);
    content.change(path, from, to);
    expect(notSigned(root).sort(), what).toEqual([...fallen].sort());
    content.write(path, before);
    expect(notSigned(root), what).toEqual([]);
  }
});

const unseen: readonly (readonly [string, string, string])[] = [
  ['flows/advies/blocks/bank/nl.mdx', 'title: Bel', '# voor later\ntitle:    Bel'],
  ['flows/advies/blocks/bank/nl.mdx', 'vandaag, en vraag', 'vandaag,\nen  vraag'],
  [
    'flows/advies/blocks/bank/nl.mdx',
    'title: Bel je bank\nstatus: concept',
    'status: concept\ntitle: "Bel je bank"',
  ],
  [
    'flows/advies/blocks/bank/nl.mdx',
    'status: concept',
    "status: concept\nreview: 'Jurist: klopt dit?'",
  ],
  [
    'flows/advies/blocks/bank/block.yaml',
    'part: vandaag\norder: 25',
    'order: 25   \npart: vandaag # niet nu',
  ],
  [
    'flows/advies/blocks/bank/block.yaml',
    'when: { stand: [betaald, niet] }',
    'when:\n  stand:\n    - betaald\n    - niet',
  ],
  ['law/afpersing.yaml', 'plain: Wie dreigt, is', 'plain: >-\n  Wie dreigt,\n  is'],
  [
    'interface/home/nl.json',
    '"calm": "Rustig, je bent niet alleen.", "title": "Hulp"',
    '"title": "Hulp",\n  "calm": "Rustig, je bent niet alleen."',
  ],
];

test('what no reader sees changes nothing', () => {
  using content = new SmallContent();
  const { root } = content;
  signAll(root);
  for (const [path, from, to] of unseen) {
    const before = content.read(path);
    content.change(path, from, to);
    expect(notSigned(root), to).toEqual([]);
    content.write(path, before);
  }
});

test('a language falls alone, and with the data of all', () => {
  using content = new SmallContent();
  const { root } = content;
  content.write(
    'flows/advies/blocks/bank/en.mdx',
    '---\ntitle: Call your bank\nstatus: concept\n---\n\nCall today, and ask.\n',
  );
  signAll(root);
  expect(notSigned(root)).toEqual(['flows/advies/blocks/bank@en']);
  const english = { what: ['content/flows/advies/blocks/bank/en.mdx'], role: 'vertaler' };
  expect(signTexts(root, english, today).isDone).toBe(true);
  expect(notSigned(root)).toEqual([]);
  content.change('flows/advies/blocks/bank/en.mdx', 'today, and', 'today and');
  expect(notSigned(root)).toEqual(['flows/advies/blocks/bank@en']);
  content.change('flows/advies/blocks/bank/en.mdx', 'today and', 'today, and');
  content.change('flows/advies/blocks/bank/block.yaml', 'order: 25', 'order: 26');
  expect(notSigned(root).sort()).toEqual([
    'flows/advies/blocks/bank',
    'flows/advies/blocks/bank@en',
    'flows/advies/outcomes/geld',
  ]);
});

test('who signed one language did not sign another for the same', () => {
  using content = new SmallContent();
  const { root } = content;
  const module = 'programme/modules/01-waarom';
  content.write(`${module}/en.mdx`, '---\ntitle: Why\n---\n\n## Step\n\nWrite it down.\n');
  signTexts(root, { what: [module], role: 'psycholoog' }, today);
  const { states } = readSigned(root);
  expect(states.get(module)?.isSigned).toBe(true);
  expect(states.get(`${module}@en`)?.kinds.map(({ kind, state }) => [kind, state])).toEqual([
    ['taal', 'never'],
    ['klinisch', 'never'],
  ]);
});

test('what changed is told: the part, and its words before and after', () => {
  using content = new SmallContent();
  const { root } = content;
  signAll(root);
  content.change('flows/advies/blocks/bank/nl.mdx', 'vandaag, en', 'morgen, en');
  content.change('lines/wissen/nl.mdx', 'vraag raad', 'bel ons');
  const block = readSigned(root).states.get('flows/advies/blocks/bank');
  expect(block?.kinds[0]?.changes).toEqual([
    {
      part: 'words',
      before: ['Bel vandaag, en vraag of het terug kan.', 'Kijk niet meer, en vraag raad.'],
      after: ['Bel morgen, en vraag of het terug kan.', 'Kijk niet meer, en bel ons.'],
    },
    {
      part: 'lines',
      before: ['wissen (jongere): Kijk niet meer, en vraag raad.'],
      after: ['wissen (jongere): Kijk niet meer, en bel ons.'],
    },
  ]);
  const outcome = readSigned(root).states.get('flows/advies/outcomes/geld');
  expect(outcome?.kinds[0]?.changes.map(({ part }) => part)).toEqual(['blocks']);
});
