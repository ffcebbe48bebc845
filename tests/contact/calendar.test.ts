import { expect, test } from 'vitest';
import { calendarFor } from '../../src/contact/calendar.ts';

const source = [{ what: 'feestdagen', where: 'de wet', year: 2026 }];
const holidays = {
  from: '2026-11-24',
  until: '2027-12-31',
  days: [
    { date: '2026-12-25', name: 'Eerste Kerstdag', varies: false },
    { date: '2027-03-26', name: 'Goede Vrijdag', varies: true },
  ],
  eves: [{ date: '2026-12-24', name: 'Kerstavond', from: '16:00' }],
  source,
  checked: '2026-11-24',
};
const [christmas, goodFriday] = ['2026-12-25T00:00', '2027-03-26T00:00'];
const [eveAtFour, eveAtFive] = ['2026-12-24T16:00', '2026-12-24T17:00'];

// What an editor wrote of a line; the days that it is closed; the days of which nobody knows.
test.each([
  [true, '17:00', [christmas, eveAtFive], [goodFriday]],
  [true, 'usual', [christmas], [goodFriday]],
  [true, undefined, [christmas], [goodFriday, eveAtFour]],
  [false, '17:00', [eveAtFive], []],
  [false, 'usual', [], []],
  [false, undefined, [], [eveAtFour]],
  [undefined, '17:00', [eveAtFive], [christmas, goodFriday]],
  [undefined, 'usual', [], [christmas, goodFriday]],
  [undefined, undefined, [], [christmas, goodFriday, eveAtFour]],
])('closed on holidays %s, on their eves %s', (holidaysClosed, eves, closed, doubtful) => {
  const facts = { checked: '2026-11-20', holidaysClosed, eves };
  expect(calendarFor(holidays, facts)).toEqual({
    from: '2026-11-24',
    until: '2027-12-31',
    closed,
    doubtful,
  });
});

test.each([
  ['2026-11-23', '2026-11-24'],
  ['2026-11-24', '2026-11-24'],
  ['2026-11-25', '2026-11-25'],
])('of a line that was looked at on %s a clock is believed from %s', (checked, from) => {
  expect(calendarFor(holidays, { checked }).from).toBe(from);
});
