import { describe, expect, test } from 'vitest';
import { BrokenContent } from '../support/broken.ts';

const mistakes: readonly (readonly [string, (content: BrokenContent) => void])[] = [
  [
    'an unknown id in next',
    (c) => c.change('questions/een/question.yaml', 'next: twee', 'next: tewe'),
  ],
  [
    'an unknown question in a condition',
    (c) => c.change('blocks/vandaag-een/block.yaml', 'meer: [a]', 'mer: [a]'),
  ],
  [
    'an unknown option in a condition',
    (c) => c.change('blocks/vandaag-een/block.yaml', '[a]', '[z]'),
  ],
  [
    'an unknown outcome of a block',
    (c) => c.change('blocks/vandaag-een/block.yaml', 'gewoon,', 'gewon,'),
  ],
  [
    'a way that hangs on a question with several answers',
    (c) =>
      c.change(
        'questions/meer/question.yaml',
        '  - to: ander',
        '  - when: { meer: [a] }\n    to: ander\n  - to: ander',
      ),
  ],
  [
    'a first line that hangs on a question with several answers',
    (c) => c.change('blocks/eerst-links/block.yaml', '[links]', '[links], meer: [a]'),
  ],
  [
    'a first line of an outcome',
    (c) => c.change('blocks/eerst-links/block.yaml', 'order: 20', 'order: 20\noutcomes: [gewoon]'),
  ],
  [
    'a first line that hangs on nothing',
    (c) => c.change('blocks/eerst-links/block.yaml', 'when: { een: [links] }', ''),
  ],
  [
    'a first line that is longer than a line',
    (c) => c.change('blocks/eerst-links/nl.mdx', 'Doe dit nu.', 'Doe dit nu. '.repeat(7)),
  ],
  [
    'a first line that names somebody before it is known who did it',
    (c) => c.change('blocks/eerst-links/nl.mdx', 'Doe dit nu.', 'Vertel het je moeder.'),
  ],
  [
    'a place without a first line',
    (c) => c.change('blocks/eerst-niet-links/block.yaml', 'not: { een: [links] }', 'een: [nood]'),
  ],
  [
    'two first lines at one place',
    (c) => c.change('blocks/eerst-niet-links/block.yaml', 'een: [links]', 'een: [nood]'),
  ],
  [
    'a first line that never comes first',
    (c) => c.change('blocks/eerst-nee/block.yaml', 'order: 20', 'order: 30'),
  ],
  ['a first line that comes too soon', (c) => c.change('flow.yaml', 'after: 1', 'after: 2')],
  [
    'first lines of a flow that has none',
    (c) => c.change('flow.yaml', 'firstLine: { after: 1, doer: twee, people: [moeder] }', ''),
  ],
  [
    'a topic that the flow does not have',
    (c) => c.change('outcomes/gewoon/outcome.yaml', 'topic: proef', 'topic: nieuw'),
  ],
  [
    'a large button where there is nothing to do now',
    (c) =>
      c.change('blocks/vandaag-een/block.yaml', 'part: vandaag', "part: vandaag\nbutton: '113'"),
  ],
  [
    'a large button to who has no number',
    (c) => c.change('blocks/nu-altijd/block.yaml', 'part: nu', 'part: nu\nbutton: stopncii'),
  ],
  [
    'a large button to nobody we know',
    (c) => c.change('blocks/nu-altijd/block.yaml', 'part: nu', 'part: nu\nbutton: niemand'),
  ],
  ['an unknown helpline', (c) => c.change('blocks/helper-113/block.yaml', `'113'`, 'niemand')],
  ['a duplicate option', (c) => c.change('questions/meer/question.yaml', 'id: b', 'id: a')],
  [
    'an id that is a question and an outcome',
    (c) =>
      c
        .write('outcomes/twee/outcome.yaml', 'topic: proef\ndanger: false\n')
        .write('outcomes/twee/nl.mdx', '---\ntitle: Twee\ntell: Twee.\nstatus: concept\n---\n'),
  ],
  [
    'a duplicate field',
    (c) => c.change('outcomes/gewoon/outcome.yaml', 'topic: proef', 'topic: proef\ntopic: proef'),
  ],
  [
    'an unreachable question',
    (c) =>
      c
        .write(
          'questions/los/question.yaml',
          'kind: one\nsure: ja\noptions:\n  - id: a\n  - id: b\nnext: gewoon\n',
        )
        .write(
          'questions/los/nl.mdx',
          '---\ntitle: Los\noptions:\n  a: A\n  b: B\nstatus: concept\n---\n',
        ),
  ],
  [
    'an unreachable outcome',
    (c) =>
      c
        .write('outcomes/los/outcome.yaml', 'topic: proef\ndanger: false\n')
        .write('outcomes/los/nl.mdx', '---\ntitle: Los\ntell: Los.\nstatus: concept\n---\n'),
  ],
  ['a dead end', (c) => c.change('questions/meer/question.yaml', '  - to: ander\n', '')],
  ['a circle', (c) => c.change('questions/meer/question.yaml', '- to: ander', '- to: een')],
  ['an option without words', (c) => c.change('questions/een/nl.mdx', '  links: Links\n', '')],
  [
    'words without an option',
    (c) => c.change('questions/een/nl.mdx', 'links: Links', 'links: Links\n  linksaf: Linksaf'),
  ],
  [
    'a question without a way out of not knowing',
    (c) => c.change('questions/twee/question.yaml', '    unsure: true\n', ''),
  ],
  [
    'a short form for an answer that is not there',
    (c) => c.change('questions/een/nl.mdx', '    links: links', '    linksaf: links'),
  ],
  [
    'a short form with a word that joins sentences',
    (c) => c.change('questions/een/nl.mdx', '    links: links', '    links: links of zo'),
  ],
  [
    'a sentence without a place for the answer',
    (c) => c.change('questions/een/nl.mdx', 'het aan de kant … is', 'het zo is'),
  ],
  [
    'a sentence that says the same when it is not so',
    (c) => c.change('questions/een/nl.mdx', 'er geen nood is', 'er nood is'),
  ],
  [
    'a sentence without its opposite',
    (c) => c.change('questions/een/nl.mdx', '  isNot: het niet aan de kant … is\n', ''),
  ],
  [
    'a sentence that begins like that of another question',
    (c) =>
      c.change(
        'questions/twee/nl.mdx',
        'status',
        'inSentence: { is: het aan de kant die … is, isNot: het niet … is }\nstatus',
      ),
  ],
  [
    'a sentence of one answer that begins like that of a question',
    (c) => c.change('questions/een/nl.mdx', 'is: er nood is', 'is: het aan de kant van nood is'),
  ],
  [
    'a block that can never show',
    (c) =>
      c.change(
        'blocks/vandaag-een/block.yaml',
        'meer: [a]',
        'all: [{ een: [links] }, { een: [rechts] }]',
      ),
  ],
  [
    'a variant without words',
    (c) =>
      c.change('questions/meer/question.yaml', 'rechts: {', 'links: { een: [links] }\n  rechts: {'),
  ],
  [
    'words of a variant that is not there',
    (c) => c.change('questions/meer/question.yaml', 'rechts: {', 'links: {'),
  ],
  [
    'an answer in the words of one variant, and not of another',
    (c) =>
      c
        .change(
          'questions/meer/question.yaml',
          'variants:',
          'variants:\n  links: { een: [links], twee: [nee] }',
        )
        .change(
          'questions/meer/nl.mdx',
          'variants:',
          'variants:\n  links:\n    options:\n      b: B, maar links',
        ),
  ],
  [
    'a variant that says nothing',
    (c) => c.change('questions/twee/nl.mdx', 'nood:\n    hint: Ook bij nood.', 'nood: {}'),
  ],
  [
    'a variant with words for an answer that is not there',
    (c) => c.change('questions/meer/nl.mdx', 'a: A, maar rechts', 'q: A, maar rechts'),
  ],
  [
    'an unknown option in the rule of a variant',
    (c) => c.change('outcomes/ander/outcome.yaml', 'meer: [a]', 'meer: [q]'),
  ],
  [
    'a variant that nobody reads, for it asks what comes later',
    (c) => c.change('questions/twee/question.yaml', 'nood: { een: [nood] }', 'nood: { meer: [a] }'),
  ],
  [
    'two variants at once',
    (c) => c.change('outcomes/ander/outcome.yaml', 'twee: [nee]', 'not: { meer: [b] }'),
  ],
  [
    'words that nobody reads, since everybody has a variant',
    (c) => c.change('questions/meer/question.yaml', 'een: [rechts]', 'een: [links, rechts]'),
  ],
  [
    'two outcomes with one title',
    (c) => c.change('outcomes/gewoon/nl.mdx', 'title: Gewoon', 'title: Ander'),
  ],
  [
    'two outcomes with one title, which one of them has for some only',
    (c) => c.change('outcomes/ander/nl.mdx', 'title: Ander, met nee', 'title: Gewoon'),
  ],
  [
    'a variant with a message, where there is no other',
    (c) => c.change('outcomes/ander/nl.mdx', 'tell: Dit is anders.\n', ''),
  ],
  [
    'words in an outcome, where nobody reads them',
    (c) =>
      c.write(
        'outcomes/gewoon/nl.mdx',
        '---\ntitle: Gewoon\ntell: Dit is gewoon.\nstatus: concept\n---\n\nRustig.\n',
      ),
  ],
  [
    'an outcome that some come to without an opening',
    (c) => c.change('blocks/opening-nee/block.yaml', '[nee]', '[weet-niet]'),
  ],
  [
    'an outcome with two openings',
    (c) => c.change('blocks/opening-nee/block.yaml', 'when: { twee: [nee] }\n', ''),
  ],
  [
    'two openings that begin alike',
    (c) => c.change('blocks/opening-nee/nl.mdx', 'Nee is', 'Rustig maar. Nee is'),
  ],
  [
    'an opening with a title',
    (c) => c.change('blocks/opening-nee/nl.mdx', 'status', 'title: Nee\nstatus'),
  ],
  ['a block without a title', (c) => c.change('blocks/nu-altijd/nl.mdx', 'title: Nu\n', '')],
  ['an outcome without "nu"', (c) => c.change('blocks/nu-altijd/block.yaml', 'gewoon, ', '')],
  [
    'an outcome with two things first',
    (c) => c.change('blocks/vandaag-een/block.yaml', 'part: vandaag', 'part: nu'),
  ],
  [
    'an outcome without a human',
    (c) =>
      c
        .change('blocks/helper-112/block.yaml', 'gewoon, ', '')
        .change('blocks/helper-113/block.yaml', `'113'`, 'stopncii'),
  ],
  [
    'an outcome without a line that every advice names',
    (c) => c.change('blocks/helper-113/block.yaml', ', ander', ''),
  ],
  [
    'a line that some answers take away',
    (c) => c.change('blocks/helper-113/block.yaml', 'helpline:', 'when: { meer: [a] }\nhelpline:'),
  ],
  [
    'nobody in the night but the emergency number',
    (c) =>
      c
        .change('flow.yaml', `['113']`, `['112']`)
        .change('blocks/helper-113/block.yaml', `'113'`, 'helpwanted'),
  ],
  [
    'an unknown line that every advice should name',
    (c) => c.change('flow.yaml', `['113']`, `['131']`),
  ],
  ['danger without 112', (c) => c.change('blocks/helper-112/block.yaml', ', nood', '')],
  ['an advice that is too long', (c) => c.change('flow.yaml', 'maxWords: 120', 'maxWords: 50')],
  ['too many questions', (c) => c.change('flow.yaml', 'maxAnswers: 3', 'maxAnswers: 2')],
  [
    'a component that does not exist',
    (c) => c.change('blocks/nu-altijd/nl.mdx', 'Doe dit.', 'Doe <Knop />'),
  ],
  ['a number of nobody', (c) => c.change('blocks/vandaag-altijd/nl.mdx', 'id="112"', 'id="113a"')],
  ['a missing language', (c) => c.remove('outcomes/gewoon/nl.mdx')],
  ['broken YAML', (c) => c.change('outcomes/gewoon/outcome.yaml', 'topic: proef', 'topic: [proef')],
  [
    'broken MDX',
    (c) => c.change('blocks/nu-altijd/nl.mdx', 'Doe dit.', 'Doe <Meer titel="x"> dit.'),
  ],
  ['no fields at the top', (c) => c.change('blocks/nu-altijd/nl.mdx', '---', '')],
  ['a tab', (c) => c.change('outcomes/gewoon/outcome.yaml', 'danger: false', '\tdanger: false')],
  ['an empty file', (c) => c.write('outcomes/gewoon/outcome.yaml', '')],
  ['a file in the wrong folder', (c) => c.write('blocks/verdwaald.yaml', 'part: nu\n')],
  [
    'a field that does not exist',
    (c) => c.change('outcomes/gewoon/outcome.yaml', 'danger', 'gevaar'),
  ],
  [
    'a number where text belongs',
    (c) => c.change('blocks/nu-altijd/nl.mdx', 'title: Nu', 'title: 112'),
  ],
];

