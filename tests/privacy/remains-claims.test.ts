import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import nl from '../../content/interface/privacy/nl.json' with { type: 'json' };

// "Wat blijft achter?", sentence by sentence: what it says of this site is held by a test that is named here, and what
// no test can hold is a limit, or how a browser works.

const { lead, keeps, cannot, withoutScript, unmarked } = nl.remains;

const claims = 'tests/privacy/privacy-claims.e2e.ts';
const leaving = 'tests/journeys/leaving.e2e.ts';
const traces = 'tests/programme/workbook/traces.e2e.ts';

const sealed =
  'no request carries or follows what is typed; what stays is sealed, and "Wat blijft achter?" wipes it';

const heldBy: Readonly<Record<string, readonly [file: string, test: string]>> = {
  'Deze site zet geen cookies.': [claims, 'We plaatsen geen cookies.'],
  'Je antwoorden bewaren we niet, tenzij je zelf een werkboek maakt.': [
    claims,
    'We bewaren niets op je toestel, tenzij je daar zelf voor kiest.',
  ],
  'Alleen als je op Snel weg drukt: een teken in elk open tabblad van deze site dat je weg bent.': [
    claims,
    'De site zet ook een klein teken in dit tabblad.',
  ],
  'Daardoor laat de knop Terug niets meer zien.': [
    leaving,
    'after it, Back ten times shows nothing of the site',
  ],
  'Sluit je het tabblad, dan is het teken weg.': [
    claims,
    'Het teken is weg als je het tabblad sluit.',
  ],
  'Alleen als je zelf een werkboek met een wachtzin maakt: je antwoorden, op slot.': [
    traces,
    sealed,
  ],
  'Snel weg doet het op slot, maar wist het niet.': [
    traces,
    '"Snel weg" forgets what was open and leaves the sealed record',
  ],
  'De knop hierboven wist het wel.': [traces, sealed],
  'Van het advies en van je antwoorden maakt je browser geen kopie.': [
    'tests/site/headers.e2e.ts',
    'the module is never kept, and the exit clears what can be cleared at once: cookies',
  ],
};

/** What is no promise, and why. */
const limits: Readonly<Record<string, string>> = {
  'Je hebt geen account.': 'there is no page that makes one',
  'Open je de site later opnieuw in dat tabblad, dan laat Terug wel weer pagina’s zien.':
    'a limit: a visit that is new takes the mark away',
  'Haalt iemand het tabblad terug, dan komt het teken mee.': 'what a browser does',
  'Het blijft staan tot je het wist.': 'a limit: a browser may throw it away by itself',
  'Dat kun je niet terugdraaien.': 'a limit',
};

const sentences = (text: string): readonly string[] => text.split(/(?<=[.?!])\s+/);

test('every sentence about what this site keeps is held by a test, or is no promise', () => {
  const said = [lead, ...Object.values(keeps)].flatMap(sentences);
  expect(said.filter((one) => !(one in heldBy) && !(one in limits))).toEqual([]);
});

test('every sentence that is named here is still there, and so is its test', () => {
  const said = [lead, ...Object.values(keeps), ...Object.values(cannot)].flatMap(sentences);
  const named = [...Object.keys(heldBy), ...Object.keys(limits)];
  expect(named.filter((one) => !said.includes(one))).toEqual([]);
  for (const [file, name] of Object.values(heldBy)) {
    expect(readFileSync(file, 'utf8'), file).toContain(`test('${name}'`);
  }
});

test('what cannot be taken away is named: each kind of trace that a visit leaves', () => {
  const named = Object.values(cannot).join(' ');
  for (const kind of [
    /regel in je geschiedenis/,
    /omschrijving .* plaatje/,
    /wifi/,
    /kopie van een pagina/,
    /cookie van een oudere site/,
    /tabblad dat slaapt, een PDF, een plaatje of een andere site van ons/,
    /al verder ging naar een andere site/,
    /toetsenbord/,
  ]) {
    expect(named).toMatch(kind);
  }
});

test('without JavaScript and without storage it takes the promise about Back back', () => {
  for (const text of [withoutScript, unmarked])
    expect(text).toMatch(/de knop Terug kan deze site dan weer laten zien\./i);
});
