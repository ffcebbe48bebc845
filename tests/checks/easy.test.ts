import { afterAll, expect, test } from 'vitest';
import { BrokenFolder } from '../support/broken-folder.ts';

const page = (parts: string) => `---
title: Wachten
short: Je leest hoe je wacht.
audience: jezelf
order: 10
checked: 2026-11-28
status: concept
---

${parts}
`;
const part = `## Adem rustig

<Plaatje id="adem" />

1. Adem in en tel tot vier.
2. Adem uit en tel tot zes.
`;

const folder = new BrokenFolder('programme/easy');
afterAll(() => {
  folder[Symbol.dispose]();
});
/** What an editor reads of a text in a folder; the modules themselves are not here. */
const said = (parts: string, place = '8'): string => {
  folder.write(`${place}/nl.mdx`, page(parts));
  const message = folder.message();
  folder.remove(place);
  return message;
};

test('a short page of short sentences, with a pictogram a part, has nothing wrong', () => {
  expect(said(part)).toBe('');
  expect(said(part, 'nu')).toBe('');
});

test.each([
  ['without a pictogram', part.replace(/<Pl.*>/, ''), 'Bij "Adem rustig" staan 0 plaatjes.'],
  ['with two', part.replace(/<Pl.*>/, '$&\n\n$&'), 'Bij "Adem rustig" staan 2 plaatjes.'],
  ['with one that is not there', part.replace('adem"', 'boot"'), 'Het plaatje "boot" is er niet.'],
  ['with a smaller heading', part.replace('##', '###'), '"Adem rustig" is geen kop met ##.'],
  [
    'with a sentence of thirteen words',
    `${part}\nGa naar buiten en loop daar dan tien keer heen en weer nu.\n`,
    'Deze zin heeft 13 woorden, hoogstens 12 mag',
  ],
  [
    'of more words than fit on a page',
    part + '\nLoop een klein stukje door de straat.\n'.repeat(35),
    'hoogstens 250 mag',
  ],
  [
    'of sentences that are long on the whole',
    part.replace(/1[^]*/, 'Loop een klein stukje door de straat en kom terug.\n\n'.repeat(9)),
    'De zinnen zijn te lang',
  ],
  [
    'of long words',
    part.replace(/1[^]*/, 'Praat over verantwoordelijkheid en zelfbeheersing.\n\n'.repeat(12)),
    'De tekst is te moeilijk',
  ],
  ['with an exercise', `${part}\n<Oefening id="golf" />\n`, '<Oefening> bestaat niet'],
  [
    'with a line that the programme refuses',
    `${part}\nEr is geen risico.\n`,
    '"geen risico" mag hier niet',
  ],
])('refuses a page %s', (_, text, problem) => {
  expect(said(text)).toContain(problem);
});

test('refuses a page beside a module that is not there', () => {
  expect(said(part, '18')).toContain('Er is geen pagina /stoppen-is-mogelijk/18/');
});
