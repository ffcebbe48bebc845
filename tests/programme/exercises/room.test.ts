import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutToRoom } from '../../../src/programme/exercises/fields/room.ts';

/** As much as a field for own words holds: `answer-fields.ts` takes no more from a file. */
const room = 300;
const words = fc.string({ unit: 'binary', maxLength: 400 });
/** A text without half a sign, as a field holds it. */
const isWhole = (text: string) => text.isWellFormed();

test('what is pasted is cut at its end; what stood before and behind it stays', () => {
  const here = fc.string({ unit: 'grapheme', maxLength: 140 }).filter((text) => text.length <= 150);
  fc.assert(
    fc.property(here, words.filter(isWhole), here, (before, pasted, behind) => {
      const value = before + pasted + behind;
      const { text, caret, lost } = cutToRoom(value, (before + pasted).length);
      expect(text.length).toBeLessThanOrEqual(room);
      expect(isWhole(text)).toBe(true);
      expect(text.startsWith(before)).toBe(true);
      expect(text.endsWith(behind)).toBe(true);
      // What was taken of it is its beginning, and all that fits: half a sign is left out.
      const taken = text.slice(before.length, text.length - behind.length);
      expect(pasted.startsWith(taken)).toBe(true);
      expect(caret).toBe(before.length + taken.length);
      expect(lost).toBe(pasted.length - taken.length);
      if (lost > 0) expect(text.length).toBeGreaterThanOrEqual(room - 1);
    }),
  );
});

test('five hundred letters lose two hundred, and say so', () => {
  expect(cutToRoom('a'.repeat(500), 500)).toEqual({ text: 'a'.repeat(300), caret: 300, lost: 200 });
});

test('a text that fits is left as it is', () => {
  expect(cutToRoom('kort', 2)).toEqual({ text: 'kort', caret: 2, lost: 0 });
});
