import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openState, type Calendar, type OpenState, type Slot } from '../../src/contact/opening.ts';

// The same promise by another road: somebody who looks at a clock on a wall in Amsterdam each quarter of an hour, and
// at the door. Slow and simple, so that it can be checked by reading.

const quarter = 15;
const days = ['su', 'mo', 'tu', 'we', 'th', 'fr', 'sa'] as const;
const two = (number: number) => String(number).padStart(2, '0');

/** The last Sunday of a month, at one o'clock in UTC: then the clocks of Europe are changed. */
const clockChange = (year: number, month: number): number => {
  const last = new Date(Date.UTC(year, month + 1, 0, 1));
  return last.valueOf() - last.getUTCDay() * 864e5;
};

/** A clock on a wall in Amsterdam, as if its hours were those of UTC. */
const wall = (moment: number): Date => {
  const year = new Date(moment).getUTCFullYear();
  const isSummer = moment >= clockChange(year, 2) && moment < clockChange(year, 9);
  return new Date(moment + (isSummer ? 2 : 1) * 36e5);
};

const dateOf = (at: Date) => at.toISOString().slice(0, 10);
const timeOf = (at: Date) => at.toISOString().slice(11, 16);

/** Whether this list has the line shut, or in doubt, at a time of a day; the day after is another day. */
const isFrom = (list: readonly string[], date: string, time: string) =>
  list.some((one) => one.slice(0, 10) === date && time >= one.slice(11));

/** What is at the door: `time` of a day may be after its midnight, such as 25:30. */
const doorOn = (
  hours: readonly Slot[],
  calendar: Calendar,
  day: Date,
  time: string,
): 'open' | 'closed' | 'unknown' => {
  const date = dateOf(day);
  const served = hours.some(({ days: on, from, to }) => {
    const end = to > from ? to : `${two(Number(to.slice(0, 2)) + 24)}${to.slice(2)}`;
    return on.includes(days[day.getUTCDay()] ?? '') && time >= from && time < end;
  });
  if (!served || isFrom(calendar.closed, date, time)) return 'closed';
  return date > calendar.until || isFrom(calendar.doubtful, date, time) ? 'unknown' : 'open';
};

const doorAt = (hours: readonly Slot[], calendar: Calendar, at: Date) => {
  const before = new Date(at.valueOf() - 864e5);
  const late = `${two(at.getUTCHours() + 24)}:${two(at.getUTCMinutes())}`;
  const both = [
    doorOn(hours, calendar, at, timeOf(at)),
    doorOn(hours, calendar, before, late),
  ] as const;
  if (both.includes('unknown')) return 'unknown';
  return both.includes('open') ? 'open' : 'closed';
};

const walked = (hours: readonly Slot[], calendar: Calendar, moment: number): OpenState => {
  const now = wall(moment);
  const today = dateOf(now);
  const lastDay = `${Number(calendar.from.slice(0, 4)) + 2}${calendar.from.slice(4)}`;
  if (today < calendar.from || today > lastDay) return { state: 'doubted' };
  if (today > calendar.until) return { state: 'unknown' };
  const state = doorAt(hours, calendar, now);
  if (state === 'unknown') return { state };

  const step = quarter * 6e4;
  let next = new Date(Math.floor(now.valueOf() / step) * step + step);
  const midnight = Date.parse(today);
  const daysAhead = () => Math.floor((next.valueOf() - midnight) / 864e5);
  while (daysAhead() < 7 && doorAt(hours, calendar, next) === state) {
    next = new Date(next.valueOf() + step);
  }
  const then = doorAt(hours, calendar, next);
  if (state === 'open') {
    const isWithinDay = next.valueOf() - Math.floor(now.valueOf() / 6e4) * 6e4 < 864e5;
    return isWithinDay && then === 'closed' ? { state, until: timeOf(next) } : { state };
  }
  if (then !== 'open' || daysAhead() > 6) return { state };
  const names = ['today', 'tomorrow'];
  const day = names[daysAhead()] ?? days[next.getUTCDay()] ?? '';
  return { state, opensAt: { day, time: timeOf(next) } };
};

const quarters = (min: number, max: number) =>
  fc.integer({ min, max }).map((at) => `${two(Math.floor(at / 4))}:${two((at % 4) * quarter)}`);

/** Hours of one day that do not run into those of another: a morning, an afternoon, and a night. */
const morning = fc.tuple(quarters(24, 40), quarters(41, 48));
const afternoon = fc.tuple(quarters(48, 70), quarters(71, 88));
const night = fc.tuple(quarters(88, 95), fc.oneof(quarters(96, 96), quarters(0, 24)));
const slots = fc
  .tuple(...[morning, afternoon, night].map((times) => fc.tuple(fc.subarray([...days]), times)))
  .map((several) =>
    several.flatMap(([on, [from, to]]): Slot[] => (on.length > 0 ? [{ days: on, from, to }] : [])),
  )
  // An editor may write them in any order.
  .chain((list) => fc.shuffledSubarray(list, { minLength: list.length }));

// A month that holds the first and last day, both holidays, and a change of the clock.
const date = fc
  .integer({ min: 0, max: 40 })
  .map((at) => dateOf(new Date(Date.UTC(2027, 9, 5 + at))));
const turns = fc
  .uniqueArray(fc.tuple(date, fc.oneof(fc.constant('00:00'), quarters(0, 95))), {
    maxLength: 12,
    selector: ([day]) => day,
  })
  .map((list) => list.map(([day, time]) => `${day}T${time}`));
const calendar = fc
  .tuple(fc.constantFrom('2027-10-08', '2026-11-24', '2025-10-30'), date, turns, turns)
  .map(([from, until, closed, doubtful]): Calendar => ({ from, until, closed, doubtful }));
const moment = fc.integer({ min: Date.UTC(2027, 9, 6), max: Date.UTC(2027, 10, 12) });

test('says what somebody sees who looks at the clock and at the door', () => {
  fc.assert(
    fc.property(slots, calendar, moment, (hours, around, now) => {
      expect(openState(hours, around, new Date(now))).toEqual(walked(hours, around, now));
    }),
    { numRuns: 600 },
  );
});
