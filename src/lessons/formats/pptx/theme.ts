import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { documentColours } from '../../../ui/palette.ts';
import { officeColour } from '../office-colour.ts';
import { el, filledIn, xmlFile, type Xml } from '../xml.ts';
import { tableStyle } from './shapes.ts';

const template = (name: string): string =>
  readFileSync(resolve('src/lessons/formats/pptx', `${name}.xml`), 'utf8');

/** Every colour of documents, as the templates name it. */
const colours = Object.fromEntries(
  Object.entries(documentColours).map(([name, colour]) => [name, officeColour(colour)]),
);

/** Colours and letters. Calibri is on every teacher's machine, or something as wide. */
export const theme = (name: string): string =>
  xmlFile(filledIn(template('theme'), { name, ...colours }));

/** The look of tables: a tinted head and thin lines. */
export const tableStyles = (): string =>
  xmlFile(filledIn(template('table-styles'), { tableStyle }));

/** How paragraphs stand when nobody says more: nine levels that look the same. */
export const style = (name: string, size: number, bold: boolean, space: number): Xml => {
  const level = (at: number) =>
    el(
      `a:lvl${at}pPr`,
      {
        marL: 0,
        indent: 0,
        algn: 'l',
        defTabSz: 914400,
        rtl: 0,
        eaLnBrk: 1,
        latinLnBrk: 0,
        hangingPunct: 1,
      },
      el('a:lnSpc', {}, el('a:spcPct', { val: 100000 })),
      el('a:spcBef', {}, el('a:spcPct', { val: space })),
      el('a:buNone'),
      el(
        'a:defRPr',
        { sz: size * 100, b: bold ? 1 : 0, kern: 1200 },
        el('a:solidFill', {}, el('a:schemeClr', { val: 'tx1' })),
        el('a:latin', { typeface: bold ? '+mj-lt' : '+mn-lt' }),
        el('a:ea', { typeface: '+mn-ea' }),
        el('a:cs', { typeface: '+mn-cs' }),
      ),
    );
  const levels = name === 'p:titleStyle' ? [1] : [1, 2, 3, 4, 5, 6, 7, 8, 9];
  return el(name, {}, levels.map(level));
};
