import { keyOf, type AnswerBook } from '../../exercises/book.ts';
import { isEmpty } from '../../exercises/fields/model.ts';
import { isHard, whoHelps } from '../check-out.ts';
import type { TrailModule, TrailStep } from '../page-data.ts';
import type { Seen } from './seen.ts';

/** A step to go to: 1 is the first of the page of the module. */
export interface Way {
  readonly module: TrailModule;
  readonly step: number;
}

/** What a visitor sees of what lies behind and before. */
export interface Trail {
  /** Where a visitor was; nothing when that module is done, or nobody was anywhere. */
  readonly resume: Way | undefined;
  /** One thing for today; nothing beside the way back to where a visitor was. */
  readonly today: (Way & Pick<TrailStep, 'title' | 'minutes'>) | undefined;
  /** The module after which it went badly, when that was the last one; and whom to call, by id. */
  readonly hard: { readonly module: TrailModule; readonly who: readonly string[] } | undefined;
  /** What is known of a module, by its folder; nothing of one that nobody began. */
  readonly marks: ReadonlyMap<string, 'begun' | 'done' | 'hard'>;
}

/** The steps of a page before those of the text: what it gives, the story, the first rating. */
const before = 3;
/** And after: what to take along, and how it goes now. */
const after = 2;
/** How many minutes one thing for today may take. */
const [least, most] = [3, 10];

/** How many steps the page of a module has. */
export const stepsIn = ({ steps }: TrailModule): number => before + steps.length + after;

/** What is asked on the way through a module, with the step that it stands in. */
const askedIn = ({ steps }: TrailModule) => [
  { exercise: 'vertrekpunt', step: before },
  ...steps.flatMap(({ exercises }, at) =>
    exercises.map((exercise) => ({ exercise, step: before + 1 + at })),
  ),
];

const latest = <T extends { readonly changed: number }>(all: readonly T[]): T | undefined =>
  all.toSorted((one, other) => other.changed - one.changed).at(0);

/**
 * The way of a visitor through the modules. Nothing is kept for it: within a visit it comes from where somebody was,
 * over visits from what a workbook holds anyway, the answers and when each was given.
 */
export const trailOf = (modules: readonly TrailModule[], book: AnswerBook, seen: Seen): Trail => {
  /** The answer to an exercise, when there is one. */
  const given = ({ id }: TrailModule, exercise: string) => {
    const entry = book[keyOf(id, exercise)];
    return entry && !isEmpty(entry.answer) ? entry : undefined;
  };
  const answered = (module: TrailModule) =>
    askedIn(module).flatMap(({ exercise, step }) => {
      const entry = given(module, exercise);
      return entry ? [{ module, step, changed: entry.changed }] : [];
    });
  const isDone = (module: TrailModule): boolean =>
    ['terugblik', 'hoe-gaat-het'].some((end) => given(module, end)) ||
    seen.at(module.path)?.step === stepsIn(module);

  const marks = new Map(
    modules.flatMap((module) => {
      const end = given(module, 'hoe-gaat-het');
      const mark = isDone(module)
        ? isHard(end?.answer)
          ? ('hard' as const)
          : ('done' as const)
        : ('begun' as const);
      const isBegun = answered(module).length > 0 || (seen.at(module.path)?.step ?? 1) > 1;
      return isBegun || mark !== 'begun' ? [[module.id, mark] as const] : [];
    }),
  );

  const last = seen.last();
  const walked = modules.find(({ path }) => path === last?.path);
  const was =
    last && walked && last.step > 1
      ? { module: walked, step: last.step }
      : latest(modules.flatMap(answered));
  const resume = was && !isDone(was.module) ? { module: was.module, step: was.step } : undefined;

  const end = latest(
    modules.flatMap((module) => {
      const entry = given(module, 'hoe-gaat-het');
      return entry ? [{ ...entry, module }] : [];
    }),
  );
  const hard =
    end && isHard(end.answer) ? { module: end.module, who: whoHelps(end.answer) } : undefined;

  // What is heavy somebody chooses by hand. Who is new here, or had a hard time, begins with what is light.
  const fitting = modules.filter(
    ({ weight }) => weight === 'licht' || (weight === 'middel' && marks.size > 0 && !hard),
  );
  const rank = ({ id }: TrailModule): number => (marks.has(id) ? 0 : 1);
  const [one] = fitting
    .toSorted((one, other) => rank(one) - rank(other))
    .filter((module) => !isDone(module))
    .flatMap((module) =>
      module.steps.flatMap(({ title, minutes, exercises }, at) => {
        const isOne = minutes >= least && minutes <= most;
        const isOpen = exercises.some((exercise) => !given(module, exercise));
        return isOne && isOpen ? [{ module, step: before + 1 + at, title, minutes }] : [];
      }),
    );
  return { resume, today: resume ? undefined : one, hard, marks };
};
