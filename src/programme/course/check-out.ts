import type { Json } from '../exercises/book.ts';
import { numberAt, textAt } from '../exercises/fields/model.ts';

/** At this mood or lower somebody reads who is there, whatever else was answered. */
const low = 3;

/** Whether somebody who answered this at the end of a module had better not be alone with it. */
export const isHard = (answer: Json | undefined): boolean => {
  const thoughts = textAt(answer, 'thoughts');
  const mood = numberAt(answer, 'mood');
  return thoughts === 'ja' || thoughts === 'liever-niet' || (mood !== undefined && mood <= low);
};

/** Whom to call then, the first one first. */
export const whoHelps = (answer: Json | undefined): readonly string[] =>
  textAt(answer, 'thoughts') === 'ja' ? ['113', '112'] : ['113', 'stop-it-now'];
