import { afterAll, expect, test } from 'vitest';
import { checkSlideHelp } from '../../src/lessons/checks/slide-help.ts';
import { checkSlideNumbers } from '../../src/lessons/checks/slide-numbers.ts';
import { readLessons } from '../../src/lessons/read.ts';
import { ContentTree } from '../support/content-tree.ts';

const tree = new ContentTree(['lessons/vo-onderbouw-sexting']);
afterAll(() => {
  tree[Symbol.dispose]();
});

const plan = 'lessons/vo-onderbouw-sexting/lesplan-2.mdx';
const deck = 'lessons/vo-onderbouw-sexting/dias.mdx';

/** What is said about slides when a document of a pack says something else. */
const findings = (change: (text: string) => string, path = plan) => {
  const to = Buffer.from(change(tree.text(path).toString()));
  const nothing = { laws: new Map(), calls: new Map(), facts: new Map(), pages: [] };
  const { packs } = tree.with([{ path, to }], () => readLessons(tree.root, nothing));
  const said = packs.flatMap((pack) => [...checkSlideNumbers(pack), ...checkSlideHelp(pack)]);
  return said.map(({ file, problem }) => `${file}: ${problem}`);
};

test('where each number is right and each slide has its moment, nothing is said', () => {
  expect(findings((text) => text)).toEqual([]);
});

test('a number past the last slide is found where it stands', () => {
  expect(findings((text) => text.replace('Laat dia 13', 'Laat dia 15'))).toEqual([
    expect.stringMatching(/lesplan-2\.mdx: Hier staat dia 15, en er zijn 14 dia's\.$/),
  ]);
});

test('a slide that no lesson plan names is found in the deck', () => {
  expect(findings((text) => text.replaceAll('dia 9', 'dia 10'))).toEqual([
    expect.stringMatching(/dias\.mdx: Dia 9, "Welkom terug", komt in geen enkel lesplan voor\.$/),
  ]);
});

test('a deck that begins or ends without help is found', () => {
  const without = findings((text) => text.replaceAll('naar="/advies/"', 'naar="/ouders/"'), deck);
  expect(without).toEqual([
    expect.stringMatching(/dias\.mdx: Op de eerste 4 dia's staat geen hulp\.$/),
    expect.stringMatching(/dias\.mdx: Op de laatste dia staat geen hulp\.$/),
  ]);
});
