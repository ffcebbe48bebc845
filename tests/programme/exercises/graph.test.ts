import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  graphLine,
  placeOf,
  size,
  sliceOf,
  spread,
} from '../../../src/programme/exercises/pictures/graph.ts';
import {
  meanOf,
  measured,
  momentsOf,
} from '../../../src/programme/exercises/urge-diary/moments.ts';

test('0 stands at the bottom and 10 at the top', () => {
  expect(placeOf({ at: 0, value: 0 })).toEqual([26, 134]);
  expect(placeOf({ at: 1, value: 10 })).toEqual([312, 10]);
});

test('every point stays inside the drawing, whatever a file says', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true }), fc.double({ noNaN: true }), (at, value) => {
      const [x, y] = placeOf({ at, value });
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(size.width);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(size.height);
    }),
  );
});

test('values spread over the width; one value is a point, not a fault', () => {
  expect(graphLine(spread([5]))).toBe('26,72');
  expect(spread([1, 2, 3]).map(({ at }) => at)).toEqual([0, 0.5, 1]);
});

test('a slice goes from the middle, round with the clock', () => {
  expect(sliceOf(0, 0.25, 80)).toBe('M100 100 L100 20 A80 80 0 0 1 180 100 Z');
});

test('the diary is in the order of its days, and draws only moments with both numbers', () => {
  const answer = {
    moments: [
      { day: '2026-11-24', before: 8, after: 3 },
      { day: '2026-11-20', before: 6, after: 6 },
      { day: '2026-11-22', before: 5 },
    ],
  };
  const moments = momentsOf(answer);
  expect(moments.map(({ day }) => day)).toEqual(['2026-11-20', '2026-11-22', '2026-11-24']);
  expect(measured(moments).map(({ after }) => after)).toEqual([6, 3]);
  expect(meanOf([8, 6, 6])).toBe('6,7');
});
