import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { changesCommand } from '../../src/changes/command.ts';
import { changedFiles } from '../../src/changes/files.ts';
import { BrokenFolder } from '../support/broken-folder.ts';

// A part of the real content is spoiled as an editor would, and the report has to say so: what, and whom it hits.

const parts = [
  'flows/melden',
  'lines',
  'law/afdreiging.yaml',
  'topics/sextortion',
  'topics/sexting',
];
const modules = ['programme/modules/03-triggers'];

const copy = (): BrokenFolder => {
  const folder = new BrokenFolder('.');
  for (const part of [...parts, ...modules]) {
    cpSync(join('content', part), join(folder.root, part), { recursive: true });
  }
  return folder;
};

const [before, now] = [copy(), copy()];
afterAll(() => {
  before[Symbol.dispose]();
  now[Symbol.dispose]();
});
afterEach(() => {
  for (const path of changedFiles(before.root, now.root)) {
    const from = join(before.root, path);
    if (existsSync(from)) cpSync(from, join(now.root, path));
    else rmSync(join(now.root, path));
  }
});

const spoiled = (
  spoil: (folder: BrokenFolder) => void,
  form: 'terminal' | 'markdown' = 'terminal',
) => {
  spoil(now);
  return changesCommand({ project: '.', root: now.root, asked: before.root, ci: false, form });
};

const melden = 'flows/melden';

test('who changed nothing reads one line', () => {
  const { code, text } = spoiled((folder) =>
    folder
      .change(`${melden}/blocks/schrok-je/nl.mdx`, 'status: concept', 'status: beoordeeld')
      .change('topics/sextortion/nl.mdx', 'status: concept', 'status: beoordeeld'),
  );
  expect({ code, text }).toEqual({
    code: 0,
    text: `Vergeleken met de map ${before.root} verandert er voor bezoekers niets.`,
  });
});

test('one word of a block is told with its sentence and no other, and with who reads it', () => {
  const { code, text } = spoiled((folder) =>
    folder.change(`${melden}/blocks/nu-dood/nl.mdx`, 'bel samen', 'bel straks'),
  );
  // How many read it stands in the golden book: tests/flow/golden/melden.txt.
  expect({ code, text: text.split('\n').slice(1).join('\n') }).toEqual({
    code: 0,
    text: `
Vragenlijst melden
4 van de 912 bezoekers lezen iets anders.
Bij “Bel nu 113” (alle 4).
- Andere woorden in “nu”: blok nu-dood (“Bel of chat met 113”). 4 van de 912 bezoekers; de eerste: over een onbekende, iemand denkt aan de dood. Bij “Bel nu 113”.
    Blijf er dan bij, en bel [-samen.-] {+straks.+}`,
  });
});

test('what stands once is told once, with the texts that show it and who reads it', () => {
  const { text } = spoiled((folder) => {
    folder.change('contact/meldpunt-kinderporno/helpline.yaml', 'https://www.', 'https://');
    folder.change('lines/toestel/nl.mdx', 'Vraag vandaag', 'Vraag nog vandaag');
    folder.change('lines/bewijs/nl.mdx', 'de plek', 'de pagina');
    folder.change('law/afdreiging.yaml', 'is strafbaar', 'mag niet');
  });
  const [, told = ''] = text.split('Wat één keer staat en op meer plekken te lezen is\n');
  expect(text.split('Andere woorden')).toHaveLength(1);
  // 24 end at “wil-stoppen”, where the block with this line stands.
  expect(told).toMatch(
    /- De vaste zin toestel voor jezelf\. Staat in 1 tekst: melden\/stoppen-advocaat\. melden: 24 van de 912 .*\n {4}Vraag \{\+nog\+\} vandaag een advocaat\./,
  );
  expect(told).toContain(
    '- De vaste zin bewijs voor jongere. Staat in 1 tekst: /onderwerpen/sextortion/.\n',
  );
  expect(told).toContain('- De vaste zin bewijs voor ouder. Staat nu in geen tekst.\n');
  expect(told).toContain(
    '- De wet afdreiging. Staat in 1 tekst: /onderwerpen/sextortion/.\n' +
      '    Dreigen om een geheim of beeld te delen, om zo geld of iets anders te krijgen, [-is strafbaar.-] {+mag niet.+}',
  );
  expect(told).toMatch(
    /De organisatie meldpunt-kinderporno\. Staat in 1 tekst: melden\/helper-meldpunt\. melden: 360 van de 912/,
  );
});

