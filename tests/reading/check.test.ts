import { expect, test } from 'vitest';
import {
  adultGate,
  checkLabels,
  checkPace,
  checkPage,
  checkRhythm,
  checkSentences,
  onePageGate,
  programmeGate,
  youthGate,
} from '../../src/reading/check.ts';
import type { WordLists } from '../../src/reading/lists.ts';
import { isPassive, scoreOf } from '../../src/reading/score.ts';
import { sentencesOf, wordsOf } from '../../src/reading/sentences.ts';
import { syllablesIn } from '../../src/reading/syllables.ts';
import { bodyOf } from '../../src/source/mdx.ts';

const lists: WordLists = {
  hard: new Map([['indien', 'als']]),
  blame: ['had je maar'],
  labels: new Map([
    ['kinderporno', { say: 'beelden van misbruik', but: ['Meldpunt Kinderporno'] }],
  ]),
  known: new Set(['adviesmodule']),
  harm: [],
  terms: [],
  claims: [],
  readers: [],
};
const page = (text: string, line = 7) => ({ file: 'content/a.mdx', prose: [{ text, line }] });
const plain = 'Je bent niet alleen. Dit is niet jouw schuld. Praat met iemand die je kent. ';
const official =
  'De desbetreffende organisatie verwerkt uitsluitend noodzakelijke persoonsgegevens overeenkomstig wettelijke verplichtingen. ';

test.each([
  ['open', 2],
  ['reageren', 4],
  ['politie', 3],
  ['wat', 1],
  ['brr', 1],
])('counts the syllables of "%s"', (word, count) => {
  expect(syllablesIn(word)).toBe(count);
});

test('a heading or item without a full stop is a sentence of its own, at its line', () => {
  const sentences = sentencesOf([
    { text: 'Wat doe je nu', line: 3 },
    { text: 'Stop met praten.\nBetaal niet.', line: 5 },
  ]);
  expect(sentences.map(({ line }) => line)).toEqual([3, 5, 6]);
});

test('easy Dutch passes, official Dutch is refused with its hardest sentence', () => {
  expect(checkPage(page(plain.repeat(5)), youthGate, lists).findings).toEqual([]);
  const { findings } = checkPage(page(official.repeat(6)), youthGate, lists);
  expect(findings[0]?.problem).toContain('te moeilijk');
  expect(findings[0]?.fix).toContain('regel 7');
});

test('a text too short to score is left alone', () => {
  expect(checkPage(page(official), youthGate, lists).findings).toEqual([]);
});

test('names the line of a sentence over the limit and of a hard word', () => {
  const long = `${'dit is een zin '.repeat(6)}en hij stopt niet.`;
  const problems = (text: string) =>
    checkSentences(page(text), youthGate, lists).map(({ line, problem }) => `${line} ${problem}`);
  expect(problems(long)[0]).toContain('7 Deze zin heeft 28 woorden');
  expect(problems('Bel indien je wilt.')[0]).toContain('"indien" is moeilijk');
  expect(problems('Bel ons als je wilt.')).toEqual([]);
});

test('refuses words that blame and words that label, but not inside a name', () => {
  const problems = (text: string) => checkLabels(page(text), lists).map(({ problem }) => problem);
  expect(problems('Had je  maar niets gezegd.')[0]).toContain('geeft schuld');
  expect(problems('Dit is kinderporno.')[0]).toContain('"kinderporno" schrijven we niet');
  expect(problems('Meld het bij het Meldpunt Kinderporno.')).toEqual([]);
  expect(problems('Bel ons als je wilt.')).toEqual([]);
});

test('sees a passive, and not the verb "worden" alone', () => {
  expect(isPassive('Je melding wordt gelezen.')).toBe(true);
  expect(isPassive('Het wordt beter.')).toBe(false);
  expect(isPassive('De politie heeft je melding gelezen.')).toBe(false);
});

