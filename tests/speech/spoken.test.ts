import { expect, test } from 'vitest';
import { readPronunciation } from '../../src/speech/read.ts';
import { spokenText } from '../../src/speech/spoken.ts';

const { source } = readPronunciation('content');
if (!source) throw new Error('content/language/spoken.yaml could not be read.');
const said = (text: string, calls: readonly string[] = ['112', '113', '08002666436']) =>
  spokenText(text, new Set(calls), source.data);

test.each([
  ['Bel 113.', 'Bel één één drie.'],
  ['Bel 112, nu.', 'Bel één één twee, nu.'],
  ['Bel 0800-266 64 36.', 'Bel nul acht nul nul, twee zes zes, zes vier, drie zes.'],
  // As it stands on a page: it breaks over no line.
  ['Bel 0800\u2011266\u00a064\u00a036.', 'Bel nul acht nul nul, twee zes zes, zes vier, drie zes.'],
  ['Module 11 van 17', 'Module 11 van 17'],
  ['Het is 1130 uur', 'Het is 1130 uur'],
  ['Van 0–10, of 3 - 5', 'Van 0 tot 10, of 3 tot 5'],
  ['Stop it Now helpt.', 'Stop it nauw helpt.'],
  ['Adem\n    in.', 'Adem in.'],
])('"%s" is said as "%s"', (text, spoken) => {
  expect(said(text)).toBe(spoken);
});

test('a number is only said digit by digit where the page can call it, or when it begins as one', () => {
  expect(said('Pagina 113', [])).toBe('Pagina 113');
  expect(said('020-261 52 75', [])).toBe('nul twee nul, twee zes één, vijf twee, zeven vijf');
});
