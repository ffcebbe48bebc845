import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fallenInWords, listInWords } from '../../src/signing/list.ts';
import { signTexts } from '../../src/signing/sign.ts';
import { readSigned } from '../../src/signing/state.ts';
import { SmallContent } from './content.ts';

const today = '2026-11-28';
const block = 'flows/advies/blocks/bank';

/** What `npm run teken` says, in one line. */
const told = (root: string, what: string, rest: Readonly<Record<string, unknown>> = {}) => {
  const { isDone, lines } = signTexts(root, { what: [what], role: 'psycholoog', ...rest }, today);
  return `${isDone ? 'ja' : 'nee'}: ${lines.join(' ')}`;
};
/** Findings in one line each: file, line, what is wrong, what to do. */
const found = (root: string) =>
  readSigned(root).findings.map(
    ({ file, line, problem, fix }) => `${file}:${line ?? ''} ${problem} ${fix}`,
  );
const signedIn = (root: string) =>
  [...readSigned(root).states].filter(([, { isSigned }]) => isSigned).map(([key]) => key);

test.each([
  ['content/flows/advies/blocks/bank/nl.mdx'],
  ['content/flows/advies/blocks/bank/block.yaml'],
  ['./content/flows/advies/blocks/bank/'],
  ['flows/advies/blocks/bank'],
  ['advies/bank'],
  ['blok/bank'],
  ['bank'],
])('%s is a block', (what) => {
  using content = new SmallContent();
  expect(told(content.root, what)).toBe(
    `ja: Getekend: ${block}, voor inhoud, door psycholoog op 2026-11-28. De tekst is beoordeeld.`,
  );
  expect(signedIn(content.root)).toEqual([block]);
});

test('a folder is all that stands below it, and a name with a number is found without it', () => {
  using content = new SmallContent();
  expect(told(content.root, 'flows/advies/blocks')).toContain('2 teksten getekend');
  expect(told(content.root, 'module/waarom')).toContain('voor inhoud en klinisch');
  expect(told(content.root, 'wet/afpersing', { role: 'jurist' })).toContain('Nog nodig: inhoud.');
});

test('what nobody knows is told with what comes near, and what can be two things with both', () => {
  using content = new SmallContent();
  const { root } = content;
  expect(told(root, 'blok/banc')).toBe(
    `nee: Fout: "blok/banc" is er niet. Doe:  Bedoel je een van deze? ${block}.`,
  );
  expect(told(root, 'zzz')).toContain('npm run teken -- --lijst');
  content.write('flows/advies/questions/bank/question.yaml', 'kind: one\n');
  content.write('flows/advies/questions/bank/nl.mdx', '---\ntitle: Bank?\n---\n');
  expect(told(root, 'advies/bank')).toMatch(/kan 2 teksten zijn: .*blocks\/bank.*questions\/bank/);
  expect(signedIn(root)).toEqual([]);
});

test.each([
  ['no role', { role: undefined }, 'De rol ontbreekt.'],
  ['a name', { role: 'Anna de Vries' }, 'lijkt een naam'],
  ['an address', { role: 'anna@voorbeeld.nl' }, 'lijkt een naam'],
  ['a role that is not there', { role: 'tandarts' }, 'De rol "tandarts" is er niet.'],
  ['a kind that is not there', { kind: 'alles' }, 'De soort "alles" is er niet.'],
  ['a role that may not', { kind: 'recht' }, 'tekent niet voor recht'],
  ['a kind that is not asked', { kind: 'klinisch' }, 'geen handtekening voor klinisch nodig'],
  ['a day to come', { date: '2026-11-29' }, 'moet nog komen'],
  ['no day', { date: '2026-02-30' }, 'is geen dag'],
])('%s is refused, and nothing is written', (_, rest, sentence) => {
  using content = new SmallContent();
  const said = told(content.root, block, rest);
  expect(said).toMatch(/^nee: Fout: .* Doe: {2}.+/);
  expect(said).toContain(sentence);
  expect(existsSync(join(content.root, 'signatures'))).toBe(false);
});

test('who signs twice changes nothing, and who withdraws takes it all away', () => {
  using content = new SmallContent();
  const { root } = content;
  told(root, block, { date: '2026-11-01' });
  const before = content.read(`signatures/${block}.yaml`);
  expect(told(root, block)).toContain(
    'Stond al: flows/advies/blocks/bank, voor inhoud door psycholoog op 2026-11-01',
  );
  expect(content.read(`signatures/${block}.yaml`)).toBe(before);
  expect(told(root, block, { withdraw: true, role: undefined })).toContain('Ingetrokken');
  expect(existsSync(join(root, `signatures/${block}.yaml`))).toBe(false);
  expect(told(root, block, { withdraw: true, role: undefined })).toContain(
    'stond geen handtekening',
  );
});

