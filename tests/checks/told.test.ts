import { expect, test } from 'vitest';
import { readArticles } from '../../src/articles/read.ts';
import { articleSchema, lawSchema } from '../../src/articles/schema.ts';
import { checkClaims, checkPlace, checkTyped, checkYears } from '../../src/checks/told.ts';
import { readHelplines } from '../../src/contact/read.ts';
import { checkTerms } from '../../src/reading/harm.ts';
import { readWordLists } from '../../src/reading/lists.ts';
import { bodyOf } from '../../src/source/mdx.ts';
import { parseMdx } from '../../src/source/read.ts';

// What a text tells of things whose facts stand elsewhere.

const { helplines } = readHelplines('content');
const { lists, findings } = readWordLists('content');

const text = (body: string, file = 'content/topics/een/nl.mdx') => ({
  file,
  prose: bodyOf(body, 0).prose,
  agreed: [],
});

test('the list of claims can be read', () => {
  expect(findings).toEqual([]);
  expect(new Set(lists.claims.map(({ fact }) => fact)).size).toBe(4);
});

test.each([
  'Bel 0900-8844.',
  'Bel 0800-266 64 36 vandaag.',
  'Bel 020-261 52 75.',
  'Bel +31 6 428 346 35.',
  'Ben je in gevaar? Bel 112.',
  'Dat kan bij 113, of bij je huisarts.',
  '**113** is er dag en nacht.',
])('"%s" is a number that an editor typed', (body) => {
  expect(checkTyped(text(body))).toMatchObject([{ line: 1 }]);
});

test.each([
  'Bel <Bel id="112" />.',
  'In 2019 kwamen er 112 meldingen.',
  'Kijk op 113.nl.',
  'Het kost € 112,50.',
  'Op 01-04-2013 was dat zo.',
  'Er zijn 1.112 mensen.',
])('"%s" is none', (body) => {
  expect(checkTyped(text(body))).toEqual([]);
});

test('a number stands in the data of its organisation, and a field may name a short one', () => {
  expect(checkTyped(text('Bel 112.', 'content/contact/112/nl.mdx'))).toEqual([]);
  const field = { ...text(''), prose: [{ text: 'Bel 112', line: 1, field: 'title' }] };
  expect(checkTyped(field)).toEqual([]);
  expect(
    checkTyped({ ...field, prose: [{ text: 'Bel 0900-8844', line: 1, field: 'title' }] }),
  ).toHaveLength(1);
});

const claimsIn = (body: string) =>
  checkClaims(text(body), helplines, lists.claims).map(({ problem }) => problem);

// The police is not free and not anonymous, Helpwanted has no chat here, and the doctor is not there at night.
test.each([
  ['Bel gratis met <Bel id="politie" />.', 'gratis'],
  ['<Bel id="politie" /> is gratis.', 'gratis'],
  ['Bel <Bel id="helpwanted" />. Bellen kost niets.', 'gratis'],
  ['Chat met <Bel id="helpwanted" />.', 'chat'],
  ['Bel <Bel id="kindertelefoon" />, dag en nacht.', 'dag en nacht'],
  ['Bel <Bel id="kindertelefoon" />. Dat kan dag en nacht.', 'dag en nacht'],
  ['Meld het anoniem bij <Bel id="politie" />.', 'zonder naam'],
])('"%s" says more than the data know', (body, what) => {
  expect(claimsIn(body)).toMatchObject([expect.stringContaining(what)]);
});

test.each([
  'Bel gratis met <Bel id="kindertelefoon" />.',
  'Chat met <Bel id="kindertelefoon" />.',
  'Bel <Bel id="113" />, dag en nacht. Je naam hoeft niet.',
  'De site is gratis. Bel <Bel id="politie" />.',
  'Bel <Bel id="politie" />. De kindertelefoon is gratis.',
])('"%s" does not', (body) => {
  expect(claimsIn(body)).toEqual([]);
});

test.each([
  ['Vraag <Bel id="politie" /> om raad.', 1],
  ['Bel <Bel id="politie" /> en vraag naar zeden.', 1],
  ['Vraag de politie om raad: <Bel id="politie" />.', 0],
  ['Bel <Bel id="politie" />. Dat kan vandaag.', 0],
  ['Bel <Bel id="politie" /> en <Bel id="helpwanted" />.', 0],
  ['Vraag <Bel id="kindertelefoon" /> om raad.', 0],
])('"%s": a name with brackets ends its sentence (%i)', (body, count) => {
  expect(checkPlace(text(body), helplines)).toHaveLength(count);
});

const article = (body: string, kind: 'topics' | 'news' = 'topics') => {
  const fields = `title: Een titel\nshort: Een korte zin.\ndescription: ${'Een zin die lang genoeg is om te mogen staan.'.repeat(2)}\naudience: jongere\norder: 1\nstatus: concept\nchecked: 2026-11-24`;
  const read = parseMdx(
    'content/topics/een/nl.mdx',
    `---\n${fields}\n---\n${body}\n`,
    articleSchema,
  );
  if ('findings' in read) throw new Error(JSON.stringify(read.findings));
  return { kind, id: 'een', locale: 'nl', path: '/een/', source: read.source } as const;
};

test.each([
  ['In 2019 was er een chat.', 1],
  ['Sinds 2022 tellen we dat.', 1],
  ['Sinds 2023 tellen we dat.', 0],
  ['Op 1 juli 2024 ging de wet in.', 0],
  ['Het adres is 2019-een.', 0],
])('"%s", looked at in 2026: %i', (body, count) => {
  expect(checkYears(article(body))).toHaveLength(count);
});

test('news keeps its years', () => {
  expect(checkYears(article('In 2019 was er een chat.', 'news'))).toEqual([]);
});

const law = {
  name: 'Een wet',
  article: 'artikel 1',
  plain: 'Een zin.',
  source: { what: 'Een bron' },
  checked: '2026-11-24',
  verified: false,
};

test('a law with a day says what held before it: a new number is no new law', () => {
  expect(lawSchema.safeParse(law).success).toBe(true);
  const issues = lawSchema.safeParse({ ...law, since: '2024-07-01' }).error?.issues ?? [];
  expect(issues.map(({ path }) => path)).toEqual([['since']]);
  expect(issues[0]?.message).toContain('ander nummer');
  const whole = { ...law, since: '2024-07-01', beforeThat: 'Het mocht.' };
  expect(lawSchema.safeParse(whole).success).toBe(true);
  expect(readArticles('content').laws.size).toBeGreaterThan(20);
});

// One word for one thing, and words that somebody reads otherwise.
test.each([
  ['Lees wat je doet bij afpersing.', true],
  ['Zeg dat het om afpersing gaat.', false],
  ['Een oudere zoekt contact met jou.', true],
  ['Een oudere broer helpt.', false],
  ['Vertel het iemand.', true],
  ['Vertel het aan iemand.', false],
  ['Schuld wijst naar buiten. Ze zegt iets.', true],
  ['Log alle andere apparaten uit.', true],
  ['Het is een nep beeld.', true],
  ['Of het er nog is, weten we niet zeker.', true],
])('"%s" is called otherwise: %s', (body, wrong) => {
  expect(checkTerms(text(body), lists.terms).length > 0).toBe(wrong);
});
