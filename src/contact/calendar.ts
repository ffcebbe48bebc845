import type { Calendar } from './opening.ts';
import type { HelplineFacts, Holidays } from './schema.ts';

/**
 * The days on which this line can be trusted to keep its hours.
 * A clock before the day of the last check is a wrong clock: the page did not exist yet.
 */
export const calendarFor = (
  holidays: Holidays,
  { checked, holidaysClosed, eves }: Pick<HelplineFacts, 'checked' | 'holidaysClosed' | 'eves'>,
): Calendar => {
  /** Whole days: from midnight on. */
  const days = (keep: (varies: boolean) => boolean) =>
    holidays.days.filter(({ varies }) => keep(varies)).map(({ date }) => `${date}T00:00`);
  // Open on Christmas Day says nothing of the evening before it: only the line itself can tell.
  const evenings = (isKnown: boolean) =>
    eves === 'usual' || (eves !== undefined) !== isKnown
      ? []
      : holidays.eves.map(({ date, from }) => `${date}T${eves ?? from}`);
  return {
    from: checked > holidays.from ? checked : holidays.from,
    until: holidays.until,
    closed: [...(holidaysClosed === true ? days((varies) => !varies) : []), ...evenings(true)],
    doubtful: [
      ...(holidaysClosed === false ? [] : days((varies) => varies || holidaysClosed === undefined)),
      ...evenings(false),
    ],
  };
};