test('a role takes back only its own', () => {
  using content = new SmallContent();
  const { root } = content;
  told(root, 'law/afpersing');
  told(root, 'law/afpersing', { role: 'jurist' });
  expect(told(root, 'law/afpersing', { role: 'docent', withdraw: true })).toContain(
    'geen handtekening van docent',
  );
  told(root, 'law/afpersing', { withdraw: true });
  expect(
    readSigned(root)
      .states.get('law/afpersing')
      ?.kinds.map(({ state }) => state),
  ).toEqual(['never', 'signed']);
});

test('one kind can be taken back alone', () => {
  using content = new SmallContent();
  const { root } = content;
  told(root, 'flows/advies/outcomes/geld');
  told(root, 'flows/advies/outcomes/geld', { withdraw: true, kind: 'klinisch' });
  expect(readSigned(root).states.get('flows/advies/outcomes/geld')?.kinds).toMatchObject([
    { kind: 'inhoud', state: 'signed' },
    { kind: 'klinisch', state: 'never' },
  ]);
});

test('who signs a changed text again reads what is other', () => {
  using content = new SmallContent();
  const { root } = content;
  told(root, block, { date: '2026-11-01' });
  content.change(`${block}/nl.mdx`, 'vandaag, en', 'vandaag en');
  const said = told(root, block);
  expect(said).toContain('- Bel vandaag, en vraag of het terug kan.');
  expect(said).toContain('+ Bel vandaag en vraag of het terug kan.');
  expect(content.read(`signatures/${block}.yaml`)).not.toContain('vandaag, en');
  expect(signedIn(root)).toEqual([block]);
});

test('the list says what changed, who has to look, and what is left', () => {
  using content = new SmallContent();
  const { root } = content;
  told(root, 'flows/advies/outcomes/geld');
  told(root, 'law/afpersing', { role: 'jurist' });
  content.change('law/afpersing.yaml', 'dreigt, is', 'dreigt is');
  content.change(
    'flows/advies/outcomes/geld/outcome.yaml',
    'danger: true',
    'danger: true\nnext: stand',
  );
  const content2 = readSigned(root);
  expect(fallenInWords(content2)).toEqual([
    'Veranderd na de handtekening, opnieuw te lezen voor inhoud (psycholoog of hulpverlener of docent of redacteur): flows/advies/outcomes/geld.',
    'Veranderd na de handtekening, opnieuw te lezen voor recht (jurist): law/afpersing.',
    'Veranderd na de handtekening, opnieuw te lezen voor klinisch (psycholoog): flows/advies/outcomes/geld.',
  ]);
  const list = listInWords(content2).join('\n');
  expect(list).toContain('0 beoordeeld, 2 veranderd na de handtekening');
  expect(list).toContain('+ plain: "Wie dreigt is strafbaar."');
  expect(listInWords(content2, 'law').join('\n')).toMatch(/^1 teksten: 0 beoordeeld, 1 veranderd/);
});

test('"beoordeeld" in a file is a finding unless it is signed', () => {
  using content = new SmallContent();
  const { root } = content;
  const write = () => {
    content.change(`${block}/nl.mdx`, 'status: concept', 'status: beoordeeld');
  };
  write();
  content.change('flows/advies/agreements.yaml', 'status: concept', 'status: beoordeeld');
  const [agreement, text] = found(root);
  expect(agreement).toMatch(/^content\/flows\/advies\/agreements.yaml:4 .*niemand tekende/);
  expect(text).toMatch(/^content\/flows\/advies\/blocks\/bank\/nl.mdx:3 .*niemand tekende/);
  expect(text).toContain(`npm run teken -- ${block} --rol`);
  told(root, block);
  told(root, 'flows/advies/agreements');
  expect(readSigned(root).findings).toEqual([]);
  content.change(`${block}/nl.mdx`, 'vandaag, en', 'vandaag en');
  expect(found(root)).toHaveLength(1);
  expect(found(root)[0]).toContain('veranderd nadat iemand tekende');
});

