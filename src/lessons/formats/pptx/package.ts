import type { Document } from '../../model.ts';
import { el, xmlFile, type Xml } from '../xml.ts';

// What every Office file has around its slides: names, relations, kinds of parts, properties.

export const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const packages = 'http://schemas.openxmlformats.org/package/2006';
export const content = 'application/vnd.openxmlformats-officedocument';

/** What a part of the file leads to. */
export interface Relation {
  readonly type: string;
  readonly to: string;
  readonly outside?: boolean;
}

/** The relations of one part: the first is `rId1`. */
export const relationsFile = (relations: readonly Relation[]): string =>
  xmlFile(
    el(
      'Relationships',
      { xmlns: `${packages}/relationships` },
      relations.map(({ type, to, outside }, at) =>
        el('Relationship', {
          Id: `rId${at + 1}`,
          Type: type.includes(':') ? type : `${office}/${type}`,
          Target: to,
          TargetMode: outside ? 'External' : undefined,
        }),
      ),
    ),
  );

/** What kind of file each part is. */
export const contentTypes = (overrides: readonly (readonly [string, string])[]): string =>
  xmlFile(
    el(
      'Types',
      { xmlns: `${packages}/content-types` },
      el('Default', {
        Extension: 'rels',
        ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
      }),
      el('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      el('Default', { Extension: 'png', ContentType: 'image/png' }),
      overrides.map(([part, type]) => el('Override', { PartName: `/${part}`, ContentType: type })),
    ),
  );

/** Title, maker and day, as a file explorer shows them. */
export const coreProperties = ({ meta }: Document): string => {
  const moment = (name: string): Xml =>
    el(name, { 'xsi:type': 'dcterms:W3CDTF' }, `${meta.date}T00:00:00Z`);
  return xmlFile(
    el(
      'cp:coreProperties',
      {
        'xmlns:cp': `${packages}/metadata/core-properties`,
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      el('dc:title', {}, meta.title),
      el('dc:creator', {}, meta.publisher),
      el('dc:language', {}, 'nl-NL'),
      moment('dcterms:created'),
      moment('dcterms:modified'),
      el('cp:version', {}, meta.version),
    ),
  );
};
