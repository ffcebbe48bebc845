import { el, type Content, type Xml } from '../xml.ts';
import { shapeFill, shape } from './shapes.ts';

/** The namespaces of every part. */
export const spaces = {
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:p': 'http://schemas.openxmlformats.org/presentationml/2006/main',
} as const;

/** The tree of shapes of a slide, a layout or a master. */
export const tree = (...shapes: readonly Content[]): Xml =>
  el(
    'p:spTree',
    {},
    el('p:nvGrpSpPr', {}, el('p:cNvPr', { id: 1, name: '' }), el('p:cNvGrpSpPr'), el('p:nvPr')),
    el('p:grpSpPr'),
    shapes,
  );

/** The colour behind everything. */
export const background = (colour: string): Xml =>
  el('p:bg', {}, el('p:bgPr', {}, shapeFill(colour), el('a:effectLst')));

/** What stands in a placeholder until somebody types. */
export const words = (text: string): Xml =>
  el('a:p', {}, el('a:r', {}, el('a:rPr', { lang: 'nl-NL' }), el('a:t', {}, text)));

/** The number of the slide, which PowerPoint counts. */
export const number = (): Xml =>
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

/** Number of a slide, in its place. */
export const numberHolder = (id: number): Xml =>
  shape({ id, name: 'Dianummer', holder: { type: 'sldNum', sz: 'quarter', idx: 12 } }, number());
