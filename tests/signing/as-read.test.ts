import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { linesOfFields, linesOfText, withoutMarks } from '../../src/signing/as-read.ts';
import { hashOf, readContentNow } from '../../src/signing/reading.ts';
import { parseMdx } from '../../src/source/read.ts';
import { SmallContent } from './content.ts';

/** What somebody reads in a text, with the marks of Markdown away. */
const readingOf = (text: string): readonly string[] => {
  const read = parseMdx('content/x/nl.mdx', text, z.unknown());
  if (!('source' in read)) throw new Error(JSON.stringify(read.findings));
  return [...linesOfFields(read.source.data), ...linesOfText(read.source.body.tree)];
};

const word = fc.stringMatching(/^[a-z]{2,8}[,.?!;:]?$/);
const words = fc.array(word, { minLength: 1, maxLength: 8 });
const piece = fc.record({
  kind: fc.constantFrom('plain', 'heading', 'item', 'strong', 'folded', 'link'),
  words,
});
type Piece = typeof piece extends fc.Arbitrary<infer P> ? P : never;

const written = ({ kind, words: own }: Piece, gap = ' '): string => {
  const text = own.join(gap);
  switch (kind) {
    case 'heading':
      return `## ${own.join(' ')}`;
    case 'item':
      return `- ${own.join(' ')}`;
    case 'strong':
      return `Let op: **${own.join(' ')}** dus.`;
    case 'folded':
      return `<Meer titel="${own.join(' ')}">\n\nErbij.\n\n</Meer>`;
    case 'link':
      return `Lees [${own.join(' ')}](/advies/) nu.`;
    default:
      return `Zo ${text}`;
  }
};

const documentOf = (title: readonly string[], pieces: readonly Piece[], gap = ' '): string =>
  `---\ntitle: "${title.join(' ')}"\nhelplines: [a, b]\nstatus: concept\n---\n\n${pieces.map((one) => written(one, gap)).join('\n\n')}\n`;

test('any other word, or sign, is another reading', () => {
  fc.assert(
    fc.property(
      words,
      fc.array(piece, { minLength: 1, maxLength: 5 }),
      fc.nat(),
      fc.nat(),
      word,
      (title, pieces, which, where, other) => {
        const all = [title, ...pieces.map((one) => one.words)];
        const place = which % all.length;
        const at = where % (all[place]?.length ?? 1);
        fc.pre(all[place]?.[at] !== other);
        const put = (own: readonly string[], here: boolean) =>
          own.map((one, index) => (here && index === at ? other : one));
        const before = documentOf(title, pieces);
        const after = documentOf(
          put(title, place === 0),
          pieces.map((one, index) => ({ ...one, words: put(one.words, place === index + 1) })),
        );
        expect(readingOf(after)).not.toEqual(readingOf(before));
      },
    ),
    { numRuns: 150 },
  );
});

test('notes, blanks, line ends and the order of fields are no other reading', () => {
  fc.assert(
    fc.property(words, fc.array(piece, { minLength: 1, maxLength: 5 }), (title, pieces) => {
      const before = documentOf(title, pieces);
      const after = documentOf(title, pieces, '\n')
        .replace(
          /^(---\n)(title: .*\n)(helplines: .*\n)/,
          '$1# een notitie\n$3review: "Jurist: klopt dit?"\n$2',
        )
        .replace('[a, b]', '\n  - a # eerst\n  - b')
        .replaceAll(/(?<=\w)\n\n/g, '\n\n\n')
        .replace('status: concept', 'status:   beoordeeld');
      expect(readingOf(after)).toEqual(readingOf(before));
    }),
    { numRuns: 150 },
  );
});

/** Told apart by hand: what looks alike in a file and is read otherwise. */
const apart: readonly (readonly [string, string])[] = [
  ['Bel **niet** zelf.', 'Bel niet zelf.'],
  ['Eén.\n\nTwee.', 'Eén. Twee.'],
  ['- een\n- twee', '1. een\n2. twee'],
  ['1. een\n2. twee', '2. een\n3. twee'],
  ['Bel <Bel id="112" />.', 'Bel <Bel id="113" />.'],
  [
    '<Let soort="gevaar" titel="Nu">\n\nIets.\n\n</Let>',
    '<Let soort="tip" titel="Nu">\n\nIets.\n\n</Let>',
  ],
  ['Lees [dit](/advies/).', 'Lees [dit](/melden/).'],
  ['<Meer titel="x">\n\nErbij.\n\n</Meer>', 'Erbij.'],
  [
    '<Meer titel="x">\n\nErbij.\n\n</Meer>\n\nDaarna.',
    '<Meer titel="x">\n\nErbij.\n\nDaarna.\n\n</Meer>',
  ],
  [String.raw`Jonger dan \<strong>18\</strong>`, 'Jonger dan **18**'],
  ['Zo is het.', 'Zo is het…'],
  ['| a | b |\n| - | - |\n| c | d |', '| a | b |\n| - | - |\n| cd | |'],
];

test.each(apart)('%j is not read as %j', (one, other) => {
  const read = (text: string) => readingOf(`---\ntitle: x\n---\n\n${text}\n`);
  expect(read(one)).not.toEqual(read(other));
});

test('the words of a text are all in its reading, and no other', () => {
  const lines = readingOf(
    '---\ntitle: Rust\n---\n\n## Nu\n\nAdem **uit**. Bel <Bel id="113" />, of lees [dit](/advies/).\n\n- Jij\n- Wij\n',
  ).map(withoutMarks);
  expect(lines.filter((line) => line !== '')).toEqual([
    'title: "Rust"',
    'Nu',
    'Adem uit.',
    'Bel , of lees dit.',
    'Jij',
    'Wij',
  ]);
});

test('a sum is of what stands in the ledger, and anybody can count it again', () => {
  using content = new SmallContent();
  const law = readContentNow(content.root).things.find(({ id }) => id === 'law/afpersing');
  const lines = [
    'checked: "2026-11-24"',
    'name: "Afpersing"',
    'plain: "Wie dreigt, is strafbaar."',
    'verified: true',
  ];
  const byHand = createHash('sha256')
    .update(JSON.stringify([lines, [], [], [], []]))
    .digest('hex');
  expect(law?.hash).toBe(byHand);
  expect(hashOf({ words: lines })).toBe(byHand);
});
