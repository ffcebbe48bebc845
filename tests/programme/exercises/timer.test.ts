import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeOf, pointsOf } from '../../../src/programme/exercises/urge-surf/runs.ts';
import {
  begin,
  isOver,
  mark,
  minutesLeft,
  pause,
  progress,
  resume,
  timesAsked,
  waitedAt,
} from '../../../src/programme/exercises/urge-surf/timer.ts';

const minute = 60_000;

test('a wait runs, stands still and goes on', () => {
  const started = begin(5, 0, 8);
  const paused = pause(started, 2 * minute);
  expect(waitedAt(paused, 30 * minute)).toBe(2 * minute);
  const again = resume(paused, 30 * minute);
  expect(waitedAt(again, 31 * minute)).toBe(3 * minute);
  expect(isOver(again, 32 * minute)).toBe(false);
  expect(isOver(again, 33 * minute)).toBe(true);
});

test('nobody watches seconds: the time that is left is in whole minutes', () => {
  const timer = begin(5, 0);
  expect([0, 1, minute, 4.5 * minute, 9 * minute].map((now) => minutesLeft(timer, now))).toEqual([
    5, 5, 4, 1, 0,
  ]);
});

test('it asks at a third and at two thirds, and not more', () => {
  const timer = begin(3, 0);
  expect([0, 0.9, 1, 1.9, 2, 3].map((now) => timesAsked(timer, now * minute))).toEqual([
    0, 0, 1, 1, 2, 2,
  ]);
});

test('a number given twice in a few seconds was a slip of the finger', () => {
  const timer = mark(mark(mark(begin(5, 0, 8), 60_000, 6), 62_000, 5), 120_000, 4);
  expect(timer.marks).toEqual([
    [0, 8],
    [62, 5],
    [120, 4],
  ]);
  expect(changeOf(timer.marks)).toEqual({ from: 8, to: 4 });
});

test('a clock that jumps never takes time away, and never leaves the wait', () => {
  fc.assert(
    fc.property(
      fc.integer(),
      fc.integer(),
      fc.integer({ min: 1, max: 20 }),
      (start, now, length) => {
        const timer = begin(length, start);
        expect(progress(timer, now)).toBeGreaterThanOrEqual(0);
        expect(progress(timer, now)).toBeLessThanOrEqual(1);
      },
    ),
  );
});

test('the graph has the marks over its width', () => {
  expect(
    pointsOf({
      minutes: 5,
      marks: [
        [0, 8],
        [150, 6],
        [300, 2],
      ],
    }),
  ).toEqual([
    { at: 0, value: 8 },
    { at: 0.5, value: 6 },
    { at: 1, value: 2 },
  ]);
});
