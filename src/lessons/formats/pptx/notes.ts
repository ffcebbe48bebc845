import type { Slide } from '../../model.ts';
import { el, xmlFile } from '../xml.ts';
import { spaces, tree } from './parts.ts';
import { shape } from './shapes.ts';
import type { Relations } from './slide.ts';
import { paragraphs } from './text.ts';

/** The notes of one slide: what a teacher says. */
export const notesXml = ({ notes }: Slide, relations: Relations): string =>
  xmlFile(
    el(
      'p:notes',
      spaces,
      el(
        'p:cSld',
        {},
        tree(
          el(
            'p:sp',
            {},
            el(
              'p:nvSpPr',
              {},
              el('p:cNvPr', { id: 2, name: 'Dia' }),
              el('p:cNvSpPr', {}, el('a:spLocks', { noGrp: 1, noRot: 1, noChangeAspect: 1 })),
              el('p:nvPr', {}, el('p:ph', { type: 'sldImg' })),
            ),
            el('p:spPr'),
          ),
          shape(
            { id: 3, name: 'Notities', holder: { type: 'body', idx: 1 } },
            paragraphs(notes, (to) => relations.address(to), undefined),
          ),
        ),
      ),
      el('p:clrMapOvr', {}, el('a:masterClrMapping')),
    ),
  );
