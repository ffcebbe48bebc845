import { el, xmlFile, type Content, type Xml } from '../xml.ts';
import type { SlideLook } from '../../model.ts';
import { fill, shape, tableStyle } from './shapes.ts';

/** The namespaces of every part. */
export const spaces = {
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:p': 'http://schemas.openxmlformats.org/presentationml/2006/main',
} as const;

/** The kinds of slide in the order of their layouts. */
export const looks = ['titel', 'gewoon', 'vraag'] as const satisfies readonly SlideLook[];

const names = { titel: 'Titel', gewoon: 'Titel en tekst', vraag: 'Vraag' } as const;
const kinds = { titel: 'title', gewoon: 'obj', vraag: 'secHead' } as const;
const backgrounds = { titel: 'bg2', gewoon: 'bg1', vraag: 'accent4' } as const;

const colours = {
  dk1: '1C2530',
  lt1: 'FFFFFF',
  dk2: '0B5F63',
  lt2: 'FBF7F1',
  accent1: '0B5F63',
  accent2: 'FFD27A',
  accent3: 'F4A08A',
  accent4: 'E3F3EF',
  accent5: '4A5663',
  accent6: '9C2419',
  hlink: '0B5F63',
  folHlink: '4A5663',
} as const;

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
          Object.entries(colours).map(([key, val]) => el(`a:${key}`, {}, el('a:srgbClr', { val }))),
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

/** The tree of shapes of a slide, a layout or a master. */
export const tree = (...shapes: readonly Content[]): Xml =>
  el(
    'p:spTree',
    {},
    el('p:nvGrpSpPr', {}, el('p:cNvPr', { id: 1, name: '' }), el('p:cNvGrpSpPr'), el('p:nvPr')),
    el('p:grpSpPr'),
    shapes,
  );

const background = (colour: string): Xml =>
  el('p:bg', {}, el('p:bgPr', {}, fill(colour), el('a:effectLst')));

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

const words = (text: string): Xml =>
  el('a:p', {}, el('a:r', {}, el('a:rPr', { lang: 'nl-NL' }), el('a:t', {}, text)));

const number = (): Xml =>
  el(
    'a:p',
    {},
    el('a:pPr', { algn: 'r' }),
    el(
      'a:fld',
      { id: '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}', type: 'slidenum' },
      el('a:rPr', { lang: 'nl-NL', sz: 1200 }),
      el('a:t', {}, '‹nr.›'),
    ),
  );

const foot = { x: 28, y: 17.6, w: 4, h: 0.9 };
const size = { titel: 54, gewoon: 40, vraag: 48 } as const;

/** Number of a slide, in its place. */
export const numberHolder = (id: number): Xml =>
  shape({ id, name: 'Dianummer', holder: { type: 'sldNum', sz: 'quarter', idx: 12 } }, number());

const titlePlace = {
  titel: { x: 1.8, y: 5, w: 17.5, h: 4.4 },
  gewoon: { x: 1.8, y: 1.3, w: 30.2, h: 2 },
  vraag: { x: 1.8, y: 4, w: 30.2, h: 3 },
} as const;
const bodyPlace = {
  titel: { x: 1.8, y: 9.8, w: 17.5, h: 4 },
  gewoon: { x: 1.8, y: 3.6, w: 30.2, h: 13.4 },
  vraag: { x: 1.8, y: 7.4, w: 30.2, h: 7 },
} as const;

const decoration = (look: SlideLook, first: number): readonly Xml[] => {
  const shapes = {
    titel: [
      ['ellipse', 'accent2', { x: 21.4, y: 3.2, w: 9.2, h: 9.2 }],
      ['rtTriangle', 'accent3', { x: 21, y: 12.6, w: 2.4, h: 3 }],
      ['roundRect', 'accent3', { x: 19.6, y: 9.2, w: 9.4, h: 4.4 }],
      ['roundRect', 'bg1', { x: 21.6, y: 10.6, w: 5.4, h: 0.5 }],
      ['roundRect', 'bg1', { x: 21.6, y: 11.7, w: 3.2, h: 0.5 }],
    ],
    gewoon: [['rect', 'accent1', { x: 0, y: 0, w: 0.5, h: 19.05 }]],
    vraag: [],
  } as const;
  return shapes[look].map(([form, colour, place], at) =>
    shape({
      id: first + at,
      name: `Vorm ${at + 1}`,
      form,
      colour,
      place,
      decorative: true,
      round: form === 'roundRect',
      upsideDown: form === 'rtTriangle',
    }),
  );
};

