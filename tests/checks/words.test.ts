import { expect, test } from 'vitest';
import { checkEveryWord, visitorTexts } from '../../src/checks/words.ts';
import { readWordLists } from '../../src/reading/lists.ts';
import { filesIn } from '../../src/source/folders.ts';
import { BrokenContent } from '../support/broken.ts';

const texts = visitorTexts('content');
const textOf = (file: string) => texts.find((text) => text.file === file)?.prose ?? [];

test('every kind of file with words is read: articles, flows, cards, buttons, laws, figures', () => {
  const files = texts.map(({ file }) => file);
  for (const file of [
    'content/topics/sextortion/nl.mdx',
    'content/flows/advies/questions/wat/nl.mdx',
    'content/flows/advies/tell/nl.yaml',
    'content/contact/helpwanted/nl.mdx',
    'content/interface/home/nl.json',
    'content/law/afpersing.yaml',
    'content/figures/2019.yaml',
  ]) {
    expect(files).toContain(file);
  }
});

test('no file with words is left out but the lists, what people type, links, names, facts of organisations, agreements and what is agreed of a line', () => {
  const files = filesIn('content')
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.(?:mdx|yaml|json)$/.test(file));
  const read = new Set(texts.map(({ file }) => file));
  const left = files.filter((file) => !read.has(file.replace(/^.*?content\//, 'content/')));
  expect(
    left.filter(
      (file) =>
        !/content\/(?:language|links|organisation|search)\/|\/(?:helpline|agreements|line)\.yaml$/.test(
          file,
        ),
    ),
  ).toEqual([]);
});

test('the title of a fold and the card of an article are read too', () => {
  const words = textOf('content/guides/ouders/afspraken/nl.mdx').map(({ text }) => text);
  expect(words).toContain('Welke instellingen zet je samen goed?');
  expect(words).toContain('Maak samen afspraken die werken, ook als het misgaat.');
});

test('words to search with are spelled as people search', () => {
  expect(textOf('content/topics/grooming/nl.mdx').map(({ text }) => text)).not.toContain(
    'pedojager',
  );
});

test('a wrong word stops the build at its line, wherever it stands', () => {
  using content = new BrokenContent();
  content.change('outcomes/gewoon/nl.mdx', 'status: concept', 'status: concept # goed');
  expect(content.message()).toBe('');
  content.write(
    'outcomes/ander/nl.mdx',
    '---\ntitle: Een onbekendd ding\ntell: Er is iets.\nstatus: concept\n---\n\nAdem uit.\n',
  );
  expect(content.message()).toContain('outcomes/ander/nl.mdx:2');
  expect(content.message()).toContain('"onbekendd" staat niet in de woordenlijst');
});

test('all words of the site are checked in far less than ten seconds', () => {
  const { lists } = readWordLists('content');
  const start = performance.now();
  checkEveryWord(texts, lists);
  expect(performance.now() - start).toBeLessThan(10_000);
});
