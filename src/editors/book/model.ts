import type { DocumentBlock } from '../../lessons/model.ts';

/** Something that an expert reads and signs as one: an outcome, a module, a pack, a list of laws. */
export interface Chapter {
  /** By which links find it: `advies-grooming`, `module-03-triggers`. */
  readonly id: string;
  /** What somebody may type for it: `grooming`, `advies/grooming`. */
  readonly names: readonly string[];
  readonly title: string;
  /** The texts in it, by what they are signed as: `flows/advies/outcomes/grooming`. */
  readonly signs: readonly string[];
  /** Its headings begin at the second level: its title is the first. */
  readonly blocks: readonly DocumentBlock[];
}

/** Chapters that belong together, on one page of the web. */
export interface BookPart {
  readonly id: string;
  readonly title: string;
  /** What stands below the title. */
  readonly intro: readonly DocumentBlock[];
  readonly chapters: readonly Chapter[];
}

/** The whole book. */
export interface Book {
  readonly intro: readonly DocumentBlock[];
  readonly parts: readonly BookPart[];
  /** Of everything that is in it: the same texts give the same sign. */
  readonly version: string;
  /** The last day on which somebody compared a text with its source. */
  readonly date: string;
}
