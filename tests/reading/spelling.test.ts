import { expect, test } from 'vitest';
import { checkSpelling } from '../../src/reading/spelling.ts';

const known = new Set(['helpwanted', 'lhbti']);
const findingsIn = (text: string) =>
  checkSpelling({ file: 'content/a.mdx', prose: [{ text, line: 7 }] }, known);

test('names a wrong word with its line, what may be meant, and the way out', () => {
  const [finding] = findingsIn('Maak een\nafspraakk met iemand.');
  expect(finding).toMatchObject({
    file: 'content/a.mdx',
    line: 8,
    problem: 'Het woord "afspraakk" staat niet in de woordenlijst.',
  });
  expect(finding?.fix).toContain('afspraak');
  expect(finding?.fix).toContain('content/language/known-words.yaml');
});

test('names a word once, however often it stands there', () => {
  expect(findingsIn('Een foutt is een foutt.')).toHaveLength(1);
});

test.each([
  ['a compound', 'De vertrouwenspersoon leest de groepsapp.'],
  ['a word an editor added, in any case', 'HELPWANTED en Helpwanted.'],
  ['parts with a hyphen', 'Voor lhbti+-jongeren en oud-leerlingen.'],
  ['an apostrophe of either kind', "Foto’s en foto's, zo’n avond."],
  ['an accent under a capital', 'Eén persoon is genoeg.'],
  ['numbers, addresses and places to fill in', 'Bel 0800-2000 of ga naar politie.nl, {day}.'],
  ['both sides of a slash, and a word in brackets', 'Je vriend(in) en/of je ouder.'],
])('lets pass: %s', (_, text) => {
  expect(findingsIn(text)).toEqual([]);
});
