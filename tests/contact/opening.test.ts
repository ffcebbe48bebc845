import { isMainThread } from 'node:worker_threads';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  decodeSlots,
  encodeSlots,
  hoursInWords,
  openState,
  type Calendar,
  type Slot,
} from '../../src/contact/opening.ts';
import interfaceTexts from '../../content/interface/contact/nl.json';

const office: readonly Slot[] = [
  { days: ['mo', 'tu', 'we', 'th', 'fr'], from: '09:00', to: '17:00' },
];
const daily: readonly Slot[] = [
  { days: ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'], from: '11:00', to: '21:00' },
];
const calendar: Calendar = {
  from: '2026-11-24',
  until: '2029-12-31',
  closed: ['2026-12-25T00:00', '2026-12-26T00:00', '2027-03-29T00:00'],
  doubtful: ['2026-12-24T16:00', '2026-12-31T16:00', '2027-03-26T00:00'],
};
const at = (hours: readonly Slot[], iso: string, days: Calendar = calendar) =>
  openState(hours, days, new Date(iso));

describe('a weekday line', () => {
  it('opens at its first minute and closes at its last', () => {
    // In winter Amsterdam is one hour ahead of UTC.
    expect(at(office, '2026-12-01T07:59:59Z')).toEqual({
      state: 'closed',
      opensAt: { day: 'today', time: '09:00' },
    });
    expect(at(office, '2026-12-01T08:00:00Z')).toEqual({ state: 'open', until: '17:00' });
    expect(at(office, '2026-12-01T15:59:59Z')).toEqual({ state: 'open', until: '17:00' });
    expect(at(office, '2026-12-01T16:00:00Z')).toEqual({
      state: 'closed',
      opensAt: { day: 'tomorrow', time: '09:00' },
    });
  });

  it('is closed in the weekend, until Monday', () => {
    expect(at(office, '2026-12-05T12:00:00Z').opensAt).toEqual({ day: 'mo', time: '09:00' });
    expect(at(office, '2026-12-06T12:00:00Z').opensAt).toEqual({ day: 'tomorrow', time: '09:00' });
  });

  it('names no day when it opens a week from now', () => {
    const monday: readonly Slot[] = [{ days: ['mo'], from: '09:00', to: '12:00' }];
    expect(at(monday, '2026-12-07T12:00:00Z')).toEqual({ state: 'closed' });
    expect(at(monday, '2026-12-08T12:00:00Z').opensAt).toEqual({ day: 'mo', time: '09:00' });
  });
});

describe('summer time', () => {
  it('keeps the hours on the day that the clock goes forward (28 March 2027)', () => {
    expect(at(daily, '2027-03-27T10:00:00Z').state).toBe('open');
    expect(at(daily, '2027-03-28T08:59:00Z').state).toBe('closed');
    expect(at(daily, '2027-03-28T09:00:00Z')).toEqual({ state: 'open', until: '21:00' });
    expect(at(daily, '2027-03-28T19:00:00Z').state).toBe('closed');
  });

  it('keeps the hours on the day that the clock goes back (31 October 2027)', () => {
    expect(at(daily, '2027-10-30T09:00:00Z').state).toBe('open');
    expect(at(daily, '2027-10-31T09:59:00Z').state).toBe('closed');
    expect(at(daily, '2027-10-31T10:00:00Z')).toEqual({ state: 'open', until: '21:00' });
    expect(at(daily, '2027-10-31T20:00:00Z').state).toBe('closed');
  });
});

describe('midnight', () => {
  const late: readonly Slot[] = [{ days: ['fr'], from: '22:00', to: '02:00' }];

  it('follows hours into the next day', () => {
    expect(at(late, '2026-12-04T21:30:00Z')).toEqual({ state: 'open', until: '02:00' });
    expect(at(late, '2026-12-05T00:59:00Z')).toEqual({ state: 'open', until: '02:00' });
    expect(at(late, '2026-12-05T01:00:00Z').state).toBe('closed');
    expect(at(late, '2026-12-04T00:30:00Z').state).toBe('closed');
  });

  it('is the day of Amsterdam that counts, not the day in UTC', () => {
    const monday: readonly Slot[] = [{ days: ['mo'], from: '00:00', to: '01:00' }];
    expect(at(monday, '2026-12-06T23:30:00Z')).toEqual({ state: 'open', until: '01:00' });
  });

  it('joins hours that touch', () => {
    const split: readonly Slot[] = [
      { days: ['mo'], from: '20:00', to: '24:00' },
      { days: ['tu'], from: '00:00', to: '03:00' },
    ];
    expect(at(split, '2026-12-07T20:00:00Z')).toEqual({ state: 'open', until: '03:00' });
  });

  it('names no closing time when that is more than a day away', () => {
    const round: readonly Slot[] = [
      { days: ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'], from: '00:00', to: '24:00' },
    ];
    expect(at(round, '2026-12-07T12:00:00Z')).toEqual({ state: 'open' });
  });

  it('takes from twelve to twelve as a day and a night, and names no closing time at its start', () => {
    const round: readonly Slot[] = [{ days: ['mo'], from: '12:00', to: '12:00' }];
    expect(at(round, '2026-12-07T10:59:00Z').state).toBe('closed');
    expect(at(round, '2026-12-07T11:00:00Z')).toEqual({ state: 'open' });
    expect(at(round, '2026-12-07T11:01:00Z')).toEqual({ state: 'open', until: '12:00' });
    expect(at(round, '2026-12-08T11:00:00Z').state).toBe('closed');
  });
});

describe('holidays', () => {
  it('is closed on Christmas, and opens after it', () => {
    // Friday 25 and Saturday 26 December 2026.
    expect(at(office, '2026-12-25T10:00:00Z')).toEqual({
      state: 'closed',
      opensAt: { day: 'mo', time: '09:00' },
    });
    expect(at(office, '2026-12-24T10:00:00Z').state).toBe('open');
  });

  it('keeps until the end the hours of a day before it', () => {
    const late: readonly Slot[] = [{ days: ['th', 'fr'], from: '20:00', to: '02:00' }];
    const sure = { ...calendar, doubtful: [] };
    expect(at(late, '2026-12-25T00:30:00Z', sure)).toEqual({ state: 'open', until: '02:00' });
    expect(at(late, '2026-12-25T20:00:00Z', sure).state).toBe('closed');
    expect(at(late, '2026-12-26T00:30:00Z', sure).state).toBe('closed');
  });

  it('says nothing on a day on which nobody knows', () => {
    // Good Friday 2027.
    expect(at(office, '2027-03-26T10:00:00Z')).toEqual({ state: 'unknown' });
    expect(at(office, '2027-03-26T20:00:00Z').state).toBe('closed');
  });

  it('does not promise to open on such a day', () => {
    expect(at(office, '2027-03-25T20:00:00Z')).toEqual({ state: 'closed' });
  });
});

describe('the evening before Christmas, and the last of the year', () => {
  // Both are a Thursday in 2026.
  const known = (hour: string): Calendar => ({
    ...calendar,
    closed: [`2026-12-24T${hour}`, `2026-12-31T${hour}`],
    doubtful: [],
  });

  it('names no closing time of a line that does not say when it closes then', () => {
    expect(at(office, '2026-12-24T09:00:00Z')).toEqual({ state: 'open' });
    expect(at(daily, '2026-12-31T14:59:59Z')).toEqual({ state: 'open' });
  });

  it('says nothing from four o’clock on', () => {
    expect(at(office, '2026-12-24T15:00:00Z')).toEqual({ state: 'unknown' });
    expect(at(daily, '2026-12-31T19:59:00Z')).toEqual({ state: 'unknown' });
    expect(at(daily, '2026-12-31T20:00:00Z').state).toBe('closed');
    const evening: readonly Slot[] = [{ days: ['th'], from: '19:00', to: '01:00' }];
    expect(at(evening, '2026-12-24T18:30:00Z')).toEqual({ state: 'unknown' });
    expect(at(evening, '2026-12-24T12:00:00Z')).toEqual({ state: 'closed' });
  });

  it('is a day like others for a line that closes before, and for the days around it', () => {
    const morning: readonly Slot[] = [{ days: ['we', 'th'], from: '09:00', to: '16:00' }];
    expect(at(morning, '2026-12-24T09:00:00Z')).toEqual({ state: 'open', until: '16:00' });
    expect(at(office, '2026-12-23T15:30:00Z')).toEqual({ state: 'open', until: '17:00' });
    expect(at(daily, '2026-12-30T19:00:00Z')).toEqual({ state: 'open', until: '21:00' });
  });

  it('ends at the hour that the line says, and opens again when it does', () => {
    expect(at(daily, '2026-12-31T15:00:00Z', known('17:00')).until).toBe('17:00');
    expect(at(daily, '2026-12-31T16:00:00Z', known('17:00'))).toEqual({
      state: 'closed',
      opensAt: { day: 'tomorrow', time: '11:00' },
    });
    // Who is closed by then, closes no later.
    expect(at(office, '2026-12-31T15:00:00Z', known('20:00')).until).toBe('17:00');
    // And who opens only after it, stays closed.
    const evening: readonly Slot[] = [{ days: ['th'], from: '19:00', to: '22:00' }];
    expect(at(evening, '2026-12-24T19:00:00Z', known('17:00')).state).toBe('closed');
  });
});

describe('a clock that is wrong', () => {
  it.each([
    '1970-01-01T12:00:00Z',
    '2026-11-23T22:59:00Z',
    '2028-11-24T23:00:00Z',
    '2039-01-01T12:00:00Z',
  ])('is doubted at %s', (iso) => {
    expect(at(daily, iso)).toEqual({ state: 'doubted' });
  });

  it('is believed from the day of the check, in Amsterdam, until two years later', () => {
    expect(at(daily, '2026-11-23T23:00:00Z').state).toBe('closed');
    expect(at(daily, '2028-11-24T12:00:00Z').state).toBe('open');
    expect(at(daily, '2028-11-24T22:59:00Z').state).toBe('closed');
  });

  it('is not blamed when only our list of holidays has ended', () => {
    const short = { ...calendar, until: '2027-12-31' };
    expect(at(daily, '2027-12-31T12:00:00Z', short).state).toBe('open');
    expect(at(daily, '2027-12-31T22:00:00Z', short)).toEqual({ state: 'closed' });
    expect(at(daily, '2028-01-01T12:00:00Z', short)).toEqual({ state: 'unknown' });
  });
});

describe('a browser that writes a date otherwise', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it.each(['1-12-2026 10:00', '2026-12-01 10:00 CET', 'di 2026-12-01 10:00', ''])(
    '"%s": nobody knows what time it is',
    (written) => {
      // A getter that gives a function: its type says a method, which it is not.
      const dates: { readonly format: unknown } = Intl.DateTimeFormat.prototype;
      vi.spyOn(dates, 'format', 'get').mockReturnValue(() => written);
      expect(at(office, '2026-12-01T09:00:00Z')).toEqual({ state: 'unknown' });
    },
  );
});

// A thread keeps the zone of its process, whatever is set: `npm run mutants` tries the rest in one.
describe.runIf(isMainThread)('a device in another time zone', () => {
  const zone = process.env['TZ'];

  afterEach(() => {
    vi.stubEnv('TZ', zone);
    vi.unstubAllEnvs();
  });

  it.each(['Pacific/Auckland', 'America/Los_Angeles', 'Asia/Kolkata', 'UTC'])('%s', (name) => {
    vi.stubEnv('TZ', name);
    const hour = new Date('2026-12-01T08:00:00Z').getHours();
    expect(hour).toBe(
      { 'Pacific/Auckland': 21, 'America/Los_Angeles': 0, 'Asia/Kolkata': 13 }[name] ?? 8,
    );
    expect(at(office, '2026-12-01T08:00:00Z')).toEqual({ state: 'open', until: '17:00' });
    expect(at(office, '2026-12-05T12:00:00Z').opensAt).toEqual({ day: 'mo', time: '09:00' });
    expect(at(daily, '2027-03-28T09:00:00Z').state).toBe('open');
  });
});

describe('the words', () => {
  const { hours: words } = interfaceTexts;

  it('reads as a line', () => {
    expect(hoursInWords(office, words)).toBe('ma t/m vr 9:00–17:00');
    expect(hoursInWords(daily, words)).toBe('elke dag 11:00–21:00');
    expect(hoursInWords('always', words)).toBe(words.always);
    expect(hoursInWords('unknown', words)).toBe(words.unknown);
    expect(
      hoursInWords(
        [
          { days: ['mo', 'tu', 'sa'], from: '09:30', to: '12:00' },
          { days: ['th', 'fr', 'su', 'sa'], from: '13:00', to: '15:00' },
        ],
        words,
      ),
    ).toBe('ma, di, za 9:30–12:00, do t/m zo 13:00–15:00');
  });

  it('survives the way through an attribute', () => {
    const several: readonly Slot[] = [...office, { days: ['sa'], from: '09:30', to: '12:00' }];
    expect(encodeSlots(several)).toBe('mo,tu,we,th,fr 09:00 17:00;sa 09:30 12:00');
    expect(decodeSlots(encodeSlots(several))).toEqual(several);
  });
});
