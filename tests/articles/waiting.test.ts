import { expect, test } from 'vitest';
import { readArticles } from '../../src/articles/read.ts';
import { checkWaiting, waitingAmong } from '../../src/articles/waiting.ts';
import { hindrancesOf } from '../../src/checks/release.ts';
import { signTexts } from '../../src/signing/sign.ts';
import { readSigned } from '../../src/signing/state.ts';
import { SmallContent } from '../signing/content.ts';

const today = '2026-11-28';
const page = 'programme/pages/stil';
const words = (more: string) => `---
title: Een stille pagina
short: Voor wie hier op wacht.
audience: jezelf
order: 10
checked: 2026-11-28
${more}status: concept
---

Praat met iemand, en lees dit rustig.
`;

/** A small content with one page that waits for a clinician. */
const content = (): SmallContent => {
  const small = new SmallContent();
  small.write(`${page}/nl.mdx`, words('publicAfter: klinisch\n'));
  small.write('programme/pages/gewoon/nl.mdx', words(''));
  return small;
};

const waiting = (root: string) =>
  [...waitingAmong(root, readArticles(root).articles, () => readSigned(root))].map(
    ({ path }) => path,
  );
const findings = (root: string) =>
  checkWaiting(root, readArticles(root).articles, readSigned(root)).map(
    ({ file, line, problem }) => `${file}:${line ?? 0} ${problem}`,
  );

test('a page waits until it is signed for its kind, and again when it changes', () => {
  using small = content();
  const { root } = small;
  const path = '/stoppen-is-mogelijk/stil/';
  expect(waiting(root)).toEqual([path]);
  signTexts(root, { what: [page], role: 'redacteur' }, today);
  expect(waiting(root), 'signed for its content alone').toEqual([path]);
  signTexts(root, { what: [page], role: 'psycholoog' }, today);
  expect(waiting(root)).toEqual([]);
  small.change(`${page}/nl.mdx`, 'rustig', 'snel');
  expect(waiting(root), 'changed after it was signed').toEqual([path]);
});

test('a link to a page that waits is a finding in any file, until it is signed', () => {
  using small = content();
  const { root } = small;
  expect(findings(root)).toEqual([]);
  small.change(
    'topics/sexting/nl.mdx',
    'Hulp is er',
    'Lees [meer](/stoppen-is-mogelijk/stil/). Hulp is er',
  );
  small.write('interface/home/nl.json', '{\n  "more": "/stoppen-is-mogelijk/stil/"\n}\n');
  const problem =
    '/stoppen-is-mogelijk/stil/ is nog niet op de site: die pagina wacht op een handtekening.';
  expect(findings(root).sort()).toEqual([
    `content/interface/home/nl.json:2 ${problem}`,
    `content/topics/sexting/nl.mdx:9 ${problem}`,
  ]);
  signTexts(root, { what: [page], role: 'psycholoog' }, today);
  expect(findings(root)).toEqual([]);
});

test('a page that waits for what no rule asks would wait for ever', () => {
  using small = content();
  const { root } = small;
  small.change(`${page}/nl.mdx`, 'publicAfter: klinisch', 'publicAfter: recht');
  expect(findings(root)).toEqual([
    `content/${page}/nl.mdx:7 Deze pagina wacht op een handtekening voor "recht", en geen regel vraagt die.`,
  ]);
});

test('what is left out keeps nothing else back from a release', () => {
  using small = content();
  const { root } = small;
  const unsigned = () =>
    hindrancesOf(root, readSigned(root), today)
      .flatMap(({ items }) => items)
      .map(({ what }) => what);
  expect(unsigned()).toContain('programme/pages/gewoon');
  expect(unsigned()).not.toContain(page);
});
