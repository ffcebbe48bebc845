/** One step of the format: what came before, made into version `to`. */
export interface Migration {
  readonly to: number;
  readonly up: (earlier: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
}

/** The version before the first migration. */
const first = 1;

/**
 * The steps from version 1 to today's, in order.
 * @throws when the versions do not go up one by one from 2: a step in between would never run
 */
export const defineMigrations = (steps: readonly Migration[]) => {
  steps.forEach(({ to }, index) => {
    const expected = first + index + 1;
    if (to !== expected) {
      throw new Error(`Migration ${index + 1} makes version ${to}. It must make ${expected}.`);
    }
  });
  return {
    /** The version that today's site writes. */
    current: first + steps.length,
    /**
     * Brings data to today's version.
     * @param version of the data: 1 up to `current`
     */
    migrate: (version: number, data: Readonly<Record<string, unknown>>) =>
      steps
        .slice(version - first)
        .reduce((earlier, { up, to }) => ({ ...up(earlier), version: to }), data),
  };
};

/**
 * The migrations of a workbook. A change of the format, of an id of a module or of an exercise is a
 * step here, with a kept sample of the version before it in `tests/programme/workbook/samples/`.
 */
export const migrations = defineMigrations([]);
