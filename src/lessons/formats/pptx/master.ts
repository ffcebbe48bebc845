import { el, xmlFile } from '../xml.ts';
import { bodyPlace, foot, slideLooks, titlePlace } from './layouts.ts';
import { background, number, spaces, tree, words } from './parts.ts';
import { shape } from './shapes.ts';
import { style } from './theme.ts';

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
        slideLooks.map((_, at) =>
          el('p:sldLayoutId', { id: 2147483649 + at, 'r:id': `rId${at + 1}` }),
        ),
      ),
      el(
        'p:txStyles',
        {},
        style('p:titleStyle', 44, true, 0),
        style('p:bodyStyle', 28, false, 28000),
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
