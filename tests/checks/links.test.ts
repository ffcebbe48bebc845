import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { checkSite } from '../../src/checks/site.ts';

// One rule for links and pictures in every kind of text. One copy of the content, spoiled everywhere, read once.

const root = mkdtempSync(join(tmpdir(), 'links-'));
afterAll(() => {
  rmSync(root, { recursive: true });
}, 60_000);
cpSync('content', root, { recursive: true });

/** A text of each kind that takes Markdown. */
const texts = {
  artikel: 'topics/grooming/nl.mdx',
  gids: 'guides/ouders/nl.mdx',
  bericht: 'news/habbo/nl.mdx',
  blok: 'flows/advies/blocks/stopncii/nl.mdx',
  uitkomst: 'flows/advies/outcomes/account-gehackt/nl.mdx',
  vraag: 'flows/advies/questions/account/nl.mdx',
  meldblok: 'flows/melden/blocks/nu-gekregen/nl.mdx',
  kaart: 'contact/113/nl.mdx',
  module: 'programme/modules/03-triggers/nl.mdx',
  progpagina: 'programme/pages/begin/nl.mdx',
  campagne: 'campaign/pages/feiten/nl.mdx',
  les: 'lessons/vo-onderbouw-sexting/protocol.mdx',
  blad: 'handouts/praten/nl.mdx',
  verhaal: 'cases/lina/nl.mdx',
} as const;

/** What may not stand in a text, by hand; `K` makes each its own. */
const refused = [
  'https://K-onbekend.example/',
  'HTTPS://K-groot.example/',
  'https://www.politie.nl@K-ander.example/',
  'https://www.politie.nl:8443/K-poort',
  'https://politie.nl.K-staart.example/',
  'http://www.politie.nl/K-open',
  '//K-zonder.example/',
  'ftp://K-bestand.example/',
  'javascript:alert("K")',
  'mailto:K@example.org',
  'tel:0612345678;K',
  'https://www.helpwanted.nl/K-weg/',
  'http://www.helpwanted.nl/K-onveilig/',
  'https://www.stoppenismogelijk.nl/over-ons/K/',
  '/K-weg/',
  '../K-terug/',
  '/over-ons/index.html?K',
  '/_headers?K',
];

/** What may: a page that every door leads to, and sites that an organisation or a list names. */
const allowed = [
  '/over-ons/',
  'https://www.helpwanted.nl/over-ons/',
  'https://www.politie.nl/K-pagina',
  'https://WWW.POLITIE.NL/K',
  'https://takeitdown.ncmec.org/nl/K#vraag',
];

const filled = (address: string, kind: string) => address.replaceAll('K', kind);

for (const [kind, file] of Object.entries(texts)) {
  const links = [...refused, ...allowed].map((address) => `[lees dit](${filled(address, kind)})`);
  const bare = `Zie www.${kind}-los.example en https://${kind}-kaal.example/ nu.`;
  const pictures = `![foto](https://www.politie.nl/${kind}.png) ![foto](/${kind}.png)`;
  const named = `[lees dit][${kind}]\n\n[${kind}]: https://${kind}-genoemd.example/`;
  appendFileSync(join(root, file), `\n${links.join(' ')}\n\n${bare}\n\n${pictures}\n\n${named}\n`);
}

appendFileSync(
  join(root, 'lines/wissen/nl.mdx'),
  `\n${refused.map((address) => `[lees dit](${filled(address, 'vastezin')})`).join(' ')}\n`,
);

