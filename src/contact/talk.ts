/**
 * What "Praat nu" puts on top. Pure, as `opening.ts`: the time of day is read on the device alone.
 */
import { openState, type Slot, type Timetable } from './opening.ts';

/** `first`: who is for everybody answers now; `day`, `night`: nobody there does; `unsure`: the clock may be wrong. */
export type TalkMoment = 'first' | 'day' | 'night' | 'unsure';

/** When most people sleep, and who is in need of somebody does not want to wait. */
export const nightHours: readonly Slot[] = [
  { days: ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'], from: '22:00', to: '07:00' },
];

/**
 * Which lines of "Praat nu" come first at a moment.
 * @param night when most people sleep
 * @param first when who is for everybody answers: the telephone, and the chat
 */
export const talkAt = (night: Timetable, first: readonly Timetable[], now: Date): TalkMoment => {
  const at = ({ slots, calendar }: Timetable) => openState(slots, calendar, now).state;
  const isNight = at(night);
  // The night has neither holidays nor doubts of its own: these are doubts about the clock.
  if (isNight === 'unknown' || isNight === 'doubted') return 'unsure';
  if (first.some((one) => at(one) === 'open')) return 'first';
  return isNight === 'open' ? 'night' : 'day';
};
