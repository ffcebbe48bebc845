/** What an exercise may keep: plain data, so that it can be written to one file and read back. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** An answer, and when it was last changed (milliseconds since 1970, by the device's clock). */
export interface BookEntry {
  readonly answer: Json;
  readonly changed: number;
}

/** Everything a visitor has answered, by `module/exercise`: `03-triggers/top`. */
export type AnswerBook = Readonly<Record<string, BookEntry>>;

/** The key of an exercise in the book. */
export const keyOf = (module: string, exercise: string): string => `${module}/${exercise}`;

/**
 * The answers of this visit, in memory only: gone with the page unless a workbook is open.
 * @param now gives the time in milliseconds
 */
export const createAnswers = (now: () => number = Date.now) => {
  let book: AnswerBook = {};
  const listeners = new Set<() => void>();
  const become = (next: AnswerBook) => {
    book = next;
    for (const listener of listeners) listener();
  };
  return {
    /** The book as it is now; the same object until something changes. */
    read: (): AnswerBook => book,
    /** Puts an answer in the place of an earlier one: it is the newer, also when the clock went back. */
    write: (key: string, answer: Json) => {
      const changed = Math.max(now(), (book[key]?.changed ?? -1) + 1);
      become({ ...book, [key]: { answer, changed } });
    },
    /** Takes the whole book: a workbook was opened, or everything was wiped. */
    replace: become,
    /** Calls back at every change; returns how to stop. */
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
};

export type VisitAnswers = ReturnType<typeof createAnswers>;
