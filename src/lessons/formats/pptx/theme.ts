import { officeColour, type DocumentColour } from '../office-colour.ts';
import { el, xmlFile, type Xml } from '../xml.ts';
import { spaces } from './parts.ts';
import { fill, tableStyle } from './shapes.ts';

const colours = {
  dk1: 'ink',
  lt1: 'white',
  dk2: 'accent',
  lt2: 'paper',
  accent1: 'accent',
  accent2: 'sun',
  accent3: 'coral',
  accent4: 'tint',
  accent5: 'soft',
  accent6: 'alarm',
  hlink: 'accent',
  folHlink: 'soft',
} as const satisfies Readonly<Record<string, DocumentColour>>;

const font = (name: string) =>
  el(
    name,
    {},
    el('a:latin', { typeface: 'Calibri' }),
    el('a:ea', { typeface: '' }),
    el('a:cs', { typeface: '' }),
  );

/** Colours and letters. Calibri is on every teacher's machine, or something as wide. */
export const theme = (name: string): string => {
  const plain = () => el('a:solidFill', {}, el('a:schemeClr', { val: 'phClr' }));
  const line = () => el('a:ln', { w: 9525 }, plain());
  const effect = () => el('a:effectStyle', {}, el('a:effectLst'));
  return xmlFile(
    el(
      'a:theme',
      { 'xmlns:a': spaces['xmlns:a'], name },
      el(
        'a:themeElements',
        {},
        el(
          'a:clrScheme',
          { name },
          Object.entries(colours).map(([key, name]) =>
            el(`a:${key}`, {}, el('a:srgbClr', { val: officeColour(name) })),
          ),
        ),
        el('a:fontScheme', { name }, font('a:majorFont'), font('a:minorFont')),
        el(
          'a:fmtScheme',
          { name },
          el('a:fillStyleLst', {}, plain(), plain(), plain()),
          el('a:lnStyleLst', {}, line(), line(), line()),
          el('a:effectStyleLst', {}, effect(), effect(), effect()),
          el('a:bgFillStyleLst', {}, plain(), plain(), plain()),
        ),
      ),
    ),
  );
};

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

/** The look of tables: a tinted head and thin lines. */
export const tableStyles = (): string => {
  const edge = (name: string) => el(name, {}, el('a:ln', { w: 6350 }, fill('accent5')));
  const none = (name: string) => el(name, {}, el('a:ln', {}, el('a:noFill')));
  return xmlFile(
    el(
      'a:tblStyleLst',
      { 'xmlns:a': spaces['xmlns:a'], def: tableStyle },
      el(
        'a:tblStyle',
        { styleId: tableStyle, styleName: 'Huisstijl' },
        el(
          'a:wholeTbl',
          {},
          el(
            'a:tcTxStyle',
            {},
            el('a:fontRef', { idx: 'minor' }),
            el('a:schemeClr', { val: 'dk1' }),
          ),
          el(
            'a:tcStyle',
            {},
            el(
              'a:tcBdr',
              {},
              none('a:left'),
              none('a:right'),
              edge('a:top'),
              edge('a:bottom'),
              edge('a:insideH'),
              none('a:insideV'),
            ),
          ),
        ),
        el(
          'a:firstRow',
          {},
          el(
            'a:tcTxStyle',
            { b: 'on' },
            el('a:fontRef', { idx: 'minor' }),
            el('a:schemeClr', { val: 'dk1' }),
          ),
          el('a:tcStyle', {}, el('a:tcBdr'), el('a:fill', {}, fill('accent4'))),
        ),
      ),
    ),
  );
};
