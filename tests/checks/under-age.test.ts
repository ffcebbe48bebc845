import { expect, test } from 'vitest';
import { readArticles } from '../../src/articles/read.ts';
import { checkUnderAge } from '../../src/checks/under-age.ts';
import { readHelplines, type HelplineSource } from '../../src/contact/read.ts';
import type { HelplineFacts } from '../../src/contact/schema.ts';

const { helplines, unread } = readHelplines('content');
const [page] = readArticles('content').articles.filter(({ id }) => id === 'onder-18/wie-helpt');
if (!page) throw new Error('There is no page about who helps somebody under 18.');

const bel = (id: string) => ({ name: 'Bel', attributes: { id }, line: 20 });

/** Other facts, by organisation. */
type Change = Readonly<Record<string, Partial<HelplineFacts>>>;

/** What is said of the page with other helplines, when one organisation has other facts. */
const said = (
  list: readonly string[],
  {
    inText = [],
    change = {},
    audience = 'jongere',
  }: {
    readonly inText?: readonly string[];
    readonly change?: Change;
    readonly audience?: 'jongere' | 'naaste';
  } = {},
) => {
  const changed = new Map<string, HelplineSource>(
    [...helplines].map(([id, line]) => [
      id,
      { ...line, facts: { ...line.facts, data: { ...line.facts.data, ...change[id] } } },
    ]),
  );
  const source = {
    ...page.source,
    data: { ...page.source.data, helplines: [...list], audience },
    body: { ...page.source.body, components: inText.map(bel) },
  };
  return checkUnderAge([{ ...page, source }], { helplines: changed, unread }).map(
    ({ problem }) => problem,
  );
};

test('whoever takes their age at any hour may stand there, and who perhaps does after them', () => {
  expect(said(['veilig-thuis', 'stop-it-now'], { inText: ['kindertelefoon', '113'] })).toEqual([]);
});

const tooOld: readonly (readonly [string, Partial<HelplineFacts>])[] = [
  ['an audience of adults', { audience: ['volwassenen', 'naasten'] }],
  ['an age that begins above thirteen', { ages: { from: 16 } }],
  ['an age that ends below seventeen', { ages: { to: 16 } }],
];

test.each(tooOld)('somebody with %s is refused, in the list and in the text', (_, facts) => {
  const change = { kindertelefoon: facts };
  const refused = [expect.stringContaining('"kindertelefoon" is er niet')];
  expect(said(['veilig-thuis', 'kindertelefoon'], { change })).toEqual(refused);
  expect(said(['veilig-thuis'], { inText: ['kindertelefoon'], change })).toEqual(refused);
});

test('nobody of whom the age is not known comes first', () => {
  const first = [expect.stringContaining('Van "stop-it-now" weten we niet')];
  expect(said(['stop-it-now', 'veilig-thuis'])).toEqual(first);
  // An age that somebody still has to check is as good as none.
  const change: Change = { 'stop-it-now': { ages: { from: 12 }, unverified: ['ages'] } };
  expect(said(['stop-it-now', 'veilig-thuis'], { change })).toEqual(first);
});

test('a number for an emergency, and one with hours, leave the night without anybody', () => {
  const nobody = [expect.stringContaining('neemt ’s nachts niemand zeker op')];
  expect(said(['113', '112', 'kindertelefoon'])).toEqual(nobody);
  const change: Change = { csg: { unverified: ['hours'] } };
  expect(said(['csg'], { change })).toEqual(nobody);
});

test('a page for somebody else may name who does not take the young', () => {
  const change: Change = { 'stop-it-now': { ages: { from: 18 } } };
  expect(said(['stop-it-now'], { change, audience: 'naaste' })).toEqual([]);
});
