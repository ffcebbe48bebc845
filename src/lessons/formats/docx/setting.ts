import type { Paragraph, Table } from 'docx';
import type { LessonWords } from '../../words.ts';

/** What stands in a Word file beneath each other. */
export type WordPart = Paragraph | Table;

/** What parts need of the file they come into. */
export interface WordSetting {
  readonly words: LessonWords;
  /** Drawings, as Word can show them. */
  readonly pngs: ReadonlyMap<string, Uint8Array>;
  /** How wide the text is here, in twips. */
  readonly width: number;
  /** Numbered lists begin again: each has its own count. */
  readonly lists: { count: number };
  /** The library counts the pictures of all files that it made: a file is to be the same whatever came before. */
  readonly pictures: { count: number };
}