test('a score tells the longest sentence and the share of long words', () => {
  const { score } = checkPage(
    page('Doe de adviesmodule. Verantwoordelijkheid is zwaar.'),
    youthGate,
    lists,
  );
  expect(score.longest).toBe(3);
  // "adviesmodule" is known to every reader.
  expect(score.longWords).toBeCloseTo(1 / 6);
});

test.each([
  ['Bel ons. Wij helpen. Dat kan nu. Het is gratis.', 1],
  ['Bel ons. Wij helpen. Dat kan nu.', 1],
  ['Bel ons. Wij helpen.', 0],
  ['Bel ons nu maar eens. Wij helpen. Dat kan nu.', 0],
  ['Bel ons nu maar eens. Wij helpen. Dat kan nu. Doe het vandaag nog even.', 1],
  ['Bel ons, dan kijken we samen wat er kan. Wij helpen. Dat kan nu.', 0],
  ['Bel ons. Wij helpen. Wil je dat? Dat kan nu. Het is gratis.', 0],
  ['Zeg: "Stop nu." Wij helpen. Dat kan nu.', 0],
  ['Bel <Bel id="112" />. Wij helpen. Dat kan nu.', 0],
  ['Bel <Bel id="112" />. Wij helpen. Dat kan nu. Het is gratis.', 1],
  ['- Bel ons.\n- Wij helpen.\n- Dat kan nu.\n- Het is gratis.', 0],
  ['Een zin.\n\nBel ons. Wij helpen. Dat kan nu.', 1],
])('"%s" reads as a telegram: %i', (text, count) => {
  const { prose } = bodyOf(text, 0);
  const found = checkRhythm({ file: 'a.mdx', prose });
  expect(found).toHaveLength(count);
  expect(found.every(({ line }) => line === text.split('\n').length)).toBe(true);
});

const eight = 'Bel ons als je wilt, dan denken we mee. ';
const four = 'Bel ons nu maar. ';
const call = 'Bel <Bel id="veilig-thuis" />. ';

// Eight sentences of eight words each are calm; what tells nothing is not counted.
test.each([
  ['calm', eight.repeat(8), []],
  ['orders', 'Bel ons. '.repeat(25), ['gemiddeld 2 woorden', '100 % van de zinnen']],
  ['short, and none very short', 'Bel ons als je dat wilt. '.repeat(9), ['gemiddeld 6 woorden']],
  ['long, and too many very short', eight.repeat(7) + four.repeat(2), ['22 % van de zinnen']],
  ['not too many', eight.repeat(8) + four.repeat(2), []],
  ['numbers to call', eight.repeat(8) + call.repeat(8), []],
  ['questions', eight.repeat(8) + 'Is er gevaar? '.repeat(8), []],
  ['too few to say', 'Bel ons. '.repeat(24), []],
  ['too few, but for the numbers', 'Bel ons. '.repeat(24) + call, []],
])('%s: whether it is spoken or telegraphed', (_, text, told) => {
  const { prose } = bodyOf(text, 0);
  const found = checkPace({ file: 'a.yaml', prose });
  expect(found).toHaveLength(told.length);
  told.forEach((words, at) => {
    expect(found[at]?.problem).toContain('telegram');
    expect(found[at]?.problem).toContain(words);
  });
});

test('an editor reads which sentences are the shortest', () => {
  const { prose } = bodyOf(`${'Bel ons als je dat wilt. '.repeat(8)}Doe dat.`, 0);
  const [found] = checkPace({ file: 'a.yaml', prose });
  expect(found?.fix).toContain('Kortste zinnen: "Doe dat." · "Bel ons als je dat wilt."');
});

