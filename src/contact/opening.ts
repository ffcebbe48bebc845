/**
 * Is somebody there now? Pure, without a dependency: the same code runs in the build, in the tests
 * and in the visitor's browser. Every comparison is between times on a clock in Amsterdam, so
 * neither the zone of the device nor summer time can shift an opening hour.
 */

export type Weekday = 'mo' | 'tu' | 'we' | 'th' | 'fr' | 'sa' | 'su';

/**
 * Times on some days of the week; `to` before `from` runs on after midnight.
 * The schema keeps the days to `Weekday`.
 */
export interface Slot {
  readonly days: readonly string[];
  readonly from: string;
  readonly to: string;
}

export type Hours = 'always' | 'unknown' | readonly Slot[];

/** The days on which the clock of a device can be right, and the ones on which a line may be shut. */
export interface Calendar {
  /** First day (2026-11-24): a clock before it is wrong, and so is one years after it. */
  readonly from: string;
  /** Last day for which the holidays are known. */
  readonly until: string;
  /** From when it is closed for the rest of that day: 2026-12-25T00:00, or 2026-12-24T17:00. */
  readonly closed: readonly string[];
  /** From when nobody knows for the rest of that day. */
  readonly doubtful: readonly string[];
}

export interface OpenState {
  /** `doubted`: the clock of the device seems wrong, so nobody can say. */
  readonly state: 'open' | 'closed' | 'unknown' | 'doubted';
  /** When it closes, if that is within a day. */
  readonly until?: string;
  /** When it opens, if that is within a week and sure: `today`, `tomorrow` or a day of the week. */
  readonly opensAt?: { readonly day: string; readonly time: string };
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly doubtful: boolean;
}

/** As `Date` counts them, two letters each. */
const week = 'sumotuwethfrsa';
const dayLength = 24 * 60;
/** Hours that were checked longer ago are no hours to go by: rather the clock is wrong. */
const yearsToTrust = 2;

/** Swedes write a date and a time as we sort them: 2026-12-24 17:00. */
const amsterdam = new Intl.DateTimeFormat('sv', {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'short',
  timeStyle: 'short',
});

const weekdayOf = (date: Date): string => week.slice(date.getUTCDay() * 2).slice(0, 2);

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

const timeOf = (minutes: number) => new Date(minutes * 6e4).toISOString().slice(11, 16);

/** A date some days later, with its weekday; counted in UTC, where every day is as long. */
const later = (date: string, days: number) => {
  const moved = new Date(Date.parse(date) + days * 864e5);
  return { date: moved.toISOString().slice(0, 10), weekday: weekdayOf(moved) };
};

/** The same day some years later, as text: 29 February comes before 1 March all the same. */
const yearsLater = (date: string, years: number) =>
  `${Number(date.slice(0, 4)) + years}${date.slice(4)}`;

/** The minute, from midnight today, that such a list gives for a day; later than any when it gives none. */
const turnOf = (list: readonly string[], date: string, midnight: number): number => {
  const found = list.find((moment) => moment.startsWith(date));
  return found === undefined ? Infinity : midnight + minutesOf(found.slice(11));
};

/** The opening times from yesterday until a week from now, in minutes from midnight today. */
const spansAround = (today: string, hours: readonly Slot[], calendar: Calendar): Span[] => {
  const spans: Span[] = [];
  for (let offset = -1; offset <= 7; offset += 1) {
    const { date, weekday } = later(today, offset);
    const midnight = offset * dayLength;
    const closing = turnOf(calendar.closed, date, midnight);
    const doubt = date > calendar.until ? midnight : turnOf(calendar.doubtful, date, midnight);
    for (const { days, from, to } of hours) {
      if (!days.includes(weekday)) continue;
      const start = midnight + minutesOf(from);
      const length = minutesOf(to) - minutesOf(from);
      const end = Math.min(start + (length > 0 ? length : length + dayLength), closing);
      const turn = Math.max(start, Math.min(end, doubt));
      if (start < turn) spans.push({ start, end: turn, doubtful: false });
      if (turn < end) spans.push({ start: turn, end, doubtful: true });
    }
  }
  return spans.sort((a, b) => a.start - b.start);
};

/**
 * Whether someone can be reached at a moment. It would rather say `doubted` or `unknown` than something
 * untrue: with a clock that seems wrong, and on days on which nobody knows whether the line is open.
 */
