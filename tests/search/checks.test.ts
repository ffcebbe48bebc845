import { expect, test } from 'vitest';
import { checkSearch, checkSearchIsThere } from '../../src/search/checks.ts';
import { formatFindings } from '../../src/source/finding.ts';
import { BrokenFolder } from '../support/broken-folder.ts';

const helplines = new Map([['112', {}]]);
const addresses = new Set([
  '/advies/',
  '/contact/',
  '/cijfers/',
  '/stoppen-is-mogelijk/',
  '/stop-kindermisbruik/',
]);

const right = `same:
  - [chantage, afpersing]
askers:
  ouder:
    words: [dochter]
    pages: [/contact/]
subjects:
  chantage:
    words: [chantage]
    pages: [/advies/]
    helplines: ['112']
later: [/cijfers/]
skip: [ik]
`;

/** Where a piece of the list stands. */
const lineOf = (piece: string): number => right.slice(0, right.indexOf(piece)).split('\n').length;

/** What an editor reads of the list of words, when it is as it should be but for one thing. */
const said = (from: string, to: string): string => {
  using folder = new BrokenFolder('search');
  folder.write('nl.yaml', right).change('nl.yaml', from, to);
  const findings = checkSearch(folder.root, helplines, addresses);
  return findings.length === 0 ? '' : formatFindings(findings);
};

test('a list that is right has no findings', () => {
  expect(said('[ik]', '[ik, mijn]')).toBe('');
});

test.each([
  ['[/advies/]', '[/advijs/]', /De pagina \/advijs\/ bestaat niet/],
  ['[/advies/]', '[advies]', /met een \/ voor en achter/],
  ['[/contact/]', '[/stoppen-is-mogelijk/]', /hoort bij een andere site/],
  ['[/cijfers/]', '[/stop-kindermisbruik/]', /hoort bij een andere site/],
  ["['112']", "['114']", /"114" staat niet in content\/contact/],
  ['afpersing]', 'afpersing]\n  - [afkopen, af persing]', /"af persing" staat ook bij "chantage"/],
  ['  ouder:', '  opa:', /"opa" bestaat hier niet/],
  ['words: [chantage]', 'words: []', /ten minste één woord/],
  ['skip: [ik]', 'skip: ik', /lijst met woorden/],
])('%s that became %s is a finding with its line', (from, to, problem) => {
  const finding = said(from, to);
  const line = lineOf(from);
  expect(finding).toMatch(new RegExp(`^content/search/nl\\.yaml:(?:${line}|${line + 1})\\b`));
  expect(finding).toMatch(problem);
});

test('a language that is published has its own list', () => {
  using folder = new BrokenFolder('search');
  expect(checkSearchIsThere(folder.root, ['nl'])).toMatchObject([
    { file: 'content/search/nl.yaml' },
  ]);
  folder.write('nl.yaml', right);
  expect(checkSearchIsThere(folder.root, ['nl'])).toEqual([]);
  expect(checkSearchIsThere(folder.root, ['nl', 'en'])).toHaveLength(1);
});