// Counted by hand. Flesch-Douma as Douma wrote it down: 206.84 − 77 · syllables a word − 0.93 · words a sentence.
test.each([
  // 6 words of one syllable, 2 sentences.
  ['De kat zit. De hond rent.', 206.84 - 77 * 1 - 0.93 * 3],
  // 4 words, 7 syllables (po-li-tie, hel-pen), 1 sentence.
  ['Politie en wij helpen.', 206.84 - 77 * (7 / 4) - 0.93 * 4],
  // 2 + 4 words in 2 sentences; 1 + 1 + 1 + 2 + 1 + 4 syllables.
  ['Wij zijn. Dit kunnen wij reageren.', 206.84 - 77 * (10 / 6) - 0.93 * 3],
])('"%s" has the score that its syllables give', (text, score) => {
  expect(scoreOf([{ text, line: 1 }], lists.known).fleschDouma).toBeCloseTo(score, 6);
});

test('nothing to read has a score of nothing, and no share of anything', () => {
  expect(scoreOf([], lists.known)).toMatchObject({
    meanSentence: 0,
    longest: 0,
    longWords: 0,
    passive: 0,
    words: 0,
  });
});

const saidOf = (text: string, gate = youthGate) =>
  checkPage(page(text), gate, lists).findings.map(({ problem }) => problem);

/** Twelve, and thirteen, words of one syllable. */
const twelve = 'Ik zie dat jij met mij naar huis loopt en dan eet. ';
const thirteen = 'Ik zie dat jij met mij naar huis loopt en dan ook eet. ';

test('sentences of more words than the gate has, on average, are too long; as many are not', () => {
  expect(saidOf(twelve.repeat(6))).toEqual([]);
  expect(saidOf(thirteen.repeat(6))).toEqual([
    'De zinnen zijn te lang: gemiddeld 13.0 woorden, 12 mag.',
  ]);
});

test('one passive sentence in ten may stand, two may not', () => {
  const active = 'De man loopt nu naar huis. ';
  const passive = 'Je brief wordt nu gelezen. ';
  expect(saidOf(active.repeat(9) + passive)).toEqual([]);
  expect(saidOf(active.repeat(8) + passive.repeat(2))).toEqual([
    'Te veel zinnen met "worden" (20 %, 10 % mag).',
  ]);
});

test('a page is scored from fifty words in three sentences', () => {
  const hard = (words: number) => `Ik ${'verantwoordelijkheid '.repeat(words - 1)}. `;
  expect(saidOf(hard(25) + hard(25))).toEqual([]);
  expect(saidOf(hard(20) + hard(20) + hard(9))).toEqual([]);
  expect(saidOf(hard(20) + hard(20) + hard(10))[0]).toContain('te moeilijk');
});

test('each kind of reader has a gate, as it was agreed', () => {
  expect([onePageGate, youthGate, programmeGate, adultGate]).toEqual([
    { fleschDouma: 90, meanSentence: 8, longest: 12 },
    { fleschDouma: 70, meanSentence: 12, longest: 22 },
    { fleschDouma: 65, meanSentence: 13, longest: 24 },
    { fleschDouma: 60, meanSentence: 14, longest: 25 },
  ]);
});

test('a sentence of as many words as may be is not too long, and a long one is told by its beginning', () => {
  const said = (words: number) =>
    checkSentences(page(`${'woord '.repeat(words - 1)}eind.`), youthGate, lists);
  expect(said(22)).toEqual([]);
  const [short] = said(23);
  expect(short?.problem).toMatch(/: "(?:woord ){22}eind\."$/);
  expect(short?.fix).toBe('Maak er twee zinnen van.');
  expect(said(50)[0]?.problem).toMatch(/: "(?:woord ){33}wo…"$/);
});

test('what is wrong with a page names its three hardest sentences, the hardest first', () => {
  const sentences = [
    'Wij zijn.',
    'Verantwoordelijkheden organiseren.',
    'Verantwoordelijkheidsorganisaties organiseren.',
    'Organisaties reageren.',
  ];
  const prose = sentences.map((text, at) => ({ text, line: at === 3 ? undefined : at + 1 }));
  const more = Array.from({ length: 25 }, () => ({ text: 'Organisaties.', line: 9 }));
  const { findings } = checkPage(
    { file: 'a.mdx', prose: [...prose, ...more, ...more] },
    youthGate,
    lists,
  );
  expect(findings[0]?.fix).toMatch(
    /Moeilijkste zinnen: regel 3: "[^"]*" · regel 2: "[^"]*" · regel 9: "Organisaties\."$/,
  );
});

