import type { InterfaceTexts } from '../../i18n/text.ts';
import type { Json } from './book.ts';
import type { Labelled, PageExercise } from './page.ts';
import { lengthAt, valueAt, type Path, type ExerciseQuestion } from './fields/model.ts';
import type { Exercise, ExerciseKind, ExerciseOf } from './schema.ts';

export type ExerciseTexts = InterfaceTexts['programme']['exercises'];

/** What an exercise asks: its ids, its own words, and the words that its kind always has. */
export interface Asked<K extends ExerciseKind> {
  readonly spec: ExerciseOf<K>;
  readonly words: PageExercise['words'];
  readonly texts: ExerciseTexts;
}

/** A list of the same questions, as often as wanted: cards, rules, moments. */
export interface RepeatedQuestions<K extends ExerciseKind> {
  /** Where the list stands in the answer. */
  readonly at: string;
  readonly max: (asked: Asked<K>) => number;
  readonly questions: (
    asked: Asked<K>,
    path: Path,
    answer: Json | undefined,
  ) => readonly ExerciseQuestion[];
  /** One entry as a sentence; empty when it says nothing yet. */
  readonly line: (asked: Asked<K>, entry: Json | undefined) => string;
  /** What the button says that begins another one. */
  readonly add: (texts: ExerciseTexts) => string;
}

/** Everything about one kind that is not a view: pure functions of what is asked and answered. */
interface Definition<K extends ExerciseKind> {
  readonly kind: K;
  /** The questions may be answered in any order. */
  readonly free?: boolean;
  /** Its picture also stands on empty paper. */
  readonly drawnOnPaper?: boolean;
  /** The questions in order. One that rests on an earlier answer appears with that answer. */
  readonly questions: (asked: Asked<K>, answer: Json | undefined) => readonly ExerciseQuestion[];
  /** The questions on paper, when these are others: nothing there appears later. */
  readonly paper?: (asked: Asked<K>) => readonly ExerciseQuestion[];
  readonly entries?: RepeatedQuestions<K>;
  /** The lines for the plan card; none when nothing is answered. */
  readonly summary: (asked: Asked<K>, answer: Json | undefined) => readonly string[];
}

export type AnyAsked = Omit<Asked<ExerciseKind>, 'spec'> & { readonly spec: Exercise };

/** A kind for who does not know which: it says nothing about an exercise of another kind. */
export interface Kind {
  readonly kind: ExerciseKind;
  readonly free: boolean;
  readonly drawnOnPaper: boolean;
  readonly questions: (asked: AnyAsked, answer: Json | undefined) => readonly ExerciseQuestion[];
  readonly paper: (asked: AnyAsked) => readonly ExerciseQuestion[];
  readonly summary: (asked: AnyAsked, answer: Json | undefined) => readonly string[];
  readonly entries:
    | {
        readonly at: string;
        readonly max: (asked: AnyAsked) => number;
        readonly questions: (
          asked: AnyAsked,
          path: Path,
          answer: Json | undefined,
        ) => readonly ExerciseQuestion[];
        readonly line: (asked: AnyAsked, entry: Json | undefined) => string;
        readonly add: (texts: ExerciseTexts) => string;
      }
    | undefined;
}

const isOf = <K extends ExerciseKind>(asked: AnyAsked, kind: K): asked is AnyAsked & Asked<K> =>
  asked.spec.kind === kind;

/** Makes a kind from what is particular about it. */
export const defineKind = <K extends ExerciseKind>(own: Definition<K>): Kind => {
  const { kind, entries, free = false, drawnOnPaper = false } = own;
  return {
    kind,
    free,
    drawnOnPaper,
    questions: (asked, answer) => (isOf(asked, kind) ? own.questions(asked, answer) : []),
    paper: (asked) =>
      isOf(asked, kind) ? (own.paper ?? ((it) => own.questions(it, {})))(asked) : [],
    summary: (asked, answer) =>
      isOf(asked, kind) ? own.summary(asked, answer).filter((line) => line !== '') : [],
    entries: entries && {
      at: entries.at,
      add: entries.add,
      max: (asked) => (isOf(asked, kind) ? entries.max(asked) : 0),
      questions: (asked, path, answer) =>
        isOf(asked, kind) ? entries.questions(asked, path, answer) : [],
      line: (asked, entry) => (isOf(asked, kind) ? entries.line(asked, entry) : ''),
    },
  };
};

/** The questions and lines of a kind that is a list of entries. */
export const fromEntries = <K extends ExerciseKind>(kind: K, entries: RepeatedQuestions<K>): Kind =>
  defineKind({
    kind,
    entries,
    questions: (asked, answer) =>
      Array.from({ length: lengthAt(answer, entries.at) }, (_, at) =>
        entries.questions(asked, [entries.at, at], answer),
      ).flat(),
    paper: (asked) =>
      Array.from({ length: entries.max(asked) }, (_, at) =>
        entries.questions(asked, [entries.at, at], undefined),
      ).flat(),
    summary: (asked, answer) =>
      Array.from({ length: lengthAt(answer, entries.at) }, (_, at) =>
        entries.line(asked, valueAt(answer, [entries.at, at])),
      ),
  });

/** Ids with their words. */
export const labelled = (
  { words }: Pick<Asked<ExerciseKind>, 'words'>,
  ids: readonly string[],
): readonly Labelled[] => ids.map((id) => ({ id, label: words.labels[id] ?? id }));

/** The word of an id; empty for an id that the exercise no longer has. */
export const labelOf = ({ words }: Pick<Asked<ExerciseKind>, 'words'>, id: string): string =>
  words.labels[id] ?? '';

/** What a visitor hears about choices, in the order of the editor; nothing when these have no notes. */
export const notesOf = (
  { words }: Pick<Asked<ExerciseKind>, 'words'>,
  ids: readonly string[],
): string | undefined =>
  words.notes &&
  Object.entries(words.notes)
    .flatMap(([id, note]) => (ids.includes(id) ? note : []))
    .join(' ');

/** 0 to 10. */
export const toTen: readonly number[] = Array.from({ length: 11 }, (_, at) => at);
/** 0 to 100, in tens. */
export const percents: readonly number[] = toTen.map((value) => value * 10);
