import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readAgreedLines, saidWords } from '../../src/reading/agreed.ts';
import { checkHarm, checkTerms } from '../../src/reading/harm.ts';
import { readWordLists } from '../../src/reading/lists.ts';
import { phraseSearch, withoutPhrases } from '../../src/reading/phrase.ts';
import { countWords } from '../../src/reading/sentences.ts';

// Written as an editor writes a phrase, with what has to be found and what not.
test.each<readonly [string, string, string | undefined]>([
  ['stuur het', 'Stuur het niet.', 'Stuur het'],
  ['stuur het', 'Bestuur het.', undefined],
  ['stuur het', 'Stuur hetzelfde.', undefined],
  ['stuur het', 'Stuur, "het".', 'Stuur, "het'],
  ['stuur het', 'Stuur\n  het', 'Stuur\n  het'],
  ['stuur  het', 'stuur het', 'stuur het'],
  ['stuur het', 'Stuur dat het', undefined],
  ['foto', 'naakt-foto', undefined],
  ['foto', 'foto-album', 'foto'],
  ['foto*', 'De foto’s', 'foto'],
  ["foto's", 'De foto’s', 'foto’s'],
  ['foto’s', "De foto's", "foto's"],
  [
    'kopie* … naaktbeeld',
    'Kopieer nooit zelf een naaktbeeld.',
    'Kopieer nooit zelf een naaktbeeld',
  ],
  ['kopie … beeld', 'kopie 1 2 3 4 5 6 7 8 beeld', 'kopie 1 2 3 4 5 6 7 8 beeld'],
  ['kopie … beeld', 'kopie 1 2 3 4 5 6 7 8 9 beeld', undefined],
  ['kopie…beeld', 'kopie beeld', 'kopie beeld'],
  ['kopie … beeld', 'kopie, beeld', 'kopie, beeld'],
  ['a.b', 'axb', undefined],
  ['a.b (c)', 'A.B (C)', 'A.B (C)'],
  ['één', 'ÉÉN keer', 'ÉÉN'],
])('"%s" in "%s"', (phrase, text, found) => {
  expect(phraseSearch([phrase])(text)).toBe(found);
});

test('of several phrases the first in the text is told, and of none nothing', () => {
  const find = phraseSearch(['drie', 'een', 'twee']);
  expect(find('nul twee een drie')).toBe('twee');
  expect(find('drie twee een')).toBe('drie');
  expect(find('vier')).toBeUndefined();
  expect(phraseSearch([])('een')).toBeUndefined();
});

test('a phrase is taken out of a text everywhere, and the rest is left', () => {
  expect(
    withoutPhrases('Een kopie van de wet, en een Kopie Van De Wet.', ['kopie van de wet']),
  ).toBe('Een  , en een  .');
  expect(withoutPhrases('niets', ['kopie'])).toBe('niets');
  expect(withoutPhrases('a1 b2 c3', ['b2', 'a1'])).toBe('    c3');
});

test('words are counted over all pieces', () => {
  expect(countWords([{ text: 'Een, twee!' }, { text: '' }, { text: 'drie' }])).toBe(3);
});