test('a word with a sign in it, and over two lines, is found as a whole word', () => {
  const blamed = (text: string, phrase: string) =>
    checkLabels(page(text), { ...lists, blame: [phrase] }).length;
  expect(blamed('Dat is c++ code.', 'c++ code')).toBe(1);
  expect(blamed('Dat is ccc code.', 'c++ code')).toBe(0);
  expect(blamed('Dat is een hadje.', 'had')).toBe(0);
  expect(blamed('Jij had je   maar.', 'had  je maar')).toBe(1);
});

test('what has no words is no sentence, and blanks do not count', () => {
  const texts = (text: string) => sentencesOf([{ text, line: 1 }]).map((one) => one.text);
  expect(texts('Ja.  Bel   ons. ')).toEqual(['Ja.', 'Bel ons.']);
  expect(texts('— … ?!')).toEqual([]);
  expect(wordsOf('U en ik: 2 à 3 – zo’n foto’s!')).toEqual([
    'U', 'en', 'ik', '2', 'à', '3', 'zo’n', 'foto’s',
  ]); // prettier-ignore
});

test('a word of nine letters is not long, and one of ten is', () => {
  const longWords = (text: string) => scoreOf([{ text, line: 1 }], lists.known).longWords;
  expect(longWords('Wij adviseren.')).toBe(0);
  expect(longWords('Wij adviseerden.')).toBe(1 / 2);
});

test('an editor reads the short sentences that stand behind each other, and the five shortest of all', () => {
  const [rhythm] = checkRhythm({
    file: 'a.mdx',
    prose: [{ text: 'Bel ons. Wij helpen. Dat kan nu.', line: 1 }],
  });
  expect(rhythm?.problem).toBe(
    'Hier staan 3 korte zinnen achter elkaar: "Bel ons. Wij helpen. Dat kan nu."',
  );
  const { prose } = bodyOf('Bel ons. '.repeat(25), 0);
  const found = checkPace({ file: 'a.yaml', prose });
  expect(found.map(({ problem }) => problem)).toEqual([
    'Dit leest als een telegram: een zin heeft gemiddeld 2 woorden, en minstens 7,8 is nodig.',
    'Dit leest als een telegram: 100 % van de zinnen heeft hoogstens 4 woorden, en 20 % mag.',
  ]);
  expect(found[0]?.fix.match(/"Bel ons\."/g)).toHaveLength(5);
});

test('as calm as is asked is calm enough', () => {
  // Three of eight words and one of seven, four times: 7.75 on average.
  const seven = 'Bel ons als je wilt, dan helpen. ';
  const more = 'Bel ons als je wilt, dan helpen we. ';
  const { prose } = bodyOf((more.repeat(3) + seven).repeat(4), 0);
  expect([more, seven].map((one) => wordsOf(one).length)).toEqual([8, 7]);
  expect(checkPace({ file: 'a.yaml', prose })).toEqual([]);
});

test('a sentence of 200 signs is shown whole', () => {
  const text = `${'woord '.repeat(32)}eindelin`;
  expect(text).toHaveLength(200);
  const [found] = checkSentences(page(text), youthGate, lists);
  expect(found?.problem).toContain(`"${text}"`);
});

test('a sentence of which no line is known is shown without one', () => {
  const prose = Array.from({ length: 60 }, () => ({ text: 'Organisaties.', line: undefined }));
  const [found] = checkPage({ file: 'a.mdx', prose }, youthGate, lists).findings;
  expect(found?.fix).toMatch(
    /Moeilijkste zinnen: "Organisaties\." · "Organisaties\." · "Organisaties\."$/,
  );
});
