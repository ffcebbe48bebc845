/** How strong an urge was at a moment of the wait, in seconds. */
export type Mark = readonly [second: number, strength: number];

/** A wait. Times are milliseconds of the device's clock, and always given. */
export interface Timer {
  readonly minutes: number;
  /** What was waited before the last pause, in milliseconds. */
  readonly waited: number;
  /** Since when it runs; nothing while it is paused. */
  readonly since: number | null;
  readonly marks: readonly Mark[];
}

/** The lengths to choose from, in minutes. */
export const lengths = [3, 5, 10, 15, 20] as const;

const second = 1000;
const minute = 60 * second;
/** Who presses two numbers within this time means the last one. */
const correction = 4;

/** A wait that begins now, with the strength that was given before it, if one was. */
export const begin = (minutes: number, now: number, strength?: number): Timer => ({
  minutes,
  waited: 0,
  since: now,
  marks: strength === undefined ? [] : [[0, strength]],
});

/** How long it was waited, in milliseconds; a clock that is put back takes nothing away. */
export const waitedAt = ({ minutes, waited, since }: Timer, now: number): number =>
  Math.min(minutes * minute, waited + (since === null ? 0 : Math.max(0, now - since)));

export const isOver = (timer: Timer, now: number): boolean =>
  waitedAt(timer, now) >= timer.minutes * minute;

/** Stands still, and keeps what was waited. */
export const pause = (timer: Timer, now: number): Timer => ({
  ...timer,
  waited: waitedAt(timer, now),
  since: null,
});

/** Goes on after a pause. */
export const resume = (timer: Timer, now: number): Timer =>
  timer.since === null ? { ...timer, since: now } : timer;

/** Writes down how strong the urge is now; a number just before it was a slip of the finger. */
export const mark = (timer: Timer, now: number, strength: number): Timer => {
  const at = Math.round(waitedAt(timer, now) / second);
  const before = timer.marks.filter(([earlier]) =>
    earlier === 0 ? at > 0 : at - earlier >= correction,
  );
  return { ...timer, marks: [...before, [at, strength]] };
};

/** The whole minutes that are left, rounded up: nobody has to watch seconds. */
export const minutesLeft = (timer: Timer, now: number): number =>
  Math.ceil((timer.minutes * minute - waitedAt(timer, now)) / minute);

/** How far the wait is, from 0 to 1. */
export const progress = (timer: Timer, now: number): number =>
  waitedAt(timer, now) / (timer.minutes * minute);

/** How many times was asked how strong it is now: at a third and at two thirds of the wait. */
export const timesAsked = (timer: Timer, now: number): number =>
  Math.min(2, Math.floor(progress(timer, now) * 3));