/** Words in fields: typed, and no link. */
const fields: readonly (readonly [file: string, before: RegExp, key: string])[] = [
  ['interface/home/nl.json', /(?<="title": ")/, 'knop'],
  ['topics/deepfakes/nl.mdx', /(?<=^description: ['"]?)/m, 'kop'],
  ['flows/advies/tell/nl.yaml', /(?<=: ['"]?)(?=\p{Lu})/u, 'vertel'],
  ['law/afpersing.yaml', /(?<=^name: ['"]?)/m, 'wet'],
  ['campaign/facts.yaml', /(?<=^ +(?:what|text|says|plain): ['"]?)/m, 'feit'],
];
for (const [file, before, key] of fields) {
  const path = join(root, file);
  const text = readFileSync(path, 'utf8');
  expect(text, file).toMatch(before);
  const typed = `Ga naar https://${key}.example/ of www.${key}-los.example of helpwanted.nl/${key}. `;
  writeFileSync(path, text.replace(before, typed));
}
appendFileSync(
  join(root, 'links/ouders.yaml'),
  "eigen:\n  name: 'Wij'\n  url: https://www.helpwanted.nl/eigen-oud/\n  seen: 2026-11-24\n  verified: false\n",
);

/** Folders whose page nobody would see, or that stand where they do not belong. */
const misplaced = [
  'guides/weg',
  'guides/advies',
  'guides/404',
  'guides/en',
  'guides/pagefind',
  'guides/melden/iets',
  'guides/redactie/iets',
  'guides/stoppen-is-mogelijk/iets',
  'guides/onderwerpen/grooming',
  'guides/docenten/lesmateriaal',
  'programme/pages/1',
  'campaign/pages/404',
];
const placed = ['guides/nieuwe-plek', 'guides/nieuwe-map/plek', 'guides/wegen', 'guides/english'];
for (const folder of [...misplaced, ...placed, 'guides/oud']) {
  // A page of the programme has fields of its own.
  const like = folder.startsWith('programme/')
    ? 'programme/pages/vragen'
    : 'guides/toegankelijkheid';
  cpSync(join('content', like), join(root, folder), { recursive: true });
}

const { findings } = checkSite([['/oud/', '/advies/']], root);
const saidOf = (word: string) =>
  findings.filter(({ problem }) => problem.toLowerCase().includes(word.toLowerCase()));

describe.each(Object.entries(texts))('in %s', (kind, file) => {
  test.each([
    ...refused,
    'www.K-los.example',
    'https://K-kaal.example/',
    'https://K-genoemd.example/',
    'https://www.politie.nl/K.png',
    '"/K.png"',
  ])('%s is a finding', (address) => {
    const [first] = saidOf(filled(address, kind));
    expect(first).toMatchObject({ file: `content/${file}` });
    expect(first?.line).toBeGreaterThan(3);
    expect(first?.fix).not.toBe('');
  });

  test.each(allowed)('%s may stand', (address) => {
    const about = saidOf(`${filled(address, kind)} `);
    expect(about.map(({ file: of, problem }) => `${of}: ${problem}`)).toEqual([]);
  });
});

test.each(refused)('%s is a finding in a line that stands in many texts', (address) => {
  expect(saidOf(filled(address, 'vastezin')).length).toBeGreaterThan(0);
});

test.each(fields)('an address that is typed in a field of %s is a finding', (file, _, key) => {
  for (const address of [
    `https://${key}.example/`,
    `www.${key}-los.example`,
    `helpwanted.nl/${key}/`,
  ]) {
    expect([address, saidOf(address)[0]?.file]).toEqual([address, `content/${file}`]);
  }
});

test('a list of sites names no page of ours that is not there', () => {
  expect(saidOf('/eigen-oud/')[0]?.file).toBe('content/links/ouders.yaml');
});

test.each(misplaced)(
  'content/%s would not be seen, or stands where it does not belong',
  (folder) => {
    const said = findings.filter(({ file, line }) => file === `content/${folder}/nl.mdx` && !line);
    expect(said.length).toBe(1);
  },
);

test.each(placed)('content/%s is a page', (folder) => {
  const said = findings.filter(({ file, line }) => file === `content/${folder}/nl.mdx` && !line);
  expect(said).toEqual([]);
});

test('an old address does not hide a page', () => {
  expect(saidOf('Het oude adres /oud/').map(({ file }) => file)).toEqual([
    'src/hosting/redirects.yaml',
  ]);
});
