import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkReaders } from '../../src/checks/readers.ts';
import { readFlow } from '../../src/flow/read.ts';
import { readWordLists } from '../../src/reading/lists.ts';
import { withoutPhrases } from '../../src/reading/phrase.ts';

const root = mkdtempSync(join(tmpdir(), 'readers-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});
const write = (path: string, text: string) => {
  const file = join(root, 'flows/klein', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
};

const { lists, findings } = readWordLists('content');

write(
  'flow.yaml',
  "start: rol\nmaxAnswers: 3\nmaxWords: 100\nrequiredParts: [nu]\nrequiredHelplines: ['113']\ntopics: [anders]\n",
);
write(
  'questions/rol/question.yaml',
  'kind: one\nsure: Ja.\noptions: [{ id: mezelf }, { id: kind }, { id: leerling }]\nnext: wat\n',
);
write(
  'questions/rol/nl.mdx',
  '---\ntitle: Wie?\noptions: { mezelf: Ik, kind: Kind, leerling: Leerling }\nstatus: concept\n---\n',
);
write(
  'questions/wat/question.yaml',
  'kind: one\nsure: Ja.\noptions: [{ id: a }, { id: b }]\nnext: einde\n',
);
write('questions/wat/nl.mdx', '---\ntitle: Wat?\noptions: { a: A, b: B }\nstatus: concept\n---\n');
write('outcomes/einde/outcome.yaml', 'topic: anders\ndanger: false\n');
write('outcomes/einde/nl.mdx', '---\ntitle: Einde\nstatus: concept\n---\n\nEen zin.\n');

/** Whom a block with these words does not fit, for the people that come to it. */
const misfits = (
  when: string,
  words: string,
  place = 'part: nu\noutcomes: [einde]',
): readonly string[] => {
  write('blocks/een/block.yaml', `${place}\norder: 1\n${when}\n`);
  write('blocks/een/nl.mdx', `---\ntitle: Een titel\nstatus: concept\n---\n\n${words}\n`);
  const { sources, findings: wrong } = readFlow(root, 'klein');
  if (!sources) throw new Error(JSON.stringify(wrong));
  const lessons = { packs: [], handouts: [] };
  return checkReaders({ flows: [sources], articles: [], lessons }, lists.readers).map(
    ({ problem }) => /past niet bij (.*?)\./.exec(problem)?.[1] ?? problem,
  );
};

test('the list can be read', () => {
  expect(findings).toEqual([]);
});

const parent = 'een ouder';
const teacher = 'een docent of hulpverlener';
const self = 'iemand die het zelf meemaakt';

test.each([
  ['', 'Steun je kind.', [teacher, self]],
  ['when: { rol: [kind] }', 'Steun je kind.', []],
  ['when: { not: { rol: [kind] } }', 'Steun je kind.', [teacher, self]],
  ['when: { rol: [kind] }', 'Vraag het slachtoffer niets.', [parent]],
  ['when: { not: { rol: [mezelf, kind] } }', 'Vraag het slachtoffer niets.', []],
  ['when: { all: [{ rol: [kind, leerling] }, { wat: [a] }] }', 'Steun je kind.', [teacher]],
  ['when: { any: [{ rol: [kind] }, { wat: [a] }] }', 'Steun je kind.', [teacher, self]],
  ['when: { all: [{ rol: [kind] }, { not: { wat: [a] } }] }', 'Steun je kind.', []],
  ['when: { not: { any: [{ rol: [mezelf, leerling] }, { wat: [b] }] } }', 'Steun je kind.', []],
  ['when: { rol: [leerling] }', 'Bel de huisarts.', [teacher]],
  ['when: { rol: [kind] }', 'Bel de huisarts.', []],
])('%s "%s" does not fit: %j', (when, words, readers) => {
  expect(misfits(when, words)).toEqual(readers);
});

test('a first line is held to who reads it, and it belongs to no outcome', () => {
  const line = (when: string) => misfits(when, 'Steun je kind.', 'part: eerst');
  expect(line('when: { rol: [kind], wat: [a] }')).toEqual([]);
  expect(line('when: { rol: [kind, leerling], wat: [a] }')).toEqual([teacher]);
  expect(line('when: { not: { rol: [leerling] } }')).toEqual([self]);
});

test('a partner is asked neither to spy, nor to search, nor to keep; to leave that alone may be said', () => {
  const rules = lists.readers.filter(({ audiences }) => audiences.includes('naaste'));
  const isRefused = (sentence: string) =>
    rules.some(({ find, except }) => find(withoutPhrases(sentence, except)) !== undefined);
  const asked = [
    'Controleer af en toe zijn telefoon.',
    'Kijk in de computer van je man.',
    'Houd hem de eerste weken in de gaten.',
    'Bewaar de laptop als bewijs.',
    'Maak een foto van wat je zag.',
    'Vraag haar om de code van het toestel.',
  ];
  expect(asked.filter((sentence) => !isRefused(sentence))).toEqual([]);
  const left = [
    'Kijk niet in telefoons, mail of mappen.',
    'Je hoeft de ander niet in de gaten te houden.',
    'Maak geen foto, en stuur niets door.',
    'Zeg erbij dat je niet gaat controleren.',
  ];
  expect(left.filter(isRefused)).toEqual([]);
});
