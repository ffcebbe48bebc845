import { longest } from './fields/model.ts';

// What an answer is made of, for books that come from a file. Plain tests, no zod: the workbook may
// weigh 40 kB, and all that is asked of a value is whether it fits.

/** Whether a value is what it should be. */
export type Shape = (value: unknown) => boolean;

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const matching =
  (pattern: RegExp): Shape =>
  (value) =>
    typeof value === 'string' && pattern.test(value);

/** A list of at most so many of the same. */
export const listOf =
  (shape: Shape, most: number): Shape =>
  (value) =>
    Array.isArray(value) && value.length <= most && value.every(shape);

/** An id of an editor, or one's own words among them: `_own`. "constructor" is in every list of words. */
export const anId = matching(/^(?!constructor$)(?=.{1,80}$)_?[a-z0-9]+(?:-[a-z0-9]+)*$/);
/** The most ids that an answer can name. */
const mostIds = 60;
export const someIds = listOf(anId, mostIds);
export const aText: Shape = (value) => typeof value === 'string' && value.length <= longest;
/** A day, as year-month-day. */
export const aDay = matching(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/);
/** A whole number. */
export const between =
  (least: number, most: number): Shape =>
  (value) =>
    Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
export const ten = between(0, 10);
export const percent = between(0, 100);
/** A value for each id. */
export const byId =
  (shape: Shape): Shape =>
  (value) =>
    isObject(value) &&
    Object.keys(value).length <= mostIds &&
    Object.entries(value).every(([key, inner]) => anId(key) && shape(inner));
/** Every part may still be empty; no part is unknown. */
export const answer =
  (parts: Readonly<Record<string, Shape>>): Shape =>
  (value) =>
    isObject(value) &&
    Object.entries(value).every(([key, inner]) => Object.hasOwn(parts, key) && parts[key]?.(inner));
