import { longest } from './model.ts';

/** The end of a text, without half a sign: many take two places. */
const whole = (text: string): string => text.replace(/[\uD800-\uDBFF]$/, '');

/**
 * Holds a text to the room there is. What was just written or pasted ends at the caret: that is cut, and
 * never what stood behind it. A browser would do so with `maxlength`, but says nothing of it.
 */
export const cutToRoom = (
  value: string,
  caret: number,
): { readonly text: string; readonly caret: number; readonly lost: number } => {
  if (value.length <= longest) return { text: value, caret, lost: 0 };
  const behind = value.slice(caret);
  const before = whole(value.slice(0, Math.max(0, Math.min(caret, longest - behind.length))));
  const text = (before + behind).slice(0, longest);
  return { text, caret: before.length, lost: value.length - text.length };
};
