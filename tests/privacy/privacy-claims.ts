import { readArticles } from '../../src/articles/read.ts';
import { sentencesOf } from '../../src/reading/sentences.ts';

const page = readArticles('content').articles.find(({ id }) => id === 'privacy');
if (!page) throw new Error('There is no page content/guides/privacy.');

/** Every sentence of the privacy page, without its headings. */
export const said: readonly string[] = sentencesOf(
  page.source.body.prose.filter(({ level }) => level === undefined),
).map(({ text }) => text);

/** Sentences that no test of this site can hold, and why. Every other one is the name of a test. */
export const notOurs: Readonly<Record<string, string>> = {
  'De computer die deze site levert, ziet dat jouw toestel een pagina vraagt.':
    'how the web works; what the server keeps is up to who runs it',
  'Dat kan bij geen enkele site anders.': 'how the web works',
  'Je school of werk kan op hun wifi zien welke site je opent.': 'how the web works',
  'Op een toestel van school of werk soms wel.':
    'what a network does that is trusted by the device',
  'Zoek je iets?': 'a question',
  'Tik je op Snel weg?': 'a question',
  'Mag deze site van je browser niets bewaren?': 'a question',
  'Andere tabbladen blijven dan soms staan.': 'what a browser does that lets nothing be shared',
  'Laat je de pagina vertalen?': 'a question',
  'Dan leest de maker van de vertaler de tekst mee.': 'what a browser does',
  "Je eigen browser kan onthouden welke pagina's je zag.": 'what a browser does',
  'Lees hoe je veilig surft.': 'a link: the build checks that it leads somewhere',
  'Dan praat je met een mens.': 'what helplines do',
  'Je hoeft je naam niet te zeggen.': 'what helplines do',
  'Voor chat en telefoon gelden de regels van de organisatie die je belt.': 'what helplines do',
  'Elke regel op deze pagina over wat onze site doet, hoort bij een test.':
    'privacy-claims.test.ts is that test',
  'Klopt een regel niet meer, dan gaat de nieuwe site niet online.': 'what `npm test` is for',
};
