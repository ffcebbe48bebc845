import { join } from 'node:path';
import type { Entries } from '../source/entries.ts';
import type { Finding } from '../source/finding.ts';
import type { Source } from '../source/read.ts';
import type { DocumentBlock } from './model.ts';
import { parseDocument } from './parse/index.ts';
import type { TextPlace, Sources } from './parse/setting.ts';
import { readPictures } from './pictures.ts';

/** A text with its parts. */
export interface Parsed<T> {
  /** Its file or folder: `werkblad-1`, `praten`. */
  readonly id: string;
  readonly source: Source<T>;
  readonly blocks: readonly DocumentBlock[];
}

/** Reads texts and keeps what is wrong with them. */
export class DocumentReader {
  readonly findings: Finding[] = [];
  readonly #root: string;
  readonly #sources: Omit<Sources, 'pictures' | 'cases'>;

  constructor(root: string, sources: Omit<Sources, 'pictures' | 'cases'>) {
    this.#root = root;
    this.#sources = sources;
  }

  /** The things that were read; what is wrong with the rest is kept. */
  take<T>({ entries, findings }: Entries<T>): readonly T[] {
    this.findings.push(...findings);
    return entries;
  }

  pictures(folder: string): Sources['pictures'] {
    const { pictures, findings } = readPictures(this.#root, [
      join(this.#root, 'lessons', 'pictures'),
      folder,
    ]);
    // The shared ones are reported once, with the first folder that is read.
    for (const finding of findings) {
      if (
        !this.findings.some(
          ({ file, problem }) => file === finding.file && problem === finding.problem,
        )
      ) {
        this.findings.push(finding);
      }
    }
    return pictures;
  }

  parsed<T>(
    id: string,
    source: Source<T>,
    place: TextPlace,
    pictures: Sources['pictures'],
    cases: Sources['cases'],
  ): Parsed<T> {
    const sources = { ...this.#sources, pictures, cases };
    const { blocks, findings } = parseDocument(source, place, sources);
    this.findings.push(...findings);
    return { id, source, blocks };
  }
}
