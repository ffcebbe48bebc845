import { expect, test } from 'vitest';
import { moved } from '../../../src/programme/exercises/fields/OrderField.tsx';
import { dayFromNow } from '../../../src/programme/exercises/fields/DayInput.tsx';
import {
  idsAt,
  inEditorOrder,
  listed,
  valueAt,
  withValue,
  type Field,
} from '../../../src/programme/exercises/fields/model.ts';
import { inParts } from '../../../src/programme/exercises/fields/parts.ts';

test('a value goes to its place and leaves the rest, and the answer before it, alone', () => {
  const before = { cards: [{ thought: 'a' }], own: 'x' };
  const after = withValue(before, ['cards', 1, 'before'], 40);
  expect(after).toEqual({ cards: [{ thought: 'a' }, { before: 40 }], own: 'x' });
  expect(before.cards).toHaveLength(1);
});

test('without a value the place is gone: a card leaves its list, a part its answer', () => {
  expect(withValue({ cards: ['a', 'b'] }, ['cards', 0], undefined)).toEqual({ cards: ['b'] });
  expect(withValue({ own: 'x', top: [] }, ['own'], undefined)).toEqual({ top: [] });
});

test('what is not there is nothing, also where something else stands', () => {
  expect(valueAt({ a: 1 }, ['a', 'b', 0])).toBeUndefined();
  expect(valueAt({}, ['constructor'])).toBeUndefined();
  expect(idsAt({ chosen: ['a', 7, null] }, 'chosen')).toEqual(['a']);
});

test('an answer in words leaves out choices that no longer exist', () => {
  const field: Field = {
    type: 'many',
    path: ['x'],
    label: '',
    groups: [{ options: [{ id: 'a', label: 'Aap' }] }],
  };
  expect(listed(field, { x: ['weg', 'a'] })).toBe('Aap');
});

test('things keep their order; new ones come last', () => {
  const things = ['a', 'b', 'c'].map((id) => ({ id, label: id }));
  expect(inEditorOrder(things, ['c', 'weg', 'a']).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
});

test('up and down move one place and stop at the ends', () => {
  expect(moved(['a', 'b', 'c'], 'b', -1)).toEqual(['b', 'a', 'c']);
  expect(moved(['a', 'b', 'c'], 'c', 1)).toEqual(['a', 'b', 'c']);
});

test('many numbers come a few at a time, evenly', () => {
  const fields = Array.from({ length: 9 }, (_, at): Field => ({
    type: 'scale',
    path: [at],
    label: '',
    values: [],
  }));
  expect(inParts('x', 'x', fields).map((part) => part.fields.length)).toEqual([3, 3, 3]);
  expect(inParts('x', 'x', [])).toEqual([]);
});

test('today and tomorrow are days of the device, over the end of a month and a year', () => {
  expect(dayFromNow(0, new Date(2026, 11, 31, 23, 59))).toBe('2026-12-31');
  expect(dayFromNow(1, new Date(2026, 11, 31, 23, 59))).toBe('2027-01-01');
});