test('a signature of a text that is gone or moved is told, and can be taken away', () => {
  using content = new SmallContent();
  const { root } = content;
  told(root, 'topics/sexting');
  told(root, 'law/afpersing', { role: 'jurist' });
  content.write('topics/anders/nl.mdx', content.read('topics/sexting/nl.mdx'));
  content.remove('topics/sexting');
  content.remove('law/afpersing.yaml');
  const [gone, moved] = fallenInWords(readSigned(root));
  expect(gone).toContain('content/signatures/law/afpersing.yaml: deze tekst is er niet meer.');
  expect(moved).toContain(
    'Geef de handtekening dan ook die plek: content/signatures/topics/anders.yaml',
  );
  expect(told(root, 'law/afpersing')).toContain('is er niet meer');
  expect(told(root, 'law/afpersing', { withdraw: true, role: undefined })).toContain(
    'Ingetrokken: law/afpersing',
  );
  content.write('signatures/topics/anders.yaml', content.read('signatures/topics/sexting.yaml'));
  content.remove('signatures/topics/sexting.yaml');
  expect(fallenInWords(readSigned(root))).toEqual([]);
  expect(signedIn(root)).toEqual(['topics/anders']);
});

test.each([
  [
    'another word in what was read',
    (text: string) => text.replace('Bel vandaag', 'Bel morgen'),
    'met de hand veranderd',
  ],
  [
    'another sum',
    (text: string) => text.replaceAll(/[0-9a-f]{64}/g, 'a'.repeat(64)),
    'met de hand veranderd',
  ],
  [
    'another day',
    (text: string) => text.replace('2026-11-28', '2026-11-01'),
    'met de hand veranderd',
  ],
  [
    'a role that may too',
    (text: string) => text.replace('psycholoog', 'docent'),
    'met de hand veranderd',
  ],
  ['half a file', (text: string) => text.slice(0, 120), 'kan niet gelezen worden'],
  ['marks of a merge', (text: string) => `<<<<<<< HEAD\n${text}`, 'kan niet gelezen worden'],
  [
    'the same twice',
    (text: string) => text.replace(/(signatures:\n)([\s\S]*?)(read:)/, '$1$2$2$3'),
    'twee handtekeningen',
  ],
  ['nothing', () => '', 'kan niet gelezen worden'],
])('a signature with %s does not count, and is a finding', (_, spoil, sentence) => {
  using content = new SmallContent();
  const { root } = content;
  told(root, block);
  const file = `signatures/${block}.yaml`;
  content.write(file, spoil(content.read(file)));
  expect(found(root)).toHaveLength(1);
  expect(found(root)[0]).toContain(`content/${file}`);
  expect(found(root)[0]).toContain(sentence);
  expect(signedIn(root)).toEqual([]);
  expect(told(root, block)).toMatch(/^nee/);
});

test('a role that may not sign any more is told of each signature that it gave', () => {
  using content = new SmallContent();
  const { root } = content;
  told(root, block);
  content.change(
    'organisation/signing.yaml',
    'psycholoog: [inhoud, klinisch]',
    'psycholoog: [klinisch]',
  );
  expect(found(root)).toHaveLength(1);
  expect(found(root)[0]).toContain('De rol "psycholoog" mag niet tekenen voor "inhoud".');
  expect(signedIn(root)).toEqual([]);
});

test('the rules say when nobody may sign for a kind, and take no name for a role', () => {
  using content = new SmallContent();
  content.change('organisation/signing.yaml', 'jurist: [recht]', 'Jan Jansen: [recht]');
  expect(readSigned(content.root).findings[0]?.fix).toContain(
    'Een naam van iemand hoort hier niet',
  );
  content.change('organisation/signing.yaml', 'Jan Jansen: [recht]', 'jurist: [taal]');
  expect(readSigned(content.root).findings.at(-1)?.problem).toBe(
    'Niemand mag voor "recht" tekenen.',
  );
});

test.each([
  [['--lijst'], 0, 'Nog te tekenen voor recht (jurist)'],
  [['blok/bank'], 1, 'Wie tekent er?'],
  [['blok/bank', '--wie', 'ik'], 2, 'Zo teken je'],
])('the command with %j ends with %i', (args, status, sentence) => {
  using content = new SmallContent();
  const ran = spawnSync(process.execPath, ['src/cli/sign.ts', ...args], {
    env: { ...process.env, CONTENT_DIR: content.root },
    encoding: 'utf8',
  });
  expect(`${ran.stdout}${ran.stderr}`).toContain(sentence);
  expect(ran.status).toBe(status);
});
