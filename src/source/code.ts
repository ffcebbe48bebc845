import type { Finding } from './finding.ts';
import type { MdxCode } from './mdx.ts';
import type { Source } from './read.ts';

/** Enough of a piece of code to find it again. */
const mostShown = 40;

const shown = (written: string): string => {
  const line = written.replaceAll(/\s+/g, ' ');
  return line.length > mostShown ? `${line.slice(0, mostShown)}…` : line;
};

/** How an editor writes a sign that means something to MDX. */
const braces = 'Wil je een accolade laten zien? Schrijf \\{ en \\}.';

const words: Readonly<
  Record<MdxCode['kind'], (written: string) => Pick<Finding, 'problem' | 'fix'>>
> = {
  expression: (written) => ({
    problem: `Wat tussen accolades staat, is code: {${written}}. Code kan niet in een tekst.`,
    fix: written.startsWith('/*')
      ? 'Haal het weg. Een notitie zet je boven de tekst, tussen de velden: # notitie.'
      : `Haal het weg. ${braces}`,
  }),
  module: (written) => ({
    problem: `Een regel die met "import" of "export" begint, is code: ${written}`,
    fix: 'Haal de regel weg, of begin de zin met een ander woord.',
  }),
  attribute: (written) => ({
    problem: `De waarde van "${written}" is code. Code kan niet in een tekst.`,
    fix: `Schrijf de waarde tussen aanhalingstekens, zonder accolades: ${written}="…".`,
  }),
  spread: (written) => ({
    problem: `Er staat code in een <…>: {${written}}. Code kan niet in een tekst.`,
    fix: 'Haal het stuk met de accolades weg.',
  }),
  html: (written) => ({
    problem: `<${written.replace(/^<|>$/g, '')}> is HTML. HTML kan niet in een tekst.`,
    fix: 'Haal het weg. Wil je het teken < laten zien? Schrijf \\<.',
  }),
  sign: (written) => ({
    problem: `Hier begint iets dat geen onderdeel van ons is: ${written}`,
    fix:
      'Wil je het teken laten zien? Schrijf \\< of \\{. Een waarde staat tussen aanhalingstekens: ' +
      '<Bel id="112" />. Een adres schrijf je als [woorden](https://…).',
  }),
  address: (written) => ({
    problem: `Een link naar "${written}" kan niet.`,
    fix: 'Schrijf een adres van deze site, zoals /advies/, of een dat met https:// begint.',
  }),
  picture: (written) => ({
    problem: `Een plaatje kan niet zo in een tekst: "${written}".`,
    fix: 'Haal het weg. In een les schrijf je: <Figuur bestand="naam.svg" alt="wat er te zien is" />.',
  }),
};

/** What in a text is code, or becomes code on a page. It holds for texts of every kind. */
export const codeIn = ({
  file,
  body,
}: Pick<Source<unknown>, 'file' | 'body'>): readonly Finding[] =>
  body.code.map(({ kind, written, line }) => ({ file, line, ...words[kind](shown(written)) }));
