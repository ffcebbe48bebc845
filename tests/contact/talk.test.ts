import { expect, it } from 'vitest';
import { timetableOf } from '../../src/contact/opening.ts';
import { nightHours, talkAt } from '../../src/contact/talk.ts';
import { encodeSlots } from '../../src/contact/opening.ts';

const days = { from: '2026-11-24', until: '2027-12-31' };
const night = timetableOf({ ...days, slots: encodeSlots(nightHours) });

/** A line as an organisation could fill it in: weekdays 11–21, closed at Christmas, at 17 on the last of the year. */
const phone = timetableOf({
  ...days,
  slots: 'mo,tu,we,th,fr 11:00 21:00',
  off: '2026-12-25T00:00 2026-12-26T00:00 2026-12-31T17:00',
  unsure: '2027-03-26T00:00',
});
/** Its chat, in the weekend too, and until after midnight. */
const chat = timetableOf({ ...days, slots: 'fr,sa 20:00 01:00' });

// By hand, from a clock on a wall in Amsterdam: in winter an hour later than UTC, in summer two.
it.each([
  // moment, what comes first: with a phone that is not known, with the phone, with phone and chat
  ['a Tuesday, at 3 in the night', '2026-12-01T02:00:00Z', 'night', 'night', 'night'],
  ['… one minute before 7', '2026-12-01T05:59:00Z', 'night', 'night', 'night'],
  ['… at 7', '2026-12-01T06:00:00Z', 'day', 'day', 'day'],
  ['… one minute before 11', '2026-12-01T09:59:00Z', 'day', 'day', 'day'],
  ['… at 11', '2026-12-01T10:00:00Z', 'day', 'first', 'first'],
  ['… at 14', '2026-12-01T13:00:00Z', 'day', 'first', 'first'],
  ['… one minute before 21', '2026-12-01T19:59:00Z', 'day', 'first', 'first'],
  ['… at 21', '2026-12-01T20:00:00Z', 'day', 'day', 'day'],
  ['… at 22', '2026-12-01T21:00:00Z', 'night', 'night', 'night'],
  ['a Friday at 22:30, while the chat is open', '2026-12-04T21:30:00Z', 'night', 'night', 'first'],
  ['a Saturday at 0:59, the chat of Friday', '2026-12-04T23:59:00Z', 'night', 'night', 'first'],
  ['a Saturday at 14', '2026-12-05T13:00:00Z', 'day', 'day', 'day'],
  ['Christmas Day at 14, a Friday', '2026-12-25T13:00:00Z', 'day', 'day', 'day'],
  ['the last of the year, one minute before 17', '2026-12-31T15:59:00Z', 'day', 'first', 'first'],
  ['the last of the year at 17', '2026-12-31T16:00:00Z', 'day', 'day', 'day'],
  ['Good Friday at 14: nobody knows', '2027-03-26T13:00:00Z', 'day', 'day', 'day'],
  ['a Monday in summer at 11', '2027-07-05T09:00:00Z', 'day', 'first', 'first'],
  ['a Monday in summer at 21', '2027-07-05T19:00:00Z', 'day', 'day', 'day'],
  ['a clock of 1970', '1970-01-01T12:00:00Z', 'unsure', 'unsure', 'unsure'],
  ['a clock of 2039', '2039-01-01T12:00:00Z', 'unsure', 'unsure', 'unsure'],
  ['after the list of holidays, by day', '2028-01-03T13:00:00Z', 'unsure', 'unsure', 'unsure'],
  ['… and by night', '2028-01-03T02:00:00Z', 'unsure', 'unsure', 'unsure'],
] as const)('%s', (_, moment, unknown, known, withChat) => {
  const now = new Date(moment);
  expect([[], [phone], [phone, chat]].map((first) => talkAt(night, first, now))).toEqual([
    unknown,
    known,
    withChat,
  ]);
});

it.each(['06', '07', '08', '09', '10', '11', '12'])(
  'every night of the week is one: the %sth',
  (day) => {
    expect(talkAt(night, [], new Date(`2026-12-${day}T23:30:00Z`))).toBe('night');
  },
);
