import { expect, test } from 'vitest';
import { checkArticles } from '../../src/articles/checks.ts';
import { readArticles } from '../../src/articles/read.ts';
import { brokenLinks } from '../../src/hosting/broken-links.ts';

const content = readArticles('content');
const known = {
  helplines: new Set(['112', '113', 'helpwanted']),
  pages: ['/', '/advies/', '/contact/', '/melden/', '/onderwerpen/', '/wat-blijft-achter/'],
};
const [first] = content.articles.filter(({ kind }) => kind === 'topics');
if (!first) throw new Error('There is no topic to test with.');

const toAdvice = { to: '/advies/', line: 9 };

/** One topic, changed, and what is then wrong with it. */
const problemsOf = (change: {
  readonly body?: Partial<typeof first.source.body>;
  readonly data?: Partial<typeof first.source.data>;
}) => {
  const source = {
    ...first.source,
    data: { ...first.source.data, helplines: ['helpwanted'], ...change.data },
    body: { ...first.source.body, components: [], links: [toAdvice], ...change.body },
  };
  return checkArticles(
    { ...content, apps: new Map(), articles: [{ ...first, source }] },
    known,
  ).map(({ problem }) => problem);
};

test('a sound topic has nothing wrong', () => {
  expect(problemsOf({})).toEqual([]);
});

test('an unknown organisation, law or source is named with its folder', () => {
  expect(problemsOf({ data: { helplines: ['nee'], laws: ['nee'], sources: ['nee'] } })).toEqual([
    '"nee" staat niet in content/contact.',
    '"nee" staat niet in content/law.',
    '"nee" staat niet in content/links.',
  ]);
});

test.each([
  [{ name: 'Bel', attributes: { id: '911' } }, '"911" staat niet in content/contact.'],
  [
    { name: 'Let', attributes: { soort: 'roze', titel: 'Let op' } },
    'Een <Let> van de soort "roze" is er niet.',
  ],
])('refuses a wrong component: %o', (component, problem) => {
  expect(problemsOf({ body: { components: [{ ...component, line: 9 }] } })).toEqual([problem]);
});

test('refuses a link to no page, and an address outside the site that no list knows', () => {
  const links = [
    '/bestaat-niet/',
    'https://example.org/',
    '/advies/',
    '#wat-doe-je-nu',
    '#wet',
    '/contact/#112',
  ].map((to) => ({ to, line: 9 }));
  expect(problemsOf({ body: { links } })).toEqual([
    'De pagina /bestaat-niet/ bestaat niet.',
    'Het adres https://example.org/ staat niet in content/links.',
    'In deze tekst is geen kop "#wet".',
    'Een link naar een plek op een andere pagina kan niet: /contact/#112.',
  ]);
});

test('the parts of a topic are fixed: what to do comes first', () => {
  const prose = first.source.body.prose.filter(({ text }) => text !== 'Wat doe je nu?');
  expect(problemsOf({ body: { prose } })[0]).toContain('De koppen van een onderwerp staan vast');
});

test('a part of a topic that says almost nothing is named with its line', () => {
  const { prose } = first.source.body;
  const law = prose.findIndex(({ text }) => text === 'Wat zegt de wet?');
  const thin = [...prose.slice(0, law + 1), { text: 'Het mag niet.', line: 80 }];
  expect(problemsOf({ body: { prose: thin } })).toEqual([
    'Onder "Wat zegt de wet?" staan maar 3 woorden.',
  ]);
});

test('a topic names who helps, the law and its sources, and leads to the advice', () => {
  expect(
    problemsOf({ data: { helplines: [], laws: [], sources: [] }, body: { links: [] } }),
  ).toEqual([
    'Een onderwerp noemt bij "helplines" ten minste één id.',
    'Een onderwerp noemt bij "laws" ten minste één id.',
    'Een onderwerp noemt bij "sources" ten minste één id.',
    'Dit onderwerp leidt nergens naar de adviesmodule.',
  ]);
});

test('a built link to no page or no place on a page is broken', () => {
  const pages = [
    { path: '/', html: '<a href="/a/#een"></a><a href="/a/#twee"></a><a href="/b/"></a>' },
    { path: '/a/', html: '<p id="een"></p><a href="#drie"></a><a href="/oud"></a>' },
  ];
  expect(brokenLinks(pages, new Set(['/oud']))).toEqual([
    '/ links to /a/#twee: there is no such place on that page.',
    '/ links to /b/: there is no such page.',
    '/a/ links to #drie: there is no such place on that page.',
  ]);
});
