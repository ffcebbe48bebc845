import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { DOMParser, onWarningStopParsing, type Document, type Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';

const parser = new DOMParser({ onError: onWarningStopParsing });

/** What a part of an Office file leads to. */
export interface Relation {
  readonly id: string;
  readonly type: string;
  /** The path of another part, or an address outside. */
  readonly to: string;
  readonly outside: boolean;
}

/** Elements of one name in order, such as `w:p`. */
export const elements = (inside: Document | Element, name: string): readonly Element[] => [
  ...inside.getElementsByTagName(name),
];

/** The text of all elements of one name: `w:t` of Word, `a:t` of PowerPoint. */
export const textIn = (inside: Document | Element, name: 'w:t' | 'a:t'): string =>
  elements(inside, name)
    .map(({ textContent }) => textContent)
    .join('');

/** A Word or PowerPoint file, as a zip of parts. */
export class OfficeFile {
  readonly parts: ReadonlyMap<string, Uint8Array>;

  constructor(path: string) {
    this.parts = new Map(Object.entries(unzipSync(new Uint8Array(readFileSync(path)))));
  }

  /** A part as XML. @throws when it is not there or not well-formed */
  xml(part: string): Document {
    const bytes = this.parts.get(part);
    if (!bytes) throw new Error(`There is no part "${part}".`);
    return parser.parseFromString(strFromU8(bytes), 'application/xml');
  }

  /** The parts whose path fits, in the order of their numbers. */
  partsLike(pattern: RegExp): readonly string[] {
    return [...this.parts.keys()]
      .filter((part) => pattern.test(part))
      .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  }

  /** What a part leads to; `''` is the file as a whole. */
  relations(part: string): readonly Relation[] {
    const folder = posix.dirname(part);
    const file = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
    if (!this.parts.has(file)) return [];
    return elements(this.xml(file), 'Relationship').map((one) => {
      const outside = one.getAttribute('TargetMode') === 'External';
      const target = one.getAttribute('Target') ?? '';
      return {
        id: one.getAttribute('Id') ?? '',
        type: (one.getAttribute('Type') ?? '').replace(/^.*\//, ''),
        to: outside ? target : posix.join(folder, target).replace(/^\//, ''),
        outside,
      };
    });
  }

  /** The type of a part's content; nothing when the file does not tell. */
  contentType(part: string): string | undefined {
    const types = this.xml('[Content_Types].xml');
    const own = elements(types, 'Override').find(
      (one) => one.getAttribute('PartName') === `/${part}`,
    );
    const usual = elements(types, 'Default').find((one) =>
      part.endsWith(`.${one.getAttribute('Extension') ?? ''}`),
    );
    return (own ?? usual)?.getAttribute('ContentType') ?? undefined;
  }
}