test('a sentence of a module is told with its page, and a translation that nobody sees yet is not', () => {
  const { code, text } = spoiled((folder) => {
    folder.change(`${modules[0] ?? ''}/nl.mdx`, 'title: ', 'title: Vandaag ');
    folder.write(`${modules[0] ?? ''}/en.mdx`, 'Not yet.');
  });
  expect(code).toBe(0);
  expect(text).toContain('\n- module /stoppen-is-mogelijk/3/ ');
  expect(text.split('\n- ')).toHaveLength(2);
});

test('an answer more is told with who can give it, and who gives it is new', () => {
  const { text } = spoiled((folder) => {
    const place = `${melden}/questions/doet`;
    folder.change(`${place}/question.yaml`, '  - id: online\n', '  - id: online\n  - id: leraar\n');
    folder.change(`${place}/nl.mdx`, "  bekende: 'Een", "  leraar: 'Een leraar'\n  bekende: 'Een");
  });
  expect(text).toContain('- Een antwoord erbij: “Een leraar” bij de vraag “Wie doet dit?”.');
  // Who reads one button more is counted, and the button told once.
  expect(text).toMatch(/\n\d+ van de 912 bezoekers lezen iets anders\./);
  expect(text).not.toContain('(leraar)');
  expect(text).toMatch(
    /\n\d+ bezoekers zijn er nieuw: zo antwoorden kon eerst niet\. De eerste: .*“Een leraar”/,
  );
});

test('as Markdown nothing in a text is taken for a mark', () => {
  const { text } = spoiled(
    (folder) =>
      folder.change(`${melden}/blocks/nu-dood/nl.mdx`, 'bel samen', String.raw`bel \*straks\*`),
    'markdown',
  );
  expect(text).toContain('\n## Vragenlijst melden\n');
  expect(text).toContain(String.raw`en bel ~~samen.~~ **\*straks\*.**`);
});