describe('a mistake of an editor gives the file, the place, what is wrong and what to do', () => {
  test('the kitchen sink itself is right', () => {
    using content = new BrokenContent();
    expect(content.message()).toBe('');
  });

  test.each(mistakes)('%s', (_, breakIt) => {
    using content = new BrokenContent();
    breakIt(content);
    expect(content.message()).toMatchSnapshot();
  });

  test('an outcome that has nothing yet is one finding, with all that it needs', () => {
    using content = new BrokenContent();
    content
      .remove('agreements.yaml')
      .change('questions/een/question.yaml', 'options:', 'options:\n  - id: nieuw\n    next: nieuw')
      .change('questions/een/nl.mdx', 'options:\n  links', 'options:\n  nieuw: Nieuw\n  links')
      .write('outcomes/nieuw/outcome.yaml', 'topic: proef\ndanger: true\n')
      .write('outcomes/nieuw/nl.mdx', '---\ntitle: Nieuw\ntell: Nieuw.\nstatus: concept\n---\n');
    expect(content.message().match(/^ {2}Fout:/gm)).toHaveLength(1);
    expect(content.message()).toMatchSnapshot();
  });

  const withAges = (content: BrokenContent, ages: string, line: string) =>
    content
      .change('questions/een/question.yaml', '- id: links', `- id: links\n    ages: ${ages}`)
      .write(
        'blocks/helper-meer/block.yaml',
        `part: wie-helpt\norder: 30\noutcomes: [gewoon, ander]\nwhen: { een: [links] }\nhelpline: '${line}'\n`,
      )
      .write('blocks/helper-meer/nl.mdx', '---\ntitle: Meer\nstatus: concept\n---\n\nMeer.\n');

  test.each([
    ['{ to: 17 }', 'igvm'],
    ['{ from: 26 }', 'kindertelefoon'],
  ])('a helpline for others than who is %s of age: %s', (ages, line) => {
    using content = new BrokenContent();
    withAges(content, ages, line);
    expect(content.message()).toContain('blocks/helper-meer/block.yaml:5');
    expect(content.message()).toContain(`"${line}" is er niet voor iemand van die leeftijd.`);
    content.change('blocks/helper-meer/block.yaml', '[links]', '[rechts]');
    expect(content.message()).toBe('');
  });

  test.each([
    ['{ from: 16, to: 18 }', 'igvm'],
    ['{ to: 11 }', 'kindertelefoon'],
    ['{ to: 17 }', '113'],
    // Nobody told what ages it takes: then the card says so.
    ['{ to: 17 }', 'stop-it-now'],
  ])('no complaint of a helpline that may take %s: %s', (ages, line) => {
    using content = new BrokenContent();
    withAges(content, ages, line);
    expect(content.message()).toBe('');
  });

  test('two readers may find one title above two advices', () => {
    using content = new BrokenContent();
    content
      .change(
        'outcomes/gewoon/outcome.yaml',
        'danger: false',
        'danger: false\nvariants:\n  ja: { twee: [ja] }',
      )
      .change(
        'outcomes/gewoon/nl.mdx',
        'status:',
        'variants:\n  ja:\n    title: Ander, met nee\nstatus:',
      );
    expect(content.message()).toBe('');
    content.change('outcomes/gewoon/outcome.yaml', '[ja]', '[nee]');
    expect(content.message()).toContain('“Ander, met nee” (alle 5 bezoekers');
  });

  test('ten mistakes at once give ten findings', () => {
    using content = new BrokenContent();
    content
      .change('questions/een/nl.mdx', '  links: Links\n', '')
      .change('questions/twee/nl.mdx', 'ja: Ja', 'ja: Ja\n  jawel: Jawel')
      .change('questions/een/question.yaml', 'next: twee', 'next: tewe')
      .remove('outcomes/gewoon/nl.mdx')
      .write('blocks/verdwaald.yaml', 'part: nu\n')
      .change('outcomes/ander/outcome.yaml', 'danger', 'gevaar')
      .change('blocks/nu-altijd/nl.mdx', 'title: Nu', 'title: 113')
      .change('blocks/later-altijd/block.yaml', 'part: later', 'part: laat')
      .change('blocks/niet-altijd/block.yaml', 'order: 10', 'order: eerst')
      .change('blocks/vandaag-altijd/nl.mdx', 'id="112"', 'id="113a"');
    // The wrong field in outcome.yaml is two: one is missing, one is unknown.
    expect(content.message().match(/^ {2}Fout:/gm)).toHaveLength(11);
    expect(content.message()).toMatchSnapshot();
  });
});
