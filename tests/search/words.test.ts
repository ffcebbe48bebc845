import { expect, test } from 'vitest';
import { mistakesBetween, soundOf, stemOf, plainWords } from '../../src/search/words.ts';

test('a text is cut into words without accents, capitals and signs', () => {
  expect(plainWords('Help!! Mijn FOTO’s, suïcide 😭 – om 9:30?')).toEqual([
    'help',
    'mijn',
    'fotos',
    'suicide',
    'om',
    '9',
    '30',
  ]);
});

test.each([
  ['seksting', 'sexting'],
  ['dikpik', 'dickpick'],
  ['gefilmt', 'gefilmd'],
  ['kontakt', 'contact'],
  ['agressie', 'agresie'],
])('%s sounds as %s', (typed, word) => {
  expect(soundOf(typed)).toBe(soundOf(word));
});

test.each([
  ['chanteren', 'gechanteerd', 'chanteert'],
  ['doorsturen', 'doorgestuurd', 'doorgestuurt'],
  ['film', 'filmpje', 'filmpjes'],
  ['nude', 'nudes'],
  ['afpersen', 'afgeperst'],
])('%s has one stem with its other forms', (...forms) => {
  expect(new Set(forms.map(stemOf)).size).toBe(1);
});

test.each([
  ['chantage', 'chantage', 0],
  ['chantag', 'chantage', 1],
  ['cahntage', 'chantage', 1],
  ['chontage', 'chantage', 1],
  ['chantaage', 'chantage', 1],
  ['sjantage', 'chantage', 2],
  ['kat', 'hond', 3],
])('from %s to %s is %i slips of a finger', (typed, word, count) => {
  expect(mistakesBetween(typed, word, 2)).toBe(count);
});