describe('who loses what nobody may lose, is told first:', () => {
  const agreements = `${melden}/agreements.yaml`;
  const altijd = "  must: { helpline: '113' }";
  test.each<readonly [string, (folder: BrokenFolder) => unknown, string]>([
    [
      'the card of 113',
      (folder) => folder.remove(`${melden}/blocks/helper-113`),
      // 908 do not read “nu-dood”, which names the number in its text.
      'melden: 113 staat er niet meer: 908 van de 912 bezoekers',
    ],
    [
      'the number of 113',
      (folder) =>
        folder.change('contact/113/helpline.yaml', "shortNumber: '113'", "shortNumber: '114'"),
      'Het nummer van 113 is anders.',
    ],
    [
      'all of “nu”',
      (folder) =>
        folder
          .change(`${melden}/blocks/nu-dood/block.yaml`, 'part: nu', 'part: vandaag')
          .change(`${melden}/blocks/nu-dood/block.yaml`, "button: '113'\n", ''),
      'melden: Er staat niets meer bij “nu”: 4 van de 912 bezoekers',
    ],
    [
      'the large button for 113',
      (folder) => folder.change(`${melden}/blocks/nu-dood/block.yaml`, "button: '113'\n", ''),
      'melden: De grote knop voor 113 is weg: 4 van de 912 bezoekers',
    ],
    [
      'an agreement',
      (folder) =>
        folder
          .change(agreements, 'id: gevaar-112', 'id: gevaar-nu-112')
          .change(agreements, 'when: { danger: [ja] }', 'when: { outcome: [gevaar-nu] }'),
      'melden: De afspraak “gevaar-112” is weg: ',
    ],
    [
      'what an agreement asks',
      (folder) =>
        folder.change(agreements, altijd, "  must: { any: [{ helpline: '113' }, { part: nu }] }"),
      'melden: De afspraak “altijd-113” vraagt minder dan eerst: ',
    ],
    [
      'for whom an agreement is',
      (folder) => folder.change(agreements, altijd, `  when: { not: { nu: [dood] } }\n${altijd}`),
      'melden: De afspraak “altijd-113” geldt voor minder mensen: ',
    ],
    [
      'that an agreement is so already',
      (folder) => folder.change(agreements, altijd, `  open: { why: Later. }\n${altijd}`),
      'melden: De afspraak “altijd-113” hoeft nog niet te kloppen, en dat was eerst anders: ',
    ],
    [
      'that an outcome is dangerous',
      (folder) =>
        folder.change(`${melden}/outcomes/gevaar-nu/outcome.yaml`, 'danger: true', 'danger: false'),
      'melden: De afspraak “gevaar-112” geldt voor minder mensen: ',
    ],
    [
      'a rule of the questionnaire',
      (folder) =>
        folder.change(
          `${melden}/flow.yaml`,
          "requiredHelplines: ['113', '112']",
          "requiredHelplines: ['112']",
        ),
      'melden: 113 hoeft niet meer bij elk advies te staan.',
    ],
    [
      'what was agreed',
      (folder) => folder.change(`${melden}/blocks/helper-112/block.yaml`, ', gevaar-nu', ''),
      'De afspraak "gevaar-112" is gebroken: ',
    ],
    [
      '113 on a page',
      (folder) =>
        folder
          .change('topics/sextortion/nl.mdx', "'113', ", '')
          .change('topics/sextortion/nl.mdx', '<Bel id="113" />', 'ons'),
      '/onderwerpen/sextortion/ noemt 113 niet meer.',
    ],
  ])('%s', (_, spoil, said) => {
    const { code, text } = spoiled(spoil);
    const [, first = ''] = text.split('\n\n');
    expect(first).toContain('LET OP: dit raakt iemand kwijt');
    expect(first).toContain(said);
    expect(code).toBe(1);
  });
});

test('an agreement that says the same under another name, or asks more, is not lost', () => {
  const { code, text } = spoiled((folder) =>
    folder
      .change(`${melden}/agreements.yaml`, 'id: gevaar-112', 'id: gevaar-nu-112')
      .change(`${melden}/agreements.yaml`, "papa', 'mama'", "papa', 'pappa', 'mama'")
      .change(
        `${melden}/agreements.yaml`,
        "  must: { helpline: '113' }",
        "  must: { helpline: '113', part: wie-helpt }",
      ),
  );
  expect([code, text]).toEqual([0, expect.stringContaining('voor bezoekers niets')]);
});

test('what the rules of now refuse is not compared: one sentence says why', () => {
  now.change(`${melden}/blocks/nu-dood/block.yaml`, 'part: nu', 'part: meteen');
  const [old, current] = [now.root, before.root];
  const found = changesCommand({
    project: '.',
    root: current,
    asked: old,
    ci: false,
    form: 'terminal',
  });
  expect(found.code).toBe(2);
  expect(found.text).toMatch(
    /^De inhoud van de map .* past niet meer bij de regels van nu, .*blocks\/nu-dood\/block\.yaml: .*$/,
  );
});

test.each([
  ['has no start', `${melden}/flow.yaml`],
  ['leads to an advice that is gone', `${melden}/outcomes/denk-aan-dood`],
])('a questionnaire that %s is not compared: its visitors would only be gone', (_, path) => {
  const { code, text } = spoiled((folder) => folder.remove(path));
  expect(code).toBe(2);
  expect(text).toMatch(/^De inhoud van nu heeft fouten, .* npm run check: .*$/);
});
