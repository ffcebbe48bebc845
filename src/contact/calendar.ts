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
  const dates = (keep: (varies: boolean) => boolean) =>
    holidays.days.filter(({ varies }) => keep(varies)).map(({ date }) => date);
  return {
    from: checked > holidays.from ? checked : holidays.from,
    until: holidays.until,
    closed: holidaysClosed === true ? dates((varies) => !varies) : [],
    doubtful:
      holidaysClosed === false ? [] : dates((varies) => varies || holidaysClosed === undefined),
    // Open on Christmas Day says nothing of the evening before it: only the line itself can tell.
    closesEarly:
      eves === undefined || eves === 'usual'
        ? []
        : holidays.eves.map(({ date }) => `${date}T${eves}`),
    mayCloseEarly:
      eves === undefined ? holidays.eves.map(({ date, from }) => `${date}T${from}`) : [],
  };
};
