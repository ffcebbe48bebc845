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
  /** Days on which it is closed. */
  readonly closed: readonly string[];
  /** Days on which nobody knows. */
  readonly doubtful: readonly string[];
  /** When it closes early, on an evening before a holiday (2026-12-24T17:00). */
  readonly closesEarly: readonly string[];
  /** From when nobody knows, on such an evening. */
  readonly mayCloseEarly: readonly string[];
}

export type OpeningDay = 'today' | 'tomorrow' | Weekday;

export interface OpenState {
  /** `doubted`: the clock of the device seems wrong, so nobody can say. */
  readonly state: 'always' | 'open' | 'closed' | 'unknown' | 'doubted';
  /** When it closes, if that is within a day. */
  readonly until?: string;
  /** When it opens, if that is within a week and sure. */
  readonly opensAt?: { readonly day: OpeningDay; readonly time: string };
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly doubtful: boolean;
}

const week: readonly Weekday[] = ['su', 'mo', 'tu', 'we', 'th', 'fr', 'sa'];
const dayLength = 24 * 60;
/** Hours that were checked longer ago are no hours to go by: rather the clock is wrong. */
const yearsToTrust = 2;

const amsterdam = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

const pad = (n: number) => String(n).padStart(2, '0');

const timeOf = (minutes: number) => `${pad(Math.floor(minutes / 60) % 24)}:${pad(minutes % 60)}`;

/** A date some days later, with its weekday; counted in UTC, where every day is as long. */
const later = (date: string, days: number) => {
  const moved = new Date(Date.parse(date) + days * 864e5);
  return { date: moved.toISOString().slice(0, 10), weekday: week[moved.getUTCDay()] };
};

/** The same day some years later, as text: 29 February comes before 1 March all the same. */
const yearsLater = (date: string, years: number) =>
  `${Number(date.slice(0, 4)) + years}${date.slice(4)}`;

/** The minute of a day, from midnight today, that such a list gives; later than any when it gives none. */
const turnOf = (list: readonly string[], date: string, offset: number): number => {
  const found = list.find((moment) => moment.startsWith(date));
  return found === undefined ? Infinity : offset * dayLength + minutesOf(found.slice(11));
};

/** The opening times from yesterday until a week from now, in minutes from midnight today. */
const spansAround = (today: string, hours: readonly Slot[], calendar: Calendar): Span[] => {
  const spans: Span[] = [];
  for (let offset = -1; offset <= 7; offset += 1) {
    const { date, weekday } = later(today, offset);
    if (calendar.closed.includes(date)) continue;
    const doubtful = calendar.doubtful.includes(date) || date > calendar.until;
    for (const { days, from, to } of hours) {
      if (!weekday || !days.includes(weekday)) continue;
      const start = offset * dayLength + minutesOf(from);
      const length = minutesOf(to) - minutesOf(from);
      const closing = turnOf(calendar.closesEarly, date, offset);
      const end = Math.min(start + (length > 0 ? length : length + dayLength), closing);
      const turn = Math.max(start, turnOf(calendar.mayCloseEarly, date, offset));
      if (start < Math.min(end, turn)) spans.push({ start, end: Math.min(end, turn), doubtful });
      if (turn < end) spans.push({ start: turn, end, doubtful: true });
    }
  }
  return spans.sort((a, b) => a.start - b.start);
};

/**
 * Whether someone can be reached at a moment. It would rather say `doubted` or `unknown` than something
 * untrue: with a clock that seems wrong, and on days on which nobody knows whether the line is open.
 */
export const openState = (hours: Hours, calendar: Calendar, now: Date): OpenState => {
  if (hours === 'always') return { state: 'always' };
  if (hours === 'unknown' || Number.isNaN(now.getTime())) return { state: 'unknown' };

  const part: Partial<Record<string, string>> = {};
  for (const { type, value } of amsterdam.formatToParts(now)) part[type] = value;
  const today = `${part['year']}-${part['month']}-${part['day']}`;
  if (today < calendar.from || today > yearsLater(calendar.from, yearsToTrust)) {
    return { state: 'doubted' };
  }
  if (today > calendar.until) return { state: 'unknown' };

  const minute = Number(part['hour']) * 60 + Number(part['minute']);
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
  const offset = next && Math.floor(next.start / dayLength);
  const weekday = offset === undefined ? undefined : later(today, offset).weekday;
  // A week from now has the name of today: say nothing rather than something that reads as today.
  if (!next || next.doubtful || offset === undefined || offset > 6 || !weekday) {
    return { state: 'closed' };
  }
  const day = offset === 0 ? 'today' : offset === 1 ? 'tomorrow' : weekday;
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
