import type { SlideLook } from '../../model.ts';
import { el, xmlFile, type Xml } from '../xml.ts';
import { background, number, spaces, tree, words } from './parts.ts';
import { shape } from './shapes.ts';

/** The kinds of slide in the order of their layouts. */
export const slideLooks = ['titel', 'gewoon', 'vraag'] as const satisfies readonly SlideLook[];

const names = { titel: 'Titel', gewoon: 'Titel en tekst', vraag: 'Vraag' } as const;
const kinds = { titel: 'title', gewoon: 'obj', vraag: 'secHead' } as const;
const backgrounds = { titel: 'bg2', gewoon: 'bg1', vraag: 'accent4' } as const;

/** Where the number of a slide stands. */
export const foot = { x: 28, y: 17.6, w: 4, h: 0.9 };

const size = { titel: 54, gewoon: 44, vraag: 54 } as const;

/** Where titles stand. */
export const titlePlace = {
  titel: { x: 1.8, y: 5, w: 17.5, h: 4.4 },
  gewoon: { x: 1.8, y: 1.3, w: 30.2, h: 2 },
  vraag: { x: 1.8, y: 4, w: 30.2, h: 3 },
} as const;
/** Where texts stand. */
export const bodyPlace = {
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
    gewoon: [
      ['rect', 'accent1', { x: 0, y: 0, w: 0.5, h: 19.05 }],
      ['roundRect', 'accent3', { x: 1.8, y: 1, w: 2.6, h: 0.3 }],
    ],
    vraag: [['ellipse', 'accent2', { x: 28.4, y: 13.2, w: 9.6, h: 9.6 }]],
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
              anchor: look === 'gewoon' ? 't' : 'b',
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
