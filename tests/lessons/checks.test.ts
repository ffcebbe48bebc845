import { describe, expect, test } from 'vitest';
import { BrokenLessons } from '../support/broken-lessons.ts';

const sheet = 'proef/werkblad-1.mdx';
const deck = 'proef/dias.mdx';
const wide = (cell: string) => Array.from({ length: 4 }, () => cell).join(' | ');
const seventh = '<Dia titel="Dia 7">\n\nDit is een zin.';
const said = '<Notitie>\n\nVertel rustig wat er op deze dia staat.';
const items = Array.from({ length: 24 }, () => '- Ja').join('\n');

const mistakes: readonly (readonly [string, (lessons: BrokenLessons) => void])[] = [
  ['a picture that is not there', (l) => l.change(sheet, 'boom.svg', 'bom.svg')],
  ['a picture without words', (l) => l.change(sheet, ' alt="Een boom"', '')],
  [
    'a drawing with letters in it',
    (l) => l.change('proef/boom.svg', '<path', '<text>A</text><path'),
  ],
  [
    'a table whose words do not fit beside each other',
    (l) =>
      l.change(
        sheet,
        '| Ik | Jij |\n| --- | --- |\n| Ja | Nee |',
        `| ${wide('Ik')} |\n| ${wide('---')} |\n| ${wide('verantwoordelijkheidsgevoel')} |`,
      ),
  ],
  [
    'a table with too many columns',
    (l) =>
      l.change(
        sheet,
        '| Ik | Jij |\n| --- | --- |\n| Ja | Nee |',
        `| ${wide('Ik')} | ${wide('Jij')} |\n| ${wide('---')} | ${wide('---')} |`,
      ),
  ],
  ['a table without a word above a column', (l) => l.change(sheet, '| Ik | Jij |', '| Ik | |')],
  ['a heading that jumps', (l) => l.change(sheet, '## Wat', '### Wat')],
  ['a second title', (l) => l.change(sheet, '## Wat', '# Wat')],
  ['a component that does not exist', (l) => l.change(sheet, '<Schrijfregels', '<Schrijfregel')],
  [
    'a component of slides on paper',
    (l) => l.change(sheet, '<Schrijfregels aantal="3" />', '<Dia titel="Nee">Nee.</Dia>'),
  ],
  ['a worksheet without an answer sheet', (l) => l.remove('proef/antwoordblad.mdx')],
  [
    'answers to a worksheet that is not there',
    (l) => l.change('proef/antwoordblad.mdx', '[werkblad-1]', '[werkblad-1, werkblad-2]'),
  ],
  [
    'a worksheet with nothing to do on it',
    (l) =>
      l
        .change(sheet, '<Schrijfregels aantal="3" />', '')
        .change(sheet, '| Ik | Jij |\n| --- | --- |\n| Ja | Nee |', ''),
  ],
  [
    'a worksheet that fills more sheets than a pupil takes',
    (l) =>
      l.change(
        sheet,
        'aantal="3" />',
        `aantal="20" />\n${'\n<Schrijfregels aantal="20" />\n'.repeat(3)}`,
      ),
  ],
  [
    'a slide without what the teacher says',
    (l) => l.change(deck, `${seventh}\n\n${said}`, `${seventh}\n\n<Notitie>\n\nVertel.`),
  ],
  [
    'a slide that is too full, with few words',
    (l) => l.change(deck, seventh, `<Dia titel="Dia 7">\n\n${items}`),
  ],
  [
    'a deck that is too short for a lesson',
    (l) =>
      l.write(
        deck,
        '---\nkind: dias\ntitle: De les\nstatus: concept\n---\n\n<Dia titel="Een">\n\n<Notitie>\n\nVertel rustig wat er op deze dia staat.\n\n</Notitie>\n\n</Dia>\n',
      ),
  ],
  ['a number that is typed', (l) => l.change(sheet, 'de boom.', 'de boom. Bel 0800-1234567.')],
  [
    'a pack that is ready and not whole',
    (l) => l.change('proef/lesson.yaml', 'ready: false', 'ready: true').remove(deck),
  ],
];

describe('a mistake of a writer gives the file, the place, what is wrong and what to do', () => {
  test('the pack itself is right', () => {
    using lessons = new BrokenLessons();
    expect(lessons.message()).toBe('');
  });

  test.each(mistakes)('%s', (_, breakIt) => {
    using lessons = new BrokenLessons();
    breakIt(lessons);
    expect(lessons.message()).toMatchSnapshot();
  });
});

describe('pupils read what they can read', () => {
  const hard = 'De verantwoordelijkheid verandert onverwacht onze mogelijkheden. '.repeat(10);

  test.each([
    ['po-7-8', 80],
    ['vso', 80],
    ['praktijkonderwijs', 80],
    ['vo-onderbouw', 75],
    ['vo-bovenbouw', 75],
    ['mbo', 75],
  ])('a hard worksheet for %s stops the build: a score of %i is asked', (level, score) => {
    using lessons = new BrokenLessons();
    lessons
      .change('proef/lesson.yaml', 'vo-onderbouw', level)
      .change(sheet, 'Kijk naar de boom.', hard);
    expect(lessons.message()).toMatch(
      new RegExp(
        `^content/lessons/${sheet}\\n  Fout: De tekst is te moeilijk: leesscore .*, en ${score} is nodig.$`,
        'm',
      ),
    );
  });
});
