import { expect, test } from 'vitest';
import { curly } from '../../src/source/quotes.ts';

test.each([
  ['"Stop", zei ze.', '“Stop”, zei ze.'],
  ['Zeg "stop nu" en ga.', 'Zeg “stop nu” en ga.'],
  ['Zeg het ("stop").', 'Zeg het (“stop”).'],
  ['"Ja" en\n"nee"', '“Ja” en\n“nee”'],
  ["Foto's van 's nachts", 'Foto’s van ’s nachts'],
  ['Zonder', 'Zonder'],
])('%s is printed as %s', (typed, printed) => {
  expect(curly(typed)).toBe(printed);
});
