import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkAgreed } from '../../src/checks/agreed.ts';
import { refuse } from '../../src/checks/no-code.ts';
import { visitorTexts } from '../../src/checks/words.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'agreed-'));
  write('lines/wissen/line.yaml', data);
  write('lines/wissen/nl.mdx', words);
  write('topics/een/nl.mdx', page('<Zin id="wissen" /> En: <Zin id="wissen" voor="ouder" />'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

const write = (path: string, text: string) => {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
};

const data = `agreed: 'Niemand wist.'
since: 2026-11-28
source: { what: 'Een boek' }
readers: [iedereen, ouder]
phrases: ['wis … beeld*', 'vraag raad bij 112']
except: ['wis je het beeld']
wherever: ['nog op … toestel*']
status: concept
`;
const words = `---
status: concept
---

## iedereen

Wis het beeld niet. Vraag raad bij <Bel id="112" />.

## ouder

Vraag raad.
`;
const page = (body: string) => `---\ntitle: Een\n---\n\n${body}\n`;

const findings = () =>
  checkAgreed(root, visitorTexts(root)).map(({ file, line, problem, fix }) => ({
    place: line === undefined ? file : `${file}:${line}`,
    problem,
    fix,
  }));

test('a line with words for each reader, each in a text, is well', () => {
  expect(findings()).toEqual([]);
});

test.each([
  ['<Zin id="wisen" />', '"wisen" staat niet in content/lines.', 'Kies uit: wissen.'],
  [
    'Eerst.\n\nDan. <Zin id="wissen" voor="jongere" />',
    'De vaste zin "wissen" heeft geen woorden voor "jongere".',
    'Kies uit: <Zin id="wissen" />, <Zin id="wissen" voor="ouder" />.',
  ],
])('%s: a text that names what is not there', (body, problem, fix) => {
  write('guides/twee/nl.mdx', page(body));
  const place = `content/guides/twee/nl.mdx:${4 + body.split('\n').length}`;
  expect(findings()).toEqual([{ place, problem, fix }]);
  // In another language as well, and Astro is not given it either.
  write('guides/twee/nl.mdx', page('Een zin.'));
  write('guides/twee/en.mdx', page(body));
  expect(findings()).toMatchObject([{ place: place.replace('nl.mdx', 'en.mdx') }]);
  expect(refuse('content/guides/twee/nl.mdx', page(body))).toHaveLength(1);
});

test('what brings the line up without it; with it, for whichever reader, it is well', () => {
  write('guides/twee/nl.mdx', page('Een zin.\n\nStaat het nog op je oude toestel? Zie maar.'));
  expect(findings()).toEqual([
    {
      place: 'content/guides/twee/nl.mdx:7',
      problem:
        '"nog op je oude toestel" staat hier zonder de vaste zin die erbij hoort: Niemand wist.',
      fix: 'Zet <Zin id="wissen" /> erbij, en zeg er verder niets over.',
    },
  ]);
  write(
    'guides/twee/nl.mdx',
    page('Staat het nog op je toestel? <Zin id="wissen" voor="ouder" />'),
  );
  expect(findings()).toEqual([]);
});

test('a line that nobody reads, and a reader that no text has', () => {
  write('topics/een/nl.mdx', page('<Zin id="wissen" />'));
  const [only, ...others] = findings();
  expect(others).toEqual([]);
  expect(only?.place).toBe('content/lines/wissen/line.yaml:4');
  expect(only?.problem).toContain('"ouder"');
  write('topics/een/nl.mdx', page('Een zin.'));
  expect(findings().map(({ problem }) => problem)).toEqual([
    'Geen tekst heeft de vaste zin "wissen" voor "iedereen".',
    'Geen tekst heeft de vaste zin "wissen" voor "ouder".',
  ]);
});

test.each([
  ['the words of before', 'Wis dat beeld.'],
  ['… with an organisation in them', 'Vraag raad bij <Bel id="112" />.'],
  ['… in the middle of a list', '- Een.\n- Wis alle beelden.'],
  ['… beside the line itself', '<Zin id="wissen" /> En wis dat beeld.'],
  ['the very words, typed', 'Wis het beeld niet. Vraag raad bij <Bel id="112" />.'],
])('%s stand nowhere else', (_, body) => {
  write('guides/twee/nl.mdx', page(body));
  const found = findings();
  expect(found.map(({ place }) => place)).toEqual([
    `content/guides/twee/nl.mdx:${4 + body.split('\n').length}`,
  ]);
  expect(found[0]?.problem).toContain('Niemand wist.');
  expect(found[0]?.fix).toContain('<Zin id="wissen" />');
});

test.each(['Wis niets.', 'Zo wis je het beeld.', '<Zin id="wissen" /> <Zin id="wissen" />'])(
  '"%s" may stand',
  (body) => {
    write('guides/twee/nl.mdx', page(body));
    expect(findings()).toEqual([]);
  },
);

test('a field and a button are read as well', () => {
  write('guides/twee/nl.mdx', `---\ntitle: Wis dat beeld\n---\n\nEen zin.\n`);
  write('interface/deel/nl.json', '{ "button": "Wis dat beeld" }');
  expect(findings().map(({ place }) => place)).toEqual([
    'content/guides/twee/nl.mdx:2',
    'content/interface/deel/nl.json:1',
  ]);
});

test.each([
  ['a reader without words', words.replace(/## ouder[^]*/, ''), 'geen woorden voor "ouder"'],
  ['a reader more', `${words}\n## docent\n\nVraag.\n`, '"docent" staat niet bij "readers"'],
  ['a reader twice', `${words}\n## ouder\n\nVraag.\n`, 'staat er twee keer'],
  ['two paragraphs', `${words}\nNog een.\n`, 'één alinea'],
  ['a list', words.replace('Vraag raad.\n', '- Vraag raad.\n'), 'één alinea'],
  ['words under nobody', words.replace('## iedereen', ''), 'onder geen lezer'],
])('the text of a line: %s is a finding', (_, text, problem) => {
  write('lines/wissen/nl.mdx', text);
  expect(
    findings()
      .filter(({ place }) => place.startsWith('content/lines/'))
      .map((one) => one.problem)
      .join('\n'),
  ).toContain(problem);
});

test.each([
  ['no words', () => rmSync(join(root, 'lines/wissen/nl.mdx')), 'content/lines/wissen/nl.mdx'],
  ['no data', () => rmSync(join(root, 'lines/wissen/line.yaml')), 'content/lines/wissen/line.yaml'],
  [
    'data that cannot be read',
    () => {
      write('lines/wissen/line.yaml', data.replace('2026-11-28', 'gisteren'));
    },
    'content/lines/wissen/line.yaml:2',
  ],
])('a line with %s is one mistake, and not one for each text', (_, spoil, place) => {
  spoil();
  expect(findings().map((one) => one.place)).toEqual([place]);
});

// Each stood on the site once, or is how a writer would say it anew.
test.each([
  ['Vraag vandaag raad wat er met het beeld moet.', 'wissen'],
  ['Vraag niemand om te wissen.', 'wissen'],
  ['Je hebt recht op een advocaat, vóór je praat.', 'advocaat'],
  ['Kijk weg. Vraag vandaag een advocaat.', 'toestel'],
  ['Volg de meldcode, ook bij een klasgenoot.', 'meldcode'],
  ['Ga daarna uit de groep.', 'groep'],
  ['Weet de ander waar je woont? Blijf thuis.', 'gevaar'],
  ['Weet je welk kind het is? Bel <Bel id="112" />.', 'kind-bekend'],
  ['Kijk niet steeds of het er nog staat.', 'opnieuw-kijken'],
  ['Maak geen kopie van naaktbeelden.', 'bewijs'],
  ['Heb je het niet? Ga er niet naar zoeken.', 'hulpmiddelen'],
])('"%s" is said by the line %s of the site', (text, id) => {
  cpSync('content/lines', join(root, 'lines'), { recursive: true });
  write('guides/twee/nl.mdx', page(text));
  const found = findings().filter(({ place }) => place.startsWith('content/guides/twee'));
  expect(found.map(({ fix }) => /<Zin id="(.+?)"/.exec(fix)?.[1])).toEqual([id]);
});
