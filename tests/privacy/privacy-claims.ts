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
  'De computer die deze site levert, ziet welke pagina jouw toestel vraagt.':
    'how the web works; what the server keeps is up to who runs it',
  'Hij ziet ook het internetadres van je verbinding.': 'how the web works',
  'Wie die computer beheert, kan dat bewaren.': 'what the server keeps is up to who runs it',
  'Dat is bij elke site zo.': 'how the web works',
  'Je school of werk kan op hun wifi zien welke site je opent.': 'how the web works',
  'Toch kan iemand die meet hoe groot een pagina is, vaak raden welke het was.':
    'a limit: pages differ in size',
  'Op een toestel van school of werk zien zij soms alles.':
    'what a network does that is trusted by the device',
  'Zoek je iets?': 'a question',
  'De pagina die je daarna opent, kan wel iets verraden.': 'a limit: it is asked for like any page',
  'Tik je op Snel weg?': 'a question',
  'Is je internet traag?': 'a question',
  'Dan staat ons adres nog even boven in beeld.':
    'a limit: a browser shows an address until the next page answers',
  'Dat gebeurt ook als je de site daarna opnieuw opent in dit tabblad.':
    'a limit: the mark goes with a visit that is new',
  'Haalt iemand dat tabblad terug, dan komt het teken mee.': 'a limit: what a browser does',
  'Sommige blijven staan, dus sluit die zelf: een tabblad dat slaapt, een PDF, een plaatje of een andere site van ons.':
    'a limit: no script of this site runs there',
  'Ging je in een tabblad al verder naar een andere site?': 'a question',
  'Ook daar kan de knop Terug deze site laten zien.': 'a limit: no script of this site runs there',
  'Mag deze site van je browser niets bewaren, of staat JavaScript uit?': 'a question',
  'Zonder JavaScript gaan andere tabbladen niet weg, en als de site niets mag bewaren soms ook niet.':
    'a limit: no script of this site runs there, or it may tell nothing to another tab',
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
