import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkOwnName } from '../../src/checks/own-name.ts';
import { readOrganisation, shownName, type Organisation } from '../../src/contact/organisation.ts';
import { filesIn } from '../../src/source/folders.ts';
import { BrokenFolder } from '../support/broken-folder.ts';

const { organisation } = readOrganisation('content');
if (!organisation) throw new Error('The names of the organisation cannot be read.');
const both = (['earlier', 'now'] as const).flatMap((key) => [
  organisation[key].name,
  organisation[key].short,
]);

test.each([
  [
    'earlier',
    'Expertisebureau Online Kindermisbruik (EOKM)',
    'het Expertisebureau Online Kindermisbruik (EOKM)',
  ],
  ['now', 'Offlimits', 'Offlimits'],
] as const)('the %s name, by itself and in a sentence', (shown, full, inSentence) => {
  expect(shownName({ ...organisation, shown })).toEqual({ full, inSentence });
});

test('no code types a name of the organisation', () => {
  const typed = filesIn('src').filter((file) => {
    // That one explains in an example how a name is written.
    if (file.endsWith('contact/organisation.ts')) return false;
    const code = readFileSync(file, 'utf8');
    return both.some((name) => code.includes(name));
  });
  expect(typed).toEqual([]);
});

const said = (file: string, text: string, shown: Organisation['shown']) =>
  checkOwnName([{ file, prose: [{ text, line: 3 }] }], { ...organisation, shown }).map(
    ({ line, problem }) => `${line}: ${problem}`,
  );
const page = 'content/guides/over-ons/nl.mdx';

test.each([
  ['the other name', page, 'De site is van Offlimits.', 'earlier', '"Offlimits"'],
  ['the earlier name, once the new one is shown', page, 'Bij EOKM hoort dit.', 'now', '"EOKM"'],
  [
    'any name among the words of the interface',
    'content/interface/x/nl.json',
    'Van EOKM.',
    'earlier',
    '"EOKM"',
  ],
] as const)('finds %s', (_, file, text, shown, name) => {
  expect(said(file, text, shown)).toEqual([expect.stringMatching(new RegExp(`^3: .*${name}`))]);
});

test.each([
  ['the name that is shown', page, 'De korte naam is EOKM.', 'earlier'],
  ['both names together', page, 'Offlimits heette vroeger EOKM.', 'now'],
  ['the name of a report', 'content/campaign/facts.yaml', 'Jaarverslag van Offlimits', 'earlier'],
  ['a word that only begins so', page, 'De EOKMachine.', 'now'],
] as const)('leaves alone %s', (_, file, text, shown) => {
  expect(said(file, text, shown)).toEqual([]);
});

test('a folder without the names is a finding, and so is a name without a source', () => {
  using folder = new BrokenFolder('organisation');
  folder.change('names.yaml', 'shown: earlier', 'shown: later');
  expect(folder.message()).toContain('content/organisation/names.yaml');
  folder.remove('names.yaml');
  expect(folder.message()).toContain('Nergens staat hoe onze organisatie heet.');
});