export const openState = (hours: readonly Slot[], calendar: Calendar, now: Date): OpenState => {
  const written = amsterdam.format(now);
  // A browser that writes it otherwise does not know what time it is in Amsterdam.
  if (!/^\d{4}-\d\d-\d\d \d\d:\d\d$/.test(written)) return { state: 'unknown' };
  const today = written.slice(0, 10);
  if (today < calendar.from || today > yearsLater(calendar.from, yearsToTrust)) {
    return { state: 'doubted' };
  }
  if (today > calendar.until) return { state: 'unknown' };

  const minute = minutesOf(written.slice(11));
  const spans = spansAround(today, hours, calendar);
  const current = spans.filter(({ start, end }) => start <= minute && minute < end);
  if (current.some(({ doubtful }) => doubtful)) return { state: 'unknown' };

  if (current.length > 0) {
    let end = minute;
    // Times that touch (to 24:00, from 00:00) are one.
    for (const span of spans) {
      if (span.start <= end && span.end > end && !span.doubtful) end = span.end;
    }
    // It may well go on: the hour at which nobody knows any more is no closing time.
    const goesOn = spans.some(({ start, doubtful }) => start === end && doubtful);
    return end - minute < dayLength && !goesOn
      ? { state: 'open', until: timeOf(end) }
      : { state: 'open' };
  }

  const next = spans.find(({ start }) => start > minute);
  const offset = Math.floor((next?.start ?? Infinity) / dayLength);
  // A week from now has the name of today: say nothing rather than something that reads as today.
  if (!next || next.doubtful || offset > 6) return { state: 'closed' };
  const day = offset === 0 ? 'today' : offset === 1 ? 'tomorrow' : later(today, offset).weekday;
  return { state: 'closed', opensAt: { day, time: timeOf(next.start) } };
};

/** Slots as one attribute of an element: `mo,tu 09:00 17:00;we 09:00 12:00`. */
export const encodeSlots = (slots: readonly Slot[]): string =>
  slots.map(({ days, from, to }) => `${days.join(',')} ${from} ${to}`).join(';');

/** The way back from `encodeSlots`. */
export const decodeSlots = (text: string): Slot[] =>
  text.split(';').map((slot) => {
    const [days = '', from = '', to = ''] = slot.split(' ');
    return { days: days.split(','), from, to };
  });

/** When somebody is there, and the days on which that can be trusted. */
export interface Timetable {
  readonly slots: readonly Slot[];
  readonly calendar: Calendar;
}

/** A timetable as `data-` attributes hold it. */
export const timetableOf = ({
  slots = '',
  from = '',
  until = '',
  off = '',
  unsure = '',
}: Readonly<Partial<Record<string, string>>>): Timetable => ({
  slots: decodeSlots(slots),
  calendar: { from, until, closed: off.split(' '), doubtful: unsure.split(' ') },
});

/** `09:00` as people read it: `9:00`. */
export const readableTime = (time: string): string => time.replace(/^0/, '');

/** The words for hours, from `content/interface/contact/`. */
export interface HoursTexts {
  readonly always: string;
  readonly unknown: string;
  readonly daily: string;
  /** `{from} t/m {to}` */
  readonly range: string;
  /** `{days} {from}–{to}` */
  readonly line: string;
  readonly days: Readonly<Record<Weekday, string>>;
}

const put = (text: string, values: Readonly<Record<string, string>>) =>
  text.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);

/** `[mo, tu, we, sa]` as `ma t/m wo, za`. */
const daysInWords = (days: readonly string[], texts: HoursTexts) => {
  const order: readonly Weekday[] = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];
  if (order.every((day) => days.includes(day))) return texts.daily;
  const runs: Weekday[][] = [];
  order.forEach((day, index) => {
    if (!days.includes(day)) return;
    const before = order[index - 1];
    const run = before && days.includes(before) ? runs.at(-1) : undefined;
    if (run) run.push(day);
    else runs.push([day]);
  });
  return runs
    .flatMap((run) => {
      const names = run.map((day) => texts.days[day]);
      const [from, to] = [names.at(0) ?? '', names.at(-1) ?? ''];
      return names.length > 2 ? [put(texts.range, { from, to })] : names;
    })
    .join(', ');
};

/** The hours as one line: `ma t/m vr 9:00–17:00`. */
export const hoursInWords = (hours: Hours, texts: HoursTexts): string =>
  typeof hours === 'string'
    ? texts[hours]
    : hours
        .map(({ days, from, to }) =>
          put(texts.line, {
            days: daysInWords(days, texts),
            from: readableTime(from),
            to: readableTime(to),
          }),
        )
        .join(', ');
