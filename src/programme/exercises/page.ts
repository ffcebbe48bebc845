import type { Exercise, ExerciseKind } from './schema.ts';
import type { ExerciseWords } from './words.ts';

// What a page knows of its exercises: all of it stands in the page itself.

/** Something with a word for it. */
export interface Labelled {
  readonly id: string;
  readonly label: string;
}

/** An exercise and its words. */
export interface PageExercise {
  readonly spec: Exercise;
  readonly words: ExerciseWords;
}

/** A module, as far as a page needs it. */
export interface PageModule {
  /** Its folder, `03-triggers`: its answers are kept under it. */
  readonly id: string;
  readonly order: number;
  readonly title: string;
  /** The sentences that are rated before and after. */
  readonly start: readonly Labelled[];
  /** The card for "Mijn plan": its name, and the exercises whose answers come on it. */
  readonly card: { readonly title: string; readonly exercises: readonly string[] };
  readonly exercises: readonly PageExercise[];
}

/** The kind of each exercise of the programme, by `module/exercise`: a book from a file is held to it. */
export type Kinds = Readonly<Record<string, ExerciseKind>>;