/** A layout: where title and text stand, and what stands around them. */
export const layout = (look: SlideLook, site: string): string =>
  xmlFile(
    el(
      'p:sldLayout',
      { ...spaces, type: kinds[look], preserve: 1 },
      el(
        'p:cSld',
        { name: names[look] },
        background(backgrounds[look]),
        tree(
          decoration(look, 20),
          shape(
            {
              id: 2,
              name: 'Titel',
              holder: { type: look === 'titel' ? 'ctrTitle' : 'title' },
              place: titlePlace[look],
            },
            [
              el(
                'a:p',
                {},
                el(
                  'a:r',
                  {},
                  el('a:rPr', { lang: 'nl-NL', sz: size[look] * 100 }),
                  el('a:t', {}, 'Titel'),
                ),
              ),
            ],
          ),
          shape(
            {
              id: 3,
              name: 'Tekst',
              holder: { type: look === 'titel' ? 'subTitle' : 'body', idx: 1 },
              place: bodyPlace[look],
              shrinks: true,
            },
            words('Tekst'),
          ),
          shape({ id: 4, name: 'Site', place: { ...foot, x: 1.8, w: 12 } }, [
            el(
              'a:p',
              {},
              el('a:r', {}, el('a:rPr', { lang: 'nl-NL', sz: 1200 }), el('a:t', {}, site)),
            ),
          ]),
          shape(
            {
              id: 5,
              name: 'Dianummer',
              holder: { type: 'sldNum', sz: 'quarter', idx: 12 },
              place: foot,
            },
            number(),
          ),
        ),
      ),
      el('p:clrMapOvr', {}, el('a:masterClrMapping')),
    ),
  );

const colourMap = el('p:clrMap', {
  bg1: 'lt1',
  tx1: 'dk1',
  bg2: 'lt2',
  tx2: 'dk2',
  accent1: 'accent1',
  accent2: 'accent2',
  accent3: 'accent3',
  accent4: 'accent4',
  accent5: 'accent5',
  accent6: 'accent6',
  hlink: 'hlink',
  folHlink: 'folHlink',
});

/** The master: the look that every slide takes over. */
export const master = (): string =>
  xmlFile(
    el(
      'p:sldMaster',
      spaces,
      el(
        'p:cSld',
        {},
        background('bg1'),
        tree(
          shape(
            { id: 2, name: 'Titel', holder: { type: 'title' }, place: titlePlace.gewoon },
            words('Titel'),
          ),
          shape(
            {
              id: 3,
              name: 'Tekst',
              holder: { type: 'body', idx: 1 },
              place: bodyPlace.gewoon,
              shrinks: true,
            },
            words('Tekst'),
          ),
          shape(
            {
              id: 4,
              name: 'Dianummer',
              holder: { type: 'sldNum', sz: 'quarter', idx: 4 },
              place: foot,
            },
            number(),
          ),
        ),
      ),
      colourMap,
      el(
        'p:sldLayoutIdLst',
        {},
        looks.map((_, at) => el('p:sldLayoutId', { id: 2147483649 + at, 'r:id': `rId${at + 1}` })),
      ),
      el(
        'p:txStyles',
        {},
        style('p:titleStyle', 40, true, 0),
        style('p:bodyStyle', 28, false, 12000),
        style('p:otherStyle', 18, false, 12000),
      ),
    ),
  );

/** The master of the notes. */
export const notesMaster = (): string =>
  xmlFile(
    el(
      'p:notesMaster',
      spaces,
      el(
        'p:cSld',
        {},
        background('bg1'),
        tree(
          shape({
            id: 2,
            name: 'Dia',
            holder: { type: 'sldImg', idx: 2 },
            place: { x: 1.9, y: 2, w: 15.2, h: 8.6 },
          }),
          shape(
            {
              id: 3,
              name: 'Notities',
              holder: { type: 'body', sz: 'quarter', idx: 3 },
              place: { x: 1.9, y: 12, w: 15.2, h: 11 },
            },
            words('Notities'),
          ),
        ),
      ),
      colourMap,
      style('p:notesStyle', 12, false, 20000),
    ),
  );

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
