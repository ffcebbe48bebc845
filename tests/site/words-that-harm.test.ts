import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readArticles } from '../../src/articles/read.ts';
import { visitorTexts } from '../../src/checks/words.ts';
import { checkHarm } from '../../src/reading/harm.ts';
import { readWordLists } from '../../src/reading/lists.ts';
import { foldersIn } from '../../src/source/folders.ts';
import { bodyOf } from '../../src/source/mdx.ts';
import { withLines } from '../../src/source/read.ts';

const {
  lists: { harm },
  findings,
} = readWordLists('content');

/** What is found in a text as an editor writes it. */
const harmIn = (text: string) =>
  checkHarm({ file: 'content/a.mdx', prose: bodyOf(text, 0).prose }, harm).map(
    ({ problem }) => problem,
  );

test('the list can be read, and every rule says why and what to write instead', () => {
  expect(findings).toEqual([]);
  expect(harm.length).toBeGreaterThan(10);
  for (const { why, instead } of harm) {
    expect(why.length).toBeGreaterThan(20);
    expect(instead.length).toBeGreaterThan(10);
  }
});

// Each stood on the site once, and was advice that could harm whoever followed it, or somebody else.
test.each([
  ['Belt de politie of school? Wees dan eerlijk en wis niets.', 'bekennen'],
  ['Vertel wat je deed. Je mag vragen of er iemand bij is.', 'bekennen'],
  ['Vertel het aan een docent voor een ander dat doet.', 'bekennen'],
  ['Deelde jij zelf iets? Haal het weg en vertel het. Dat kan nu nog.', 'bekennen'],
  ['Wil de politie met je praten? Ga dan langs op het bureau.', 'advocaat'],
  ['Ik kreeg het en heb zelf iets doorgestuurd. Zeg sorry.', 'Wie iets doorstuurde'],
  ['Een vriend kijkt één keer in de week of het er nog staat.', 'Opnieuw kijken'],
  ['Spreek met een ouder of vriend af dat die het adres controleert.', 'Opnieuw kijken'],
  ['Vraag iemand om later voor je te kijken.', 'Opnieuw kijken'],
  ['Laat iemand die je vertrouwt dat één keer in de week doen.', 'Opnieuw kijken'],
  ['Kijk met Helpwanted of het beeld weg is.', 'Opnieuw kijken'],
  ['Leg de telefoon weg, en spreek af wie er morgen kijkt.', 'Opnieuw kijken'],
  ['Laat een vriend zeggen: stuur dit niet door, en haal het weg.', 'gewist'],
  ['Vraag iedereen die het kreeg om het te wissen.', 'gewist'],
  ['Wis dan de beelden die je van de ander hebt.', 'gewist'],
  ['Laat het delen stoppen en weghalen.', 'gewist'],
  ['Verwijder de foto van je telefoon.', 'gewist'],
  ['Laat alles zoals het is. Verander niets.', 'om het te houden'],
  ['Bewaar het beeld tot de politie komt.', 'om het te houden'],
  ['Maak een schermfoto van het beeld als bewijs.', 'kopiëren'],
  ['Zag je het per ongeluk, dan ben je niet strafbaar.', 'belofte'],
  ['Wie het per ongeluk zag en meldt, hoeft niet bang te zijn.', 'belofte'],
  ['Bij verkrachting kan het altijd.', 'belofte'],
  ['Verkrachting verjaart niet, hoe oud je toen ook was.', 'belofte'],
  ['Je bent niet verplicht om te melden.', 'belofte'],
  ['Wij zien dat het vaak niet gebeurt als je nergens aan meedoet.', 'niemand beloven'],
  ['Met hulp loopt het vaak goed af.', 'niemand beloven'],
  ['Wie niet betaalt, ziet zijn beeld vaak niet rondgaan.', 'niemand beloven'],
  ['Ben je in gevaar, of weet de ander waar je woont? Bel <Bel id="112" />.', 'ex of klasgenoot'],
  ['Weet je welk kind het is, of gebeurt het nu? Bel <Bel id="112" />.', 'ex of klasgenoot'],
  ['Is er een afspraak, of praat je kind over dood willen? Bel <Bel id="112" />.', '113 eerst'],
  ['Meld het bericht en ga uit de groep.', 'volgorde'],
  ['Meld het bij de politie. Verlaat daarna de groep.', 'volgorde'],
  ['Zeg één keer: ik wil dit niet.', 'aan te spreken'],
  ['Vertel het aan iemand. Een ouder, een vriend of je mentor.', 'iemand van thuis'],
  ['Volg de meldcode, ook bij een klasgenoot.', 'De meldcode gaat over'],
  ['Bel of app <Bel id="helpwanted" />.', 'geen app-nummer'],
  ['Deze hulp staat op de hulpkaart. Bellen kost niets.', 'geen gratis nummer'],
  ['We noemen je geen namen.', 'Engels'],
])('"%s" is found', (text, why) => {
  expect(harmIn(text).join('\n')).toContain(why);
});