const root = mkdtempSync(join(tmpdir(), 'lists-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};

test('a list that is not there is empty; each is read from its own file; one that is broken says so', () => {
  const none = readWordLists(root);
  expect(none.findings).toEqual([]);
  expect(none.lists).toMatchObject({ blame: [], harm: [], terms: [], claims: [], readers: [] });
  expect([none.lists.hard.size, none.lists.labels.size, none.lists.known.has('x')]).toEqual([
    0,
    0,
    false,
  ]);

  write('language/hard-words.yaml', 'indien: als\n');
  write('language/blame-words.yaml', '- had je maar\n');
  write(
    'language/label-words.yaml',
    'dader: { say: wie het deed }\nporno: { say: beelden, but: [Meldpunt Porno] }\n',
  );
  write('language/known-words.yaml', 'Helpwanted: onze naam\n');
  const rule = '- { zinnen: [AAA], waarom: Om bbb., liever: ccc }\n';
  write('language/harmful-lines.yaml', rule.replace('AAA', 'wis alles'));
  write('language/terms.yaml', rule.replace('AAA', 'kinderp, sekstape'));
  write('language/claims.yaml', '- { feit: free, zinnen: [gratis bellen] }\n');
  write(
    'language/reader-words.yaml',
    '- { lezer: een kind, zinnen: [je kind], waarom: Het leest dit zelf., liever: jij }\n' +
      '- { lezer: een ouder, antwoorden: { rol: [kind, ouder] }, zinnen: [jij], waarom: Dat is een ander., liever: je kind }\n',
  );
  const { lists, findings } = readWordLists(root);
  expect(findings).toEqual([]);
  expect([...lists.hard]).toEqual([['indien', 'als']]);
  expect(lists.blame).toEqual(['had je maar']);
  expect([...lists.labels]).toEqual([
    ['dader', { say: 'wie het deed', but: [] }],
    ['porno', { say: 'beelden', but: ['Meldpunt Porno'] }],
  ]);
  expect(['helpwanted', 'anders'].map((word) => lists.known.has(word))).toEqual([true, false]);
  expect(lists.harm.map(({ find }) => find('Wis alles nu.'))).toEqual(['Wis alles']);
  expect(lists.terms.map(({ find }) => find('Dit is kinderp.'))).toEqual(['kinderp']);
  expect(lists.terms.map(({ find }) => find('Een sekstape.'))).toEqual(['sekstape']);
  expect(lists.claims.map(({ fact, find }) => [fact, find('Je kunt gratis bellen.')])).toEqual([
    ['free', 'gratis bellen'],
  ]);
  const [reader, other] = lists.readers;
  expect(other?.answers).toEqual({ rol: ['kind', 'ouder'] });
  expect(reader).toMatchObject({
    reader: 'een kind',
    audiences: [],
    answers: {},
    except: [],
    why: 'Het leest dit zelf.',
    instead: 'jij',
  });
  expect(reader?.find('Praat met je kind.')).toBe('je kind');

  write('language/known-words.yaml', '- geen lijst met uitleg\n');
  write('language/hard-words.yaml', `a: b\n${'x'.repeat(201)}: als\n`);
  write('language/claims.yaml', '- { feit: free, zinnen: [] }\n');
  write(
    'language/reader-words.yaml',
    '- { lezer: een kind, zinnen: [], waarom: Om., liever: jij }\n',
  );
  const broken = readWordLists(root);
  expect(new Set(broken.findings.map(({ file }) => file))).toEqual(
    new Set(
      ['known-words', 'hard-words', 'claims', 'reader-words'].map(
        (name) => `content/language/${name}.yaml`,
      ),
    ),
  );
  // Nobody knows what is in it: no word is wrong because of that.
  expect(broken.lists.known.has('watdanook')).toBe(true);
});

const rulesOf = (more = '') => {
  write(
    'language/harmful-lines.yaml',
    `- { zinnen: ['wis … gesprek*'], waarom: Dan is het weg., liever: bewaar het${more} }\n`,
  );
  const { lists, findings } = readWordLists(root);
  expect(findings.filter(({ file }) => file.includes('harmful'))).toEqual([]);
  return lists.harm;
};
const harmIn = (texts: readonly (string | { text: string; field: string })[], more = '') =>
  checkHarm(
    {
      file: 'content/a.mdx',
      prose: texts.map((one, at) => ({
        line: at + 1,
        ...(typeof one === 'string' ? { text: one } : one),
      })),
    },
    rulesOf(more),
  ).map(({ line, problem, fix }) => `${line}: ${problem} → ${fix}`);

test('a line that harms is told where it stands, with the reason and what to write', () => {
  expect(harmIn(['Goed.', 'Niets.\nWis  alle gesprekken.'])).toEqual([
    '3: "Wis alle gesprekken" kan iemand schaden. Dan is het weg. → Schrijf liever: bewaar het',
  ]);
  expect(harmIn(['Wis niets. Een gesprek helpt.'])).toEqual([]);
});

test('a rule can look across sentences, leave out words, only mind running text, or be fine beside others', () => {
  expect(harmIn(['Wis niets. Een gesprek helpt.'], ', alinea: true')).toHaveLength(1);
  expect(harmIn(['Wis dit gesprek.'], ', behalve: [dit gesprek]')).toEqual([]);
  expect(harmIn(['Wis dat gesprek.'], ', behalve: [dit gesprek]')).toHaveLength(1);
  const field = { text: 'Wis dit gesprek', field: 'title' };
  expect(harmIn([field])).toHaveLength(1);
  expect(harmIn([field], ', lopend: true')).toEqual([]);
  expect(harmIn(['Wis dit gesprek.'], ', lopend: true')).toHaveLength(1);
  expect(harmIn(['Wis dit gesprek.', 'De politie keek mee.'], ', tenzij: [politie]')).toEqual([]);
});

test('a line over two rows is told in one, and a rule has no exceptions that nobody wrote', () => {
  expect(harmIn(['Wis  alle\n  gesprekken.'], ', alinea: true')[0]).toMatch(
    /^1: "Wis alle gesprekken"/,
  );
  expect(rulesOf()[0]?.except).toEqual([]);
  expect(rulesOf()[0]?.unless('Wis alle gesprekken.')).toBeUndefined();
});

test('a term is told as a term', () => {
  const [found] = checkTerms(
    { file: 'a.mdx', prose: [{ text: 'Wis het gesprek.', line: 4 }] },
    rulesOf(),
  );
  expect(found?.problem).toBe('"Wis het gesprek" schrijven we anders. Dan is het weg.');
});

const line = (readers: string, body: string, more = '') => {
  write(
    'lines/proef/line.yaml',
    `agreed: Bel altijd.\nsince: 2026-11-28\nsource: { what: De wet }\nreaders: [${readers}]\nstatus: concept\n${more}`,
  );
  write('lines/proef/nl.mdx', `---\nstatus: concept\n---\n\n${body}\n`);
  const { lines, findings } = readAgreedLines(root);
  return {
    line: lines.get('proef'),
    said: findings.map(({ line: at, problem }) => `${at} ${problem}`),
  };
};

test('a line has one paragraph for each of its readers, and for nobody else', () => {
  expect(line('iedereen, ouder', '## iedereen\n\nBel nu.\n\n## ouder\n\nBel samen.').said).toEqual(
    [],
  );
  expect(line('iedereen, ouder', '## iedereen\n\nBel nu.').said).toEqual([
    'undefined De vaste zin heeft geen woorden voor "ouder".',
  ]);
  expect(line('iedereen', '## iedereen\n\nBel nu.\n\n## ouder\n\nBel samen.').said).toEqual([
    '9 "ouder" staat niet bij "readers" in line.yaml.',
  ]);
  expect(line('iedereen', '## iedereen\n\nBel nu.\n\n## iedereen\n\nBel.').said).toEqual([
    '9 De kop "iedereen" staat er twee keer.',
  ]);
  expect(line('iedereen', '## iedereen\n\nBel nu.\n\nBel weer.').said).toEqual([
    '9 Onder "iedereen" hoort één alinea, zonder lijst of kop.',
  ]);
  expect(line('iedereen', '## iedereen\n\n- Bel nu.').said).toEqual([
    '7 Onder "iedereen" hoort één alinea, zonder lijst of kop.',
  ]);
  expect(line('iedereen', '## iedereen').said).toEqual([
    '5 Onder "iedereen" hoort één alinea, zonder lijst of kop.',
  ]);
  expect(line('iedereen', 'Bel.\n\n## iedereen\n\nBel nu.').said).toEqual([
    '5 Deze woorden staan onder geen lezer.',
  ]);
  expect(line('iedereen', '## iedereen\n\nBel nu.\n\n### Meer').said).toEqual([
    '9 Onder "iedereen" hoort één alinea, zonder lijst of kop.',
  ]);
  expect(line('iedereen', '## iedereen\n\nBel <Bel id="112" /> nu.').said).toEqual([]);
  expect(line('niemand', '## niemand\n\nBel nu.').said[0]).toBe('4 "niemand" kan hier niet.');
});

test('what may stand nowhere else is found, but for where it may', () => {
  const found = line(
    'iedereen',
    '## iedereen\n\nBel nu.',
    'phrases: [bel altijd]\nexcept: [bel altijd mee]\n',
  ).line;
  expect(found?.raw('Zij zei: bel altijd.')).toBe('bel altijd');
  expect(found?.except).toEqual(['bel altijd mee']);
  const plain = line('iedereen', '## iedereen\n\nBel nu.').line;
  expect(plain?.raw('bel altijd')).toBeUndefined();
  expect(plain?.data?.data).toMatchObject({ phrases: [], except: [], wherever: [] });
  expect(saidWords('Bel <Bel id="112" />.')).toBe('Bel 112.');
  expect(saidWords('')).toBe('');
});
