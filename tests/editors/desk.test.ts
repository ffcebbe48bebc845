import { expect, test } from 'vitest';
import { deskOf } from '../../src/editors/desk.ts';
import { shareOfReaders } from '../../src/editors/readers.ts';
import type { Flow } from '../../src/flow/model.ts';
import { signTexts } from '../../src/signing/sign.ts';
import { SmallContent } from '../signing/content.ts';

const today = '2026-11-28';

/** Four visitors: three by "a", of whom one said x, and one by "b". */
const four: Flow = {
  id: 'vier',
  start: 'eerste',
  questions: {
    eerste: {
      id: 'eerste',
      kind: 'one',
      options: [
        { id: 'a', next: [{ to: 'tweede' }] },
        { id: 'b', next: [{ to: 'kort' }] },
      ],
    },
    tweede: {
      id: 'tweede',
      kind: 'one',
      options: [{ id: 'x' }, { id: 'y' }, { id: 'z' }],
      next: [{ to: 'lang' }],
    },
  },
  outcomes: {
    lang: { id: 'lang', topic: 't', danger: false },
    kort: { id: 'kort', topic: 't', danger: false },
  },
  blocks: [
    { id: 'alle', part: 'nu', outcomes: ['lang', 'kort'] },
    {
      id: 'een',
      part: 'later',
      outcomes: ['lang', 'kort'],
      when: { kind: 'answer', question: 'tweede', options: ['x'] },
    },
  ],
  firstLines: [{ id: 'eerst', when: { kind: 'answer', question: 'eerste', options: ['a'] } }],
};

test('who reads a text is counted over all visitors of its questions', () => {
  expect(Object.fromEntries(shareOfReaders({ id: 'vier', flow: four }))).toEqual({
    'flows/vier/outcomes/lang': 0.75,
    'flows/vier/outcomes/kort': 0.25,
    'flows/vier/blocks/alle': 1,
    'flows/vier/blocks/een': 0.25,
    'flows/vier/blocks/eerst': 0.75,
    'flows/vier/questions/eerste': 1,
    'flows/vier/questions/tweede': 0.75,
  });
});

test('a desk has what changed, what nobody signed, what gets old and what is asked', () => {
  using content = new SmallContent();
  const { root } = content;
  for (const role of ['psycholoog', 'jurist']) signTexts(root, { what: ['.'], role }, today);
  const clean = deskOf(root, today);
  expect([clean.stale, clean.never, clean.overdue, clean.reviews, clean.hindrances]).toEqual([
    [],
    [],
    [],
    [],
    0,
  ]);
  content.change('flows/advies/blocks/bank/nl.mdx', 'vandaag, en', 'vandaag en');
  content.change('law/afpersing.yaml', 'checked:', "review: 'Jurist: mag dit?'\nchecked:");
  signTexts(root, { what: ['topics'], role: 'psycholoog', withdraw: true }, today);
  content.change('contact/113/helpline.yaml', '2026-11-24', '2026-11-01');
  // 110 days after somebody looked at the law, and 133 after 113.
  const desk = deskOf(root, '2027-03-14');
  expect(desk.stale.map(({ key }) => key)).toEqual([
    'contact/113',
    'flows/advies/blocks/bank',
    'flows/advies/outcomes/geld',
  ]);
  expect(desk.never.map(({ name, texts }) => [name, texts.map(({ key }) => key)])).toEqual([
    ['onderwerpen', ['topics/sexting']],
  ]);
  expect(desk.soon?.items.map(({ what }) => what)).toEqual(['law/afpersing']);
  expect(desk.overdue.map(({ items }) => items.map(({ what }) => what))).toEqual([['contact/113']]);
  expect(desk.reviews).toEqual([
    { who: 'Jurist', asks: [{ file: 'content/law/afpersing.yaml', question: 'Jurist: mag dit?' }] },
  ]);
  expect(desk.kinds.map(({ kind, signed, stale, never }) => [kind, signed, stale, never])).toEqual([
    ['inhoud', desk.total - 4, 3, 1],
    ['recht', 2, 0, 0],
    ['klinisch', 1, 2, 0],
  ]);
});

test('what most visitors read comes first on a desk, and pages after', () => {
  using content = new SmallContent();
  content.write(
    'flows/advies/flow.yaml',
    "start: stand\nmaxAnswers: 3\nmaxWords: 100\nrequiredParts: [nu]\nrequiredHelplines: ['113']\ntopics: [sextortion, anders]\n",
  );
  content.change(
    'flows/advies/questions/stand/question.yaml',
    '    when: { wat: [geld] }',
    '    next: iets',
  );
  const texts = deskOf(content.root, today).never.flatMap((folder) => folder.texts);
  const shares = texts.map(({ share }) => share ?? -1);
  expect(texts.find(({ key }) => key.endsWith('questions/stand'))?.share).toBe(1);
  expect(texts.find(({ key }) => key.endsWith('outcomes/iets'))?.share).toBe(0.5);
  expect(shares).toEqual([...shares].sort((a, b) => b - a));
});