// What the organisation may say today, in these words or words that fit the reader.
test.each([
  'Wil de politie met je praten? Je hebt recht op een advocaat, vóór je iets vertelt. Onder de 18 is die meestal gratis. Je hoeft tot dan niets te zeggen.',
  'Kijk niet steeds of het er nog staat, en vraag dat ook niet aan een ander. Geef het adres aan Helpwanted: wij helpen weghalen.',
  'Stuur niets door en kijk er niet meer naar. Vraag vandaag raad wat er met het beeld moet.',
  'Vraag niemand om te wissen. Vraag eerst raad.',
  'Kijk niet meer. Vraag vandaag een advocaat.',
  'Weet de ander waar je woont? Zorg dat je niet alleen bent. Komt die nu naar je toe? Bel <Bel id="112" />.',
  'Denk je aan de dood? Bel <Bel id="113" />. Nam je pillen? Bel <Bel id="112" />.',
  'Open het niet meer. Schrijf de groep op. Ga uit de groep, en meld het daarna.',
  'Kies iemand bij wie je veilig bent, en die hier niets mee te maken heeft.',
  'Gaat het om thuis, of om iemand van wie de leerling afhankelijk is? Volg de meldcode.',
  'Zag je het per ongeluk? Dan kun je het melden. Ben je bang voor gevolgen? Vraag een advocaat.',
  'Bewaar de chat. Maak geen kopie van naaktbeelden.',
  'Wis de chat niet, ook al schaam je je.',
  'Het Meldpunt vraagt de site om het weg te halen.',
])('"%s" may stand', (text) => {
  expect(harmIn(text)).toEqual([]);
});

test('the items of a list are searched too, and the line is that of the sentence', () => {
  const text = '# Kop\n\n1. **Stop.**\n2. Wacht.\n   Haal het weg.\n';
  expect(checkHarm({ file: 'a', prose: bodyOf(text, 0).prose }, harm)).toMatchObject([{ line: 5 }]);
});

test('the page that names a lawyer may speak of the police', () => {
  const police = 'Wil de politie met je praten?';
  expect(harmIn(police)).toHaveLength(1);
  expect(harmIn(`${police}\n\n- Vraag eerst een advocaat.`)).toEqual([]);
});

test('nothing that a visitor reads harms when somebody does it', () => {
  expect(visitorTexts('content').flatMap((text) => checkHarm(text, harm))).toEqual([]);
});

/** As it is read: with the words of the agreed lines in it. */
const topic = (id: string) => {
  const file = `content/topics/${id}/nl.mdx`;
  return withLines('content', file, readFileSync(file, 'utf8')).text;
};

// In these pages somebody is harmed, and it may be somebody at home.
test.each([
  'beelden-tegengekomen',
  'deepfakes',
  'grooming',
  'iemand-helpen',
  'naaktbeeld-verspreid',
  'ongevraagde-beelden',
  'schuld-en-schaamte',
  'sextortion',
  'stiekem-gefilmd',
])('%s leads whoever is harmed at home to somebody else than a parent', (id) => {
  const text = topic(id);
  expect(text).toContain('<Bel id="veilig-thuis" />');
  const [steps = ''] = text.split('## Wat is het?');
  expect(steps).not.toMatch(/\b(?:een ouder|je ouders|je moeder|je vader)\b/i);
});

test.each(foldersIn('content/topics'))('%s speaks of 113 wherever it speaks of death', (id) => {
  const text = topic(id);
  for (const paragraph of text.split('\n').filter((line) => /\bdood\b/.test(line))) {
    expect(paragraph).toContain('<Bel id="113" />');
    const death = paragraph.search(/\bdood\b/);
    const emergency = paragraph.indexOf('<Bel id="112" />', death);
    expect(emergency === -1 || paragraph.indexOf('<Bel id="113" />', death) < emergency).toBe(true);
  }
});

test('who got images of abuse: close, write down, leave the group, tell an adult, and then report', () => {
  const [steps = ''] = topic('beelden-tegengekomen').split('</Stappen>');
  const order = ['Sluit', 'Schrijf op', 'Ga uit de groep', 'volwassene', '[melden]'].map((step) =>
    steps.lastIndexOf(step),
  );
  expect(order).not.toContain(-1);
  expect(order).toEqual([...order].sort((a, b) => a - b));
});

// Since 1 July 2024 the articles have other numbers: what they punish was punishable long before.
test('no law says that it was allowed to look, or to do a child harm, before 1 July 2024', () => {
  const renewed = ['sexchatten', 'seksuele-intimidatie'];
  const sinceThen = [...readArticles('content').laws].flatMap(([id, { since }]) =>
    since === '2024-07-01' ? [id] : [],
  );
  expect(sinceThen.sort()).toEqual(renewed.sort());
});

// A child writes its name on the sheet, so the sheet is about a child in a story.
test.each(['werkblad-1', 'werkblad-2'])(
  '%s asks a child with a name nothing about itself',
  (id) => {
    const sheet = readFileSync(`content/lessons/po-7-8-grenzen-en-geheimen/${id}.mdx`, 'utf8');
    expect(sheet).toContain('<Invulregel label="Mijn naam" />');
    const rows = sheet.split('\n').filter((line) => line.startsWith('|'));
    expect(rows.length).toBeGreaterThan(4);
    expect(rows.join('\n')).not.toMatch(/\b(?:mij|me|mijn)\b/i);
  },
);
